package io.datadriven.grading;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A strict partial order of steps: which must come before which. */
final class Precedence {

    private static final int NONE = -1;

    /** Of each step in the author's order. */
    private final Map<String, Integer> position;

    /** For each step, by its position, the set of steps that must come later, as bits; transitively closed. */
    private final long[] after;

    private Precedence(Map<String, Integer> position, long[] after) {
        this.position = position;
        this.after = after;
    }

    /** Closes the rules over transitivity. The author's own order must keep them, which also rules out a circle. */
    static Precedence of(List<String> order, List<Ordering.Rule> rules) {
        var position =
                IntStream.range(0, order.size()).boxed().collect(toUnmodifiableMap(order::get, Function.identity()));
        var after = new long[order.size()];
        for (var rule : rules) {
            var first = at(position, rule.first());
            var then = at(position, rule.then());
            if (first >= then) {
                throw new IllegalArgumentException(Sentence.of(
                        "The order of the steps breaks the rule '%s' before '%s'.", rule.first(), rule.then()));
            }
            after[first] |= 1L << then;
        }
        // Each rule leads from an earlier position to a later one, so one sweep from the end closes them all.
        for (int i = after.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < after.length; j++) {
                if ((after[i] & 1L << j) != 0) {
                    after[i] |= after[j];
                }
            }
        }
        return new Precedence(position, after);
    }

    private static int at(Map<String, Integer> position, String step) {
        var at = position.get(step);
        if (at == null) {
            throw new IllegalArgumentException(Sentence.of("A rule names '%s', which is no step.", step));
        }
        return at;
    }

    /** Whether {@code first} must come before {@code then}. */
    boolean requires(String first, String then) {
        return (after[at(position, first)] & 1L << at(position, then)) != 0;
    }

    /**
     * The longest common subsequence of the given order with that right order which is nearest to it.
     *
     * <p>Two steps clash when they stand in the wrong order. A choice of steps without a clash can be completed to a right order,
     * so what is sought is the largest set without clashes. Clashing is transitive, hence itself a partial order, and the
     * largest set is its widest antichain: by the theorems of Dilworth and König, the steps that a smallest vertex cover of
     * the bipartite clash graph leaves untouched on both sides. Takes O(n³) for n steps, whereas there may be n! right orders.
     *
     * @param given steps, each at most once
     * @return the steps that stand right, in the given order
     */
    List<String> longestRight(List<String> given) {
        var clashes = clashes(given);
        var matching = new Matched(given.size());
        for (int i = 0; i < given.size(); i++) {
            augment(i, clashes, matching, new boolean[given.size()]);
        }

        var reachedLeft = new boolean[given.size()];
        var reachedRight = new boolean[given.size()];
        for (int i = 0; i < given.size(); i++) {
            if (matching.rightOf[i] == NONE) {
                reach(i, clashes, matching, reachedLeft, reachedRight);
            }
        }
        var right = new ArrayList<String>();
        for (int i = 0; i < given.size(); i++) {
            if (reachedLeft[i] && !reachedRight[i]) {
                right.add(given.get(i));
            }
        }
        return right;
    }

    /** For each step the later ones that should have come before it. */
    private boolean[][] clashes(List<String> given) {
        var clashes = new boolean[given.size()][given.size()];
        for (int i = 0; i < given.size(); i++) {
            for (int j = i + 1; j < given.size(); j++) {
                clashes[i][j] = requires(given.get(j), given.get(i));
            }
        }
        return clashes;
    }

    private static boolean augment(int left, boolean[][] clashes, Matched matching, boolean[] tried) {
        for (int right = 0; right < tried.length; right++) {
            if (clashes[left][right] && !tried[right]) {
                tried[right] = true;
                if (matching.leftOf[right] == NONE || augment(matching.leftOf[right], clashes, matching, tried)) {
                    matching.leftOf[right] = left;
                    matching.rightOf[left] = right;
                    return true;
                }
            }
        }
        return false;
    }

    /** Follows alternating paths: any clash out, a matched one back. */
    private static void reach(int left, boolean[][] clashes, Matched matching, boolean[] lefts, boolean[] rights) {
        lefts[left] = true;
        for (int right = 0; right < rights.length; right++) {
            if (clashes[left][right] && !rights[right]) {
                rights[right] = true;
                var back = matching.leftOf[right];
                if (back != NONE && !lefts[back]) {
                    reach(back, clashes, matching, lefts, rights);
                }
            }
        }
    }

    /** A matching in the bipartite clash graph, read from both sides. */
    private static final class Matched {

        final int[] leftOf;
        final int[] rightOf;

        Matched(int size) {
            leftOf = new int[size];
            rightOf = new int[size];
            Arrays.fill(leftOf, NONE);
            Arrays.fill(rightOf, NONE);
        }
    }
}
