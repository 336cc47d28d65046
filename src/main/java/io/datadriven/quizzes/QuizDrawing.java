package io.datadriven.quizzes;

import com.github.f4b6a3.uuid.UuidCreator;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Seed;
import io.datadriven.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes quizzes of what learners ask for. */
@ApplicationScoped
class QuizDrawing {

    private final Catalog catalog;
    private final Quizzes quizzes;
    private final Fingerprints fingerprints;
    private final InstantSource clock;

    QuizDrawing(Catalog catalog, Quizzes quizzes, Fingerprints fingerprints, InstantSource clock) {
        this.catalog = catalog;
        this.quizzes = quizzes;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** Draws a quiz, once for each key. */
    @Transactional
    Quiz draw(UUID learner, QuizRequest request, String key) {
        var fingerprint = fingerprints.of(request);
        var before = quizzes.withKey(learner, key);
        if (before.isPresent()) {
            return before.filter(it -> it.fingerprint.equals(fingerprint)).orElseThrow(Fingerprints::keyReused);
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        var seed = Optional.ofNullable(request.seed())
                .flatMap(Seed::parse)
                .orElseGet(() -> new Seed(id.getLeastSignificantBits()));
        var drawn = drawn(request, seed);
        var quiz = Quiz.of(learner, id, key, fingerprint, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        quiz.seed = seed.bits();
        quiz.policy = request.policy();
        var limit = request.timeLimitSeconds();
        quiz.deadline = limit == null ? null : quiz.createdAt.plusSeconds(limit);
        quizzes.add(
                quiz,
                IntStream.range(0, drawn.size())
                        .mapToObj(i -> QuizItem.of(quiz, i + 1, drawn.get(i)))
                        .toList());
        return quiz;
    }

    private List<Draw.Item> drawn(QuizRequest request, Seed seed) {
        checkNames(request);
        var candidates = catalog.challenges().stream().filter(request::takes).toList();
        if (candidates.size() < request.sizeOrUsual()) {
            var detail = "%d challenges are like that, and %d are asked for. Ask for fewer, or restrict less."
                    .formatted(candidates.size(), request.sizeOrUsual());
            throw new Problem(
                    Problem.Type.INVALID_BODY, detail, List.of(Problem.Fault.inBody("/size", "too_many", detail)));
        }
        return new Draw(seed).of(candidates, request.concepts(), request.sizeOrUsual());
    }

    private void checkNames(QuizRequest request) {
        request.checkKinds();
        if (request.lessonId() != null
                && catalog.lessons().stream().noneMatch(it -> it.id().equals(request.lessonId()))) {
            throw unknown("/lessonId", "No lesson is called '%s'.".formatted(request.lessonId()));
        }
        var concepts = Optional.ofNullable(request.conceptIds()).orElse(List.of());
        for (int i = 0; i < concepts.size(); i++) {
            var concept = concepts.get(i);
            if (catalog.concepts().stream().noneMatch(it -> it.id().equals(concept))) {
                throw unknown("/conceptIds/" + i, "No concept is called '%s'.".formatted(concept));
            }
        }
    }

    private static Problem unknown(String pointer, String detail) {
        return new Problem(
                Problem.Type.INVALID_BODY, detail, List.of(Problem.Fault.inBody(pointer, "unknown_value", detail)));
    }
}
