package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;
import io.datadriven.simulation.Sentence;

/** When the solution opens. Who gives up sees it under every rule but {@link Never}. */
@ByKind
public sealed interface Reveal {

    /** How far a learner has come with a challenge. */
    interface Reached {
        int tries();

        boolean passed();

        boolean gaveUp();

        /** Whether there is no further try. */
        boolean closed();
    }

    boolean isOpen(Reached reached);

    /** What has to happen, as a sentence. */
    String sentence(Reached reached);

    /** To who has passed. */
    @JsonTypeName("after_pass")
    record AfterPass() implements Reveal {

        @Override
        public boolean isOpen(Reached reached) {
            return reached.passed() || reached.gaveUp();
        }

        @Override
        public String sentence(Reached reached) {
            return "It opens when you pass, or give up.";
        }
    }

    /** To who has passed, or tried so often. */
    @JsonTypeName("after_attempts")
    record AfterAttempts(int attempts) implements Reveal {

        @Override
        public boolean isOpen(Reached reached) {
            return reached.passed() || reached.gaveUp() || reached.tries() >= attempts;
        }

        @Override
        public String sentence(Reached reached) {
            return attempts == 1
                    ? "It opens after your first try."
                    : Sentence.of(
                            "It opens when you pass, after %d tries, or when you give up; you have made %d.",
                            attempts, reached.tries());
        }
    }

    /** When there is no further try: all are used, or the learner gave up. */
    @JsonTypeName("after_close")
    record AfterClose() implements Reveal {

        @Override
        public boolean isOpen(Reached reached) {
            return reached.closed();
        }

        @Override
        public String sentence(Reached reached) {
            return "It opens when you have used your last try, or give up.";
        }
    }

    /** To nobody. */
    @JsonTypeName("never")
    record Never() implements Reveal {

        @Override
        public boolean isOpen(Reached reached) {
            return false;
        }

        @Override
        public String sentence(Reached reached) {
            return "This challenge never shows its solution; the lesson section teaches what it asks.";
        }
    }
}
