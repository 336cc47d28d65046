package io.datadriven.grading;

import static java.util.Objects.requireNonNull;

import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Grades what gives each of several things a place: a partner, a category. What counts is the share of things in their right
 * place; where the author says so, a wrong place takes away what a right one gives, down to 0.
 *
 * @param words what the two sides are called, in answers and in messages
 * @param keys for each thing, by its id, where it belongs
 * @param targets ids of all places
 */
record Assignments(Words words, boolean wrongSubtract, Map<String, Key> keys, Set<String> targets) {

    /**
     * The names of the parts of an answer, and what is said about them.
     *
     * @param list the field that holds the assignments, such as {@code pairs}
     * @param noun one of them in a sentence, such as {@code pair}
     * @param thing the field that names the thing, such as {@code left}
     * @param unknownThing sentence with a place for the id
     * @param target the field that names its place, such as {@code right}
     * @param unknownTarget sentence with a place for the id
     * @param elsewhere sentence with a place for the id of a place that an author made up
     * @param repeated sentence with a place for the id of the thing that is there twice
     */
    record Words(
            String list,
            String noun,
            String thing,
            String unknownThing,
            String target,
            String unknownTarget,
            String elsewhere,
            String repeated) {}

    /** Where a thing belongs, what to tell who puts it elsewhere, and what for particular places. */
    record Key(String target, String feedback, Map<String, String> mistakes) {}

    /** One thing put in one place. */
    record Assignment(String thing, String target) {}

    Assignments {
        for (var key : keys.values()) {
            known(words, key.target(), targets);
            key.mistakes().keySet().forEach(it -> known(words, it, targets));
        }
    }

    private static void known(Words words, String target, Set<String> targets) {
        if (!targets.contains(target)) {
            throw new IllegalArgumentException(Sentence.of(words.elsewhere(), target));
        }
    }

    Verdict grade(List<Assignment> given) {
        var faults = faults(given);
        if (!faults.isEmpty()) {
            return new Invalid(faults);
        }
        var right = (int) given.stream()
                .filter(it -> key(it).target().equals(it.target()))
                .count();
        var wrong = given.size() - right;
        var score = Grade.share(wrongSubtract ? right - wrong : right, keys.size());
        var remarks = given.stream().map(this::remark).toList();
        return Grade.of(Check.whole(words.list(), score, message(right, wrong), new Evidence.Remarks(remarks)));
    }

    private List<Invalid.Fault> faults(List<Assignment> given) {
        var faults = new ArrayList<Invalid.Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < given.size(); i++) {
            var at = Sentence.of("/%s/%d/", words.list(), i);
            var thing = given.get(i).thing();
            var target = given.get(i).target();
            if (!keys.containsKey(thing)) {
                faults.add(fault(at + words.thing(), "unknown_item", words.unknownThing(), thing));
            } else if (!seen.add(thing)) {
                faults.add(fault(at + words.thing(), "repeated_item", words.repeated(), thing));
            }
            if (!targets.contains(target)) {
                faults.add(fault(at + words.target(), "unknown_item", words.unknownTarget(), target));
            }
        }
        if (given.isEmpty()) {
            faults.add(
                    new Invalid.Fault("/" + words.list(), "empty", Sentence.of("Give at least one %s.", words.noun())));
        }
        return faults;
    }

    private static Invalid.Fault fault(String at, String code, String sentence, String id) {
        return new Invalid.Fault(at, code, Sentence.of(sentence, Quoted.cut(id)));
    }

    private Evidence.Remark remark(Assignment given) {
        var key = key(given);
        return key.target().equals(given.target())
                ? new Evidence.Remark(given.thing(), true, null)
                : new Evidence.Remark(
                        given.thing(), false, key.mistakes().getOrDefault(given.target(), key.feedback()));
    }

    private String message(int right, int wrong) {
        if (right == keys.size()) {
            return Sentence.of("All %d %ss are right.", right, words.noun());
        }
        var open = keys.size() - right - wrong;
        var message = new StringBuilder(
                Sentence.of("%d of %d %ss are right, %d wrong", right, keys.size(), words.noun(), wrong));
        if (open > 0) {
            message.append(Sentence.of(", %d not given", open));
        }
        if (wrongSubtract && wrong > 0) {
            message.append(Sentence.of("; each wrong %s takes away what a right one gives", words.noun()));
        }
        return message.append('.').toString();
    }

    private Key key(Assignment given) {
        return requireNonNull(keys.get(given.thing()));
    }
}
