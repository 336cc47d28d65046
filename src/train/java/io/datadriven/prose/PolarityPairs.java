package io.datadriven.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Pairs of sentences of our own, each with whether the second says the opposite of the first: written ones, and ones that {@link
 * Negation} makes of them and of the sentences in lessons and challenges.
 */
final class PolarityPairs {

    /** Two sentences, and whether the second says the opposite of the first. */
    record Pair(String first, String second, boolean opposite) {}

    /** A line of a table: a phrase, the same in other words, and its opposite. */
    record Line(String phrase, String same, String opposite) {}

    private static final List<String> OPENINGS =
            List.of("In practice, ", "I think ", "As far as I know ", "Here, ", "The point is that ", "Of course ", "So ", "For us ");
    private static final List<String> JOINTS = List.of(", and ", "; ", ", while ", ", because ", ", but ", ", so ", ". ", " - ");
    private static final int SENTENCES = 900;

    private final Random random;
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private PolarityPairs(Random random) {
        this.random = random;
    }

    static List<Line> lines(Path folder) throws IOException {
        var lines = new ArrayList<Line>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                for (var line : Files.readAllLines(file)) {
                    var parts = line.split("\t", -1);
                    if (parts.length == 3 && !line.startsWith("#")) {
                        lines.add(new Line(parts[0].strip(), parts[1].strip(), parts[2].strip()));
                    }
                }
            }
        }
        return lines;
    }

    /** Sentences of lessons and challenges that a negation can be made of, without any text that essays are graded by. */
    static List<String> sentences(Path content) throws IOException {
        var sentences = new ArrayList<String>();
        try (var files = Files.walk(content)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var text = Files.readString(file);
                if (!text.contains("kind: free_text")) {
                    text.lines().flatMap(PolarityPairs::sentencesOf).forEach(sentences::add);
                }
            }
        }
        return sentences.stream().distinct().filter(it -> !Negation.of(it).isEmpty()).toList();
    }

    private static java.util.stream.Stream<String> sentencesOf(String line) {
        var prose = line.strip().replaceFirst("^(- )?(\\w+: )?[\"|>]?", "").replaceAll("[*`_\"]", "");
        return java.util.Arrays.stream(prose.split("(?<=[.!?;]) ", -1))
                .map(String::strip)
                .filter(it -> it.matches("[A-Z][A-Za-z0-9 ,'()%/.-]{25,170}[.;]?"))
                .filter(it -> it.split(" ", -1).length >= 6);
    }

    static List<Pair> of(List<Line> lines, List<String> sentences, Random random) {
        var pairs = new PolarityPairs(random);
        for (int i = 0; i < lines.size(); i++) {
            pairs.written(lines.get(i), lines.get(pairs.other(i, lines.size())));
        }
        var chosen = new ArrayList<>(sentences);
        Collections.shuffle(chosen, random);
        var most = chosen.subList(0, Math.min(SENTENCES, chosen.size()));
        for (int i = 0; i < most.size(); i++) {
            pairs.found(most.get(i), most.get(pairs.other(i, most.size())));
        }
        return pairs.pairs;
    }

    private int other(int i, int size) {
        return (i + 1 + random.nextInt(size - 1)) % size;
    }

    private void written(Line line, Line other) {
        both(line.phrase(), line.same(), false);
        both(line.phrase(), line.opposite(), true);
        both(line.same(), line.opposite(), true);
        add(line.phrase(), line.phrase(), false);
        add(line.opposite(), line.opposite(), false);
        for (var said : List.of(line.phrase(), line.same(), line.opposite())) {
            negated(said);
        }
        for (var negated : Negation.of(line.phrase())) {
            add(line.same(), negated, true);
        }
        for (var negated : Negation.of(line.same())) {
            add(line.phrase(), shortened(negated), true);
        }
        for (var said : List.of(line.phrase(), line.same())) {
            turned(said);
        }
        add(line.phrase(), Turns.same(line.same(), random), false);
        add(line.phrase(), Turns.opposite(line.same(), random), true);
        add(line.same(), Turns.opposite(line.phrase(), random), true);
        add(line.phrase(), Turns.same(line.opposite(), random), true);
        add(line.same(), Turns.terse(line.phrase()), false);
        add(line.same(), Turns.terse(line.opposite()), true);
        add(line.phrase(), Turns.terse(line.same()), false);
        // In longer company, of either kind: what stands beside must not decide.
        add(line.phrase(), joined(line.same(), other.phrase()), false);
        add(line.phrase(), joined(other.same(), line.same()), false);
        add(line.phrase(), joined(line.same(), other.opposite()), false);
        add(line.phrase(), joined(line.opposite(), other.phrase()), true);
        add(line.phrase(), joined(other.opposite(), line.opposite()), true);
        add(line.same(), opened(line.phrase()), false);
        add(line.same(), opened(line.opposite()), true);
        unrelated(line.phrase(), other);
        unrelated(line.opposite(), other);
    }

    private void unrelated(String said, Line other) {
        add(said, other.phrase(), false);
        add(said, other.opposite(), false);
        Negation.of(other.same()).stream().findFirst().ifPresent(it -> add(said, shortened(it), false));
    }

    /** The same turn of phrase comes in both kinds, so that it tells nothing by itself. */
    private void turned(String said) {
        add(said, Turns.same(said, random), false);
        add(said, Turns.opposite(said, random), true);
        add(Turns.opposite(said, random), said, true);
        add(Turns.opposite(said, random), Turns.opposite(said, random), false);
    }

    private void found(String sentence, String other) {
        negated(sentence);
        turned(sentence);
        add(sentence, Turns.terse(sentence), false);
        add(sentence, Turns.clause(sentence), false);
        add(sentence, Negation.ofEachClause(sentence), true);
        add(Turns.terse(sentence), Negation.ofEachClause(sentence), true);
        add(Turns.clause(sentence), Negation.ofEachClause(sentence), true);
        add(sentence, opened(sentence), false);
        add(sentence, joined(sentence, other), false);
        var negated = shortened(Negation.of(sentence).getFirst());
        add(sentence, joined(negated, other), true);
        add(sentence, shortened(Negation.of(other).getFirst()), false);
    }

    private void negated(String said) {
        for (var negated : Negation.of(said)) {
            both(said, random.nextBoolean() ? shortened(negated) : negated, true);
            add(negated, shortened(negated), false);
        }
    }

    private String opened(String sentence) {
        return OPENINGS.get(random.nextInt(OPENINGS.size())) + lower(sentence);
    }

    private String joined(String first, String second) {
        return first.replaceFirst("[.;]$", "") + JOINTS.get(random.nextInt(JOINTS.size())) + lower(second);
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    private static String shortened(String sentence) {
        return sentence.replace("does not ", "doesn't ")
                .replace("do not ", "don't ")
                .replace(" is not ", " isn't ")
                .replace(" are not ", " aren't ")
                .replace("cannot ", "can't ")
                .replace("will not ", "won't ");
    }

    private void both(String first, String second, boolean opposite) {
        add(first, second, opposite);
        add(second, first, opposite);
    }

    private void add(String first, String second, boolean opposite) {
        if (seen.add(first + "\t" + second)) {
            pairs.add(new Pair(first, second, opposite));
        }
    }
}
