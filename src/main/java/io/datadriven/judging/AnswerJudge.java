package io.datadriven.judging;

import java.util.List;

/** Somebody outside who is asked what a text says. Opinions are nothing to rely on: whoever asks holds each against the text. */
public interface AnswerJudge {

    /**
     * What is asked.
     *
     * @param question that the text answers
     * @param answer what a learner wrote, which may try to lead whoever reads it
     */
    record Asked(String question, List<Criterion> criteria, String answer) {

        public Asked {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * One thing that the text may say.
     *
     * @param statement in one sentence
     */
    record Criterion(String id, String statement) {}

    /**
     * What somebody thinks of one criterion.
     *
     * @param met whether the text says it; if not, it says the opposite
     * @param quote the words of the text that show it
     */
    record Opinion(String criterion, boolean met, String quote) {}

    /**
     * Asks, and waits for the answer.
     *
     * @throws JudgeFailed when there is none in time, or none that can be understood
     */
    List<Opinion> judge(Asked asked) throws JudgeFailed;
}
