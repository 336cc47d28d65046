package io.datadriven.grading;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.datadriven.simulation.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The key of a question with options.
 *
 * @param correct ids of the options to pick
 * @param feedback what to tell about each option, by its id
 */
record Choices(Set<String> correct, Map<String, String> feedback) {

    static Choices of(List<Option.Authored> options) {
        Ids.checkUnique(options.stream().map(Option.Authored::id));
        return new Choices(
                options.stream()
                        .filter(Option.Authored::correct)
                        .map(Option.Authored::id)
                        .collect(toUnmodifiableSet()),
                options.stream().collect(toMap(Option.Authored::id, Option.Authored::feedback)));
    }

    /** What is wrong with these picks as picks, whether or not they are right. */
    List<Invalid.Fault> faults(List<String> picks) {
        var faults = new ArrayList<Invalid.Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < picks.size(); i++) {
            var pointer = "/options/" + i;
            if (!feedback.containsKey(picks.get(i))) {
                faults.add(unknown(pointer, picks.get(i)));
            } else if (!seen.add(picks.get(i))) {
                faults.add(new Invalid.Fault(
                        pointer, "repeated_option", Sentence.of("'%s' is picked twice.", picks.get(i))));
            }
        }
        return faults;
    }

    static Invalid.Fault unknown(String pointer, String pick) {
        return new Invalid.Fault(
                pointer, "unknown_option", Sentence.of("This challenge has no option '%s'.", Quoted.cut(pick)));
    }

    Evidence.Remark remark(String pick) {
        return new Evidence.Remark(pick, correct.contains(pick), feedback.get(pick));
    }
}
