package io.datadriven.progress;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.datadriven.accounts.CurrentLearner;
import io.datadriven.accounts.StudyPace;
import io.datadriven.accounts.StudyPaces;
import io.datadriven.attempts.AttemptHistory;
import io.datadriven.attempts.ChallengeStanding;
import io.datadriven.attempts.Standings;
import io.datadriven.catalog.Catalog;
import io.datadriven.catalog.Lesson;
import io.datadriven.catalog.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be told a learner about themselves. All of it is made when it is asked for, from the cards and the log. */
@ApplicationScoped
class Insights {

    private final StudyPaces paces;
    private final Decks decks;
    private final Masteries masteries;
    private final Difficulties difficulties;
    private final Standings standings;
    private final SectionsRead sectionsRead;
    private final AttemptHistory history;
    private final Catalog catalog;
    private final InstantSource clock;

    Insights(
            StudyPaces paces,
            Decks decks,
            Masteries masteries,
            Difficulties difficulties,
            Standings standings,
            SectionsRead sectionsRead,
            AttemptHistory history,
            Catalog catalog,
            InstantSource clock) {
        this.paces = paces;
        this.decks = decks;
        this.masteries = masteries;
        this.difficulties = difficulties;
        this.standings = standings;
        this.sectionsRead = sectionsRead;
        this.history = history;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Transactional
    List<SkillView> skills(CurrentLearner learner) {
        var all = masteries.of(decks.of(paces.of(learner)), clock.instant());
        var byConcept = all.stream().collect(toMap(it -> it.concept().id(), Function.identity()));
        return all.stream().map(it -> SkillView.of(it, byConcept)).toList();
    }

    @Transactional
    List<RecommendationView> recommendations(CurrentLearner learner) {
        var pace = paces.of(learner);
        var cards = decks.of(pace);
        return Advice.of(
                catalog,
                new Advice.Known(
                        masteries.of(cards, clock.instant()),
                        sectionsRead.of(pace.learnerId()).stream()
                                .map(it -> it.lessonId + "/" + it.sectionId)
                                .collect(toSet()),
                        Stream.of(
                                        passed(pace).stream(),
                                        answeredToday(pace, cards),
                                        standings.closed(pace.learnerId()).stream())
                                .flatMap(Function.identity())
                                .collect(toSet()),
                        difficulties.all()));
    }

    private Set<String> passed(StudyPace pace) {
        return standings.of(pace.learnerId()).stream()
                .filter(ChallengeStanding::passed)
                .map(ChallengeStanding::challengeId)
                .collect(toSet());
    }

    private Stream<String> answeredToday(StudyPace pace, List<Card> cards) {
        var today = pace.day(clock.instant());
        return cards.stream()
                .filter(it -> it.schedule() != null && it.schedule().isDoneOn(today))
                .map(Card::challengeId);
    }

    @Transactional
    List<ReadinessView> readiness(CurrentLearner learner) {
        var pace = paces.of(learner);
        var cards = decks.of(pace);
        var byConcept = masteries.of(cards, clock.instant()).stream()
                .collect(toMap(it -> it.concept().id(), Function.identity()));
        var evidence = new Readiness.Evidence(passed(pace), recall(pace, cards));
        return catalog.lessons().stream()
                .flatMap(lesson -> lesson.sections().stream()
                        .filter(it -> !it.concepts().isEmpty())
                        .map(it -> ReadinessView.of(lesson, it, readiness(lesson, it, byConcept, evidence))))
                .toList();
    }

    private Readiness readiness(
            Lesson lesson, Section section, Map<String, ConceptMastery> byConcept, Readiness.Evidence evidence) {
        var concepts = section.concepts().stream()
                .flatMap(it -> Stream.ofNullable(byConcept.get(it)))
                .toList();
        return Readiness.of(new Readiness.Area(concepts, catalog.challengesOf(lesson.id(), section)), evidence);
    }

    /** Of what was reset, the last answer still says that it was tried. */
    private Map<String, Double> recall(StudyPace pace, List<Card> cards) {
        var today = pace.day(clock.instant());
        var recall = new HashMap<String, Double>();
        for (var card : cards) {
            var schedule = card.schedule();
            recall.put(card.challengeId(), schedule == null ? 0 : schedule.recallOn(today));
        }
        return recall;
    }

    @Transactional
    CalibrationView calibration(CurrentLearner learner) {
        var pace = paces.of(learner);
        return Calibration.of(history.withCertainty(pace.learnerId()), pace);
    }
}
