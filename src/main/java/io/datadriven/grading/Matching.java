package io.datadriven.grading;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Give each item on the left its partner on the right. */
@JsonTypeName("matching")
public record Matching(Question question, Assignments solution) implements Task {

    private static final Assignments.Words WORDS = new Assignments.Words(
            "pairs",
            "pair",
            "left",
            "There is no item '%s' on the left.",
            "right",
            "There is no item '%s' on the right.",
            "The partner '%s' is not on the right.",
            "'%s' is given two partners.");

    @JsonCreator
    static Matching of(
            @JsonProperty("wrongPairsSubtract") boolean wrongPairsSubtract,
            @JsonProperty("left") List<Authored> left,
            @JsonProperty("right") List<Item> right) {
        Ids.checkUnique(left.stream().map(Authored::id));
        Ids.checkUnique(right.stream().map(Item::id));
        var keys = new LinkedHashMap<String, Assignments.Key>();
        left.forEach(it -> keys.put(it.id(), it.key()));
        var partners = right.stream().map(Item::id).collect(toUnmodifiableSet());
        return new Matching(
                new Question(
                        left.stream().map(Authored::shown).toList(), Shuffled.by(Item::id, right), wrongPairsSubtract),
                new Assignments(WORDS, wrongPairsSubtract, keys, partners));
    }

    @Schema(
            name = "MatchingQuestion",
            description =
                    "Give each item on the left its partner on the right. A partner may serve several items, or none.",
            examples = """
                    {"kind": "matching", "left": [{"id": "parquet", "text": "Parquet"}], "right": [{"id": "row-groups", "text": "Skips row groups"}], "wrongPairsSubtract": false}
                    """)
    public record Question(
            List<Item> left,
            List<Item> right,

            @Schema(description = "Whether a wrong pair takes away what a right one gives.", examples = "false")
            boolean wrongPairsSubtract)
            implements Task.Question {}

    @Schema(name = "MatchingItem")
    public record Item(
            @Schema(examples = "parquet") String id,

            @Schema(description = "Markdown.", examples = "Parquet")
            String text) {}

    /** A left item as its author writes it. */
    record Authored(
            String id,
            String text,
            String partner,
            String feedback,
            @Nullable List<Mistake> mistakes) {

        Item shown() {
            return new Item(id, text);
        }

        Assignments.Key key() {
            var particular = requireNonNullElse(mistakes, List.<Mistake>of()).stream()
                    .collect(toUnmodifiableMap(Mistake::partner, Mistake::feedback));
            return new Assignments.Key(partner, feedback, particular);
        }
    }

    record Mistake(String partner, String feedback) {}

    @Schema(name = "MatchingPair")
    public record Pair(
            @NotNull @Schema(description = "The id of an item on the left.", examples = "parquet")
            String left,

            @NotNull @Schema(description = "The id of its partner on the right.", examples = "row-groups")
            String right) {}

    @Schema(name = "MatchingAnswer", examples = """
            {"kind": "matching", "pairs": [{"left": "parquet", "right": "row-groups"}]}
            """)
    public record Answer(
            @NotEmpty @Size(max = 50) @Schema(description = "Each left item at most once.")
            List<@NotNull @Valid Pair> pairs)
            implements Task.Answer {}

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.keys().entrySet().stream()
                .map(it -> new Pair(it.getKey(), it.getValue().target()))
                .toList());
    }

    /** The model answer, with the first item given another partner. */
    @Override
    public Answer wrongAnswer() {
        var pairs = new ArrayList<>(modelAnswer().pairs());
        var first = pairs.getFirst();
        var other = question.right().stream()
                .map(Item::id)
                .filter(id -> !id.equals(first.right()))
                .findFirst()
                .orElseThrow();
        pairs.set(0, new Pair(first.left(), other));
        return new Answer(pairs);
    }

    @Override
    public Answer invalidAnswer() {
        var pair = modelAnswer().pairs().getFirst();
        return new Answer(List.of(new Pair(pair.right() + "-that-is-not-there", pair.left() + "-that-is-not-there")));
    }
}
