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

/** Put each item into the category that it belongs to. */
@JsonTypeName("categorization")
public record Categorization(Question question, Assignments solution) implements Task {

    private static final Assignments.Words WORDS = new Assignments.Words(
            "placements",
            "item",
            "item",
            "There is no item '%s'.",
            "category",
            "There is no category '%s'.",
            "'%s' is none of the categories.",
            "'%s' is put into two categories.");

    @JsonCreator
    static Categorization of(
            @JsonProperty("wrongItemsSubtract") boolean wrongItemsSubtract,
            @JsonProperty("categories") List<Entry> categories,
            @JsonProperty("items") List<Authored> items) {
        Ids.checkUnique(items.stream().map(Authored::id));
        Ids.checkUnique(categories.stream().map(Entry::id));
        var keys = new LinkedHashMap<String, Assignments.Key>();
        items.forEach(it -> keys.put(it.id(), it.key()));
        var ids = categories.stream().map(Entry::id).collect(toUnmodifiableSet());
        var shown = items.stream().map(Authored::shown).toList();
        return new Categorization(
                new Question(categories, Shuffled.by(Entry::id, shown), wrongItemsSubtract),
                new Assignments(WORDS, wrongItemsSubtract, keys, ids));
    }

    @Schema(
            name = "CategorizationQuestion",
            description = "Put each item into a category. A category may stay empty.",
            examples = """
                    {"kind": "categorization", "categories": [{"id": "spot", "text": "Spot"}, {"id": "reserved", "text": "Reserved"}], "items": [{"id": "nightly-backfill", "text": "A backfill with checkpoints"}], "wrongItemsSubtract": false}
                    """)
    public record Question(
            List<Entry> categories,
            List<Entry> items,

            @Schema(description = "Whether a wrong item takes away what a right one gives.", examples = "false")
            boolean wrongItemsSubtract)
            implements Task.Question {}

    @Schema(name = "CategorizationEntry")
    public record Entry(
            @Schema(examples = "nightly-backfill") String id,

            @Schema(description = "Markdown.", examples = "A backfill with checkpoints")
            String text) {}

    /** An item as its author writes it. */
    record Authored(
            String id,
            String text,
            String category,
            String feedback,
            @Nullable List<Mistake> mistakes) {

        Entry shown() {
            return new Entry(id, text);
        }

        Assignments.Key key() {
            var particular = requireNonNullElse(mistakes, List.<Mistake>of()).stream()
                    .collect(toUnmodifiableMap(Mistake::category, Mistake::feedback));
            return new Assignments.Key(category, feedback, particular);
        }
    }

    record Mistake(String category, String feedback) {}

    @Schema(name = "Placement")
    public record Placement(
            @NotNull @Schema(description = "The id of an item.", examples = "nightly-backfill")
            String item,

            @NotNull @Schema(description = "The id of its category.", examples = "spot")
            String category) {}

    @Schema(name = "CategorizationAnswer", examples = """
            {"kind": "categorization", "placements": [{"item": "nightly-backfill", "category": "spot"}]}
            """)
    public record Answer(
            @NotEmpty @Size(max = 50) @Schema(description = "Each item at most once.")
            List<@NotNull @Valid Placement> placements)
            implements Task.Answer {}

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.keys().entrySet().stream()
                .map(it -> new Placement(it.getKey(), it.getValue().target()))
                .toList());
    }

    /** The model answer, with the first item put elsewhere. */
    @Override
    public Answer wrongAnswer() {
        var placements = new ArrayList<>(modelAnswer().placements());
        var first = placements.getFirst();
        var other = solution.targets().stream()
                .filter(id -> !id.equals(first.category()))
                .sorted()
                .findFirst()
                .orElseThrow();
        placements.set(0, new Placement(first.item(), other));
        return new Answer(placements);
    }

    @Override
    public Answer invalidAnswer() {
        var once = modelAnswer().placements();
        var twice = new ArrayList<>(once);
        twice.addAll(once);
        return new Answer(twice);
    }
}
