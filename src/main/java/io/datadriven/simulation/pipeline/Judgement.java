package io.datadriven.simulation.pipeline;

import java.util.Optional;

/**
 * How a design stands to a requirement.
 *
 * @param credit in 64ths, between 0 and 64; see {@link Credit}
 * @param marginPerMille what is left of the target, in thousandths of it; negative when it is missed
 * @param sentence what was measured, for a learner
 * @param counterexample to a requirement on rows that is missed
 */
public record Judgement(
        Requirement requirement,
        Verdict verdict,
        int credit,
        int marginPerMille,
        String sentence,
        Optional<Counterexample> counterexample) {

    /** How it ended. */
    public enum Verdict {
        MET,
        /** Met, with a warning. */
        TIGHT,
        /** Met or not, depending on what nobody knows yet. */
        AT_RISK,
        MISSED
    }

    public boolean isMet() {
        return verdict == Verdict.MET || verdict == Verdict.TIGHT;
    }

    static Judgement of(Requirement requirement, Credit credit, String sentence) {
        return new Judgement(
                requirement,
                credit.isFull() ? Verdict.MET : Verdict.MISSED,
                credit.sixtyFourths(),
                credit.marginPerMille(),
                sentence,
                Optional.empty());
    }

    Judgement with(Verdict other, int otherCredit) {
        return new Judgement(requirement, other, otherCredit, marginPerMille, sentence, counterexample);
    }

    Judgement with(Optional<Counterexample> other) {
        return new Judgement(requirement, verdict, credit, marginPerMille, sentence, other);
    }
}
