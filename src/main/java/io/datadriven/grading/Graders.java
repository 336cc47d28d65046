package io.datadriven.grading;

import io.datadriven.platform.Kinds;
import io.datadriven.sandbox.Sandbox;
import io.datadriven.simulation.Sentence;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Hands each answer to the grader of its task. A new kind of task does not compile until it has its line here. */
@Singleton
public class Graders {

    private final SingleChoiceGrader singleChoice = new SingleChoiceGrader();
    private final MultipleChoiceGrader multipleChoice = new MultipleChoiceGrader();
    private final OrderingGrader ordering = new OrderingGrader();
    private final MatchingGrader matching = new MatchingGrader();
    private final CategorizationGrader categorization = new CategorizationGrader();
    private final ClozeGrader cloze = new ClozeGrader();
    private final NumericGrader numeric = new NumericGrader();
    private final EstimateGrader estimate = new EstimateGrader();
    private final WritePathGrader writePath = new WritePathGrader();
    private final PushdownGrader pushdown = new PushdownGrader();
    private final ArchitectureGrader architecture = new ArchitectureGrader();
    private final SqlGrader sql;
    private final FreeTextGrader freeText;

    @Inject
    public Graders(Sandbox sandbox, EssayReader essays) {
        this.sql = new SqlGrader(sandbox);
        this.freeText = new FreeTextGrader(essays);
    }

    /** Outside the service: for checks of content and for benchmarks. */
    public Graders(Sandbox sandbox) {
        this(sandbox, EssayReader.with(2, 32, 60, new CompositeMeterRegistry()));
    }

    /** Says how good the answer is, or what has to be mended before it can be graded. */
    public Verdict grade(Task task, Task.Answer answer) {
        return switch (task) {
            case SingleChoice it -> grade(singleChoice, it, SingleChoice.Answer.class, answer);
            case MultipleChoice it -> grade(multipleChoice, it, MultipleChoice.Answer.class, answer);
            case Ordering it -> grade(ordering, it, Ordering.Answer.class, answer);
            case Matching it -> grade(matching, it, Matching.Answer.class, answer);
            case Categorization it -> grade(categorization, it, Categorization.Answer.class, answer);
            case Cloze it -> grade(cloze, it, Cloze.Answer.class, answer);
            case Estimate it -> grade(estimate, it, Estimate.Answer.class, answer);
            case Numeric it -> grade(numeric, it, Numeric.Answer.class, answer);
            case WritePath it -> grade(writePath, it, WritePath.Answer.class, answer);
            case Pushdown it -> grade(pushdown, it, Pushdown.Answer.class, answer);
            case Sql it -> grade(sql, it, Sql.Answer.class, answer);
            case Architecture it -> grade(architecture, it, Architecture.Answer.class, answer);
            case FreeText it -> grade(freeText, it, FreeText.Answer.class, answer);
        };
    }

    /** What has to be mended before the answer can be graded. What takes long to grade is only looked at here. */
    public Optional<Invalid> check(Task task, Task.Answer answer) {
        if (task instanceof Sql question && answer instanceof Sql.Answer script) {
            return sql.check(question, script);
        }
        if (task instanceof Architecture question && answer instanceof Architecture.Answer design) {
            return architecture.check(question, design);
        }
        if (task instanceof FreeText && answer instanceof FreeText.Answer text) {
            return freeText.check(text);
        }
        return grade(task, answer) instanceof Invalid it ? Optional.of(it) : Optional.empty();
    }

    /** What the script gives on the rows that a learner sees; of other kinds nothing can be run. */
    public Optional<SqlRun> run(Task task, Sql.Answer answer) {
        return task instanceof Sql question ? Optional.of(sql.run(question, answer)) : Optional.empty();
    }

    /** What in the task itself would grade answers wrongly, as a pointer into it and a sentence. It takes some seconds. */
    public List<Invalid.Fault> lint(Task task) {
        return task instanceof FreeText question ? freeText.lint(question) : List.of();
    }

    /** What a reading of a text rests on just now. */
    public FreeTextEvidence.Hashes hashes(FreeText task) {
        return freeText.hashes(task);
    }

    /**
     * The name and version of the grader of this task. The number rises whenever the same answer could get another grade, so
     * that stored grades say which rules they were made by.
     */
    public String version(Task task) {
        var version =
                switch (task) {
                    case SingleChoice _, MultipleChoice _, Ordering _, Matching _, Categorization _, Cloze _ -> 1;
                    case Numeric _, Estimate _, WritePath _, Pushdown _, Sql _, Architecture _, FreeText _ -> 1;
                };
        return Kinds.of(task) + "/" + version;
    }

    private static <T extends Task, A extends Task.Answer> Verdict grade(
            Grader<T, A> grader, T task, Class<A> kind, Task.Answer answer) {
        return kind.isInstance(answer)
                ? grader.grade(task, kind.cast(answer))
                : Invalid.at(
                        "/kind",
                        "wrong_kind",
                        Sentence.of(
                                "This challenge takes an answer of kind '%s', not '%s'.",
                                Kinds.of(task), Kinds.of(answer)));
    }
}
