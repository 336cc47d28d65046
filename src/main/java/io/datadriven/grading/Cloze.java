package io.datadriven.grading;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.simulation.Sentence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Fill in the blanks of a text, each in one's own words or with one of its options. */
@JsonTypeName("cloze")
public record Cloze(Question question, Solution solution) implements Task {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9-]+)}}");

    @JsonCreator
    static Cloze of(@JsonProperty("text") String text, @JsonProperty("blanks") List<Authored> blanks) {
        var places = PLACE.matcher(text).results().map(it -> it.group(1)).toList();
        var ids = blanks.stream().map(Authored::id).toList();
        if (!places.stream().collect(toSet()).equals(ids.stream().collect(toSet())) || places.size() != ids.size()) {
            throw new IllegalArgumentException(
                    Sentence.of("The text has the blanks %s once each, and not %s.", places, ids));
        }
        var keys = new LinkedHashMap<String, Key>();
        blanks.forEach(it -> keys.put(it.id(), it.key()));
        return new Cloze(new Question(text, blanks.stream().map(Authored::shown).toList()), new Solution(keys));
    }

    @Schema(name = "ClozeQuestion", description = "Fill in the blanks.", examples = """
            {"kind": "cloze", "text": "The view reads speed rows {{side}} the watermark.", "blanks": [{"id": "side", "options": [{"id": "before", "text": "before"}, {"id": "from", "text": "from"}]}]}
            """)
    public record Question(
            @Schema(
                    description = "Markdown, with `{{id}}` where a blank is.",
                    examples = "The view reads speed rows {{side}} the watermark.")
            String text,

            List<Blank> blanks)
            implements Task.Question {}

    @Schema(name = "ClozeBlank")
    public record Blank(
            @Schema(examples = "side") String id,

            @Nullable @Schema(description = "What to choose from; absent where the learner writes.")
            List<Option> options) {}

    /** A blank as its author writes it: with the texts that are right, or with options of which one is. */
    record Authored(
            String id,
            @Nullable List<String> accept,
            @Nullable List<Option.Authored> options,
            @Nullable String feedback,
            @Nullable List<Mistake> mistakes) {

        Blank shown() {
            return new Blank(id, options == null ? null : Shuffled.options(options));
        }

        Key key() {
            if ((accept == null) == (options == null)) {
                throw new IllegalArgumentException(Sentence.of("The blank '%s' has either 'accept' or 'options'.", id));
            }
            return options == null ? Key.written(accept, feedback, mistakes) : Key.chosen(id, options);
        }
    }

    /** What to tell who writes one of these. */
    record Mistake(List<String> answers, String feedback) {}

    /**
     * What belongs into a blank.
     *
     * @param right the values that are right, as {@link Spelling} folds them; of options, the id
     * @param model one of them as its author wrote it
     * @param feedback what to tell about each value that is known, folded
     * @param otherwise what to tell about any other
     * @param isChoice whether only known values can be given
     */
    record Key(List<String> right, String model, Map<String, String> feedback, String otherwise, boolean isChoice) {

        static Key written(@Nullable List<String> accept, @Nullable String feedback, @Nullable List<Mistake> mistakes) {
            var texts = requireNonNullElse(accept, List.<String>of());
            var known = new LinkedHashMap<String, String>();
            for (var mistake : requireNonNullElse(mistakes, List.<Mistake>of())) {
                mistake.answers().forEach(it -> known.put(Spelling.folded(it), mistake.feedback()));
            }
            return new Key(
                    texts.stream().map(Spelling::folded).toList(),
                    texts.getFirst(),
                    known,
                    requireNonNullElse(feedback, "Something else belongs here."),
                    false);
        }

        static Key chosen(String id, List<Option.Authored> options) {
            var choices = Choices.of(options);
            if (choices.correct().size() != 1) {
                throw new IllegalArgumentException(Sentence.of("Exactly one option of the blank '%s' is correct.", id));
            }
            var right = choices.correct().iterator().next();
            return new Key(List.of(right), right, choices.feedback(), "", true);
        }

        boolean isRight(String value) {
            return right.contains(isChoice ? value : Spelling.folded(value));
        }

        Optional<String> feedbackOn(String value) {
            return isRight(value) && !isChoice
                    ? Optional.empty()
                    : Optional.of(feedback.getOrDefault(isChoice ? value : Spelling.folded(value), otherwise));
        }
    }

    record Solution(Map<String, Key> keys) {

        /** The key of a blank that is known to be there. */
        Key of(String blank) {
            return requireNonNull(keys.get(blank));
        }
    }

    @Schema(name = "ClozeFilling")
    public record Filling(
            @NotNull @Schema(description = "The id of the blank.", examples = "side")
            String blank,

            @NotBlank
            @Size(max = 200)
            @Schema(
                    description = "What belongs there: the id of an option, or a text. Case, spaces and forms of "
                            + "Unicode characters do not matter in a text.",
                    examples = "from")
            String value) {}

    @Schema(name = "ClozeAnswer", examples = """
            {"kind": "cloze", "blanks": [{"blank": "side", "value": "from"}]}
            """)
    public record Answer(
            @NotEmpty @Size(max = 50) @Schema(description = "Each blank at most once.")
            List<@NotNull @Valid Filling> blanks)
            implements Task.Answer {}

    @Override
    public Answer modelAnswer() {
        return new Answer(solution.keys().entrySet().stream()
                .map(it -> new Filling(it.getKey(), it.getValue().model()))
                .toList());
    }

    /** The model answer, with something wrong in its first blank. */
    @Override
    public Answer wrongAnswer() {
        var first = question.blanks().getFirst();
        var wrong = Optional.ofNullable(first.options()).stream()
                .flatMap(List::stream)
                .map(Option::id)
                .filter(id -> !solution.of(first.id()).isRight(id))
                .findFirst()
                .orElse("something that belongs nowhere");
        var blanks = new ArrayList<>(modelAnswer().blanks());
        blanks.replaceAll(it -> it.blank().equals(first.id()) ? new Filling(first.id(), wrong) : it);
        return new Answer(blanks);
    }

    @Override
    public Answer invalidAnswer() {
        return new Answer(List.of(new Filling(question.blanks().getFirst().id() + "-that-is-not-there", "something")));
    }
}
