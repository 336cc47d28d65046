package io.datadriven.grading;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.datadriven.platform.ByKind;

/** When the solution opens. Who gives up sees it under every rule but {@link Never}. */
@ByKind
public sealed interface Reveal {

    boolean isOpen(Standing standing);

    /** What has to happen, as a sentence. */
    String sentence(Standing standing);

    /** To who has passed. */
    @JsonTypeName("after_pass")
    record AfterPass() implements Reveal {

        @Override
        public boolean isOpen(Standing standing) {
            return standing.passed() || standing.gaveUp();
        }

        @Override
        public String sentence(Standing standing) {
            return "It opens when you pass, or give up.";
        }
    }

    /** To who has passed, or tried so often. */
    @JsonTypeName("after_attempts")
    record AfterAttempts(int attempts) implements Reveal {

        @Override
        public boolean isOpen(Standing standing) {
            return standing.passed() || standing.gaveUp() || standing.tries() >= attempts;
        }

        @Override
        public String sentence(Standing standing) {
            return attempts == 1
                    ? "It opens after your first try."
                    : Sentence.of(
                            "It opens when you pass, after %d tries, or when you give up; you have made %d.",
                            attempts, standing.tries());
        }
    }

    /** When there is no further try: all are used, or the learner gave up. */
    @JsonTypeName("after_close")
    record AfterClose() implements Reveal {

        @Override
        public boolean isOpen(Standing standing) {
            return standing.closed();
        }

        @Override
        public String sentence(Standing standing) {
            return "It opens when you have used your last try, or give up.";
        }
    }

    /** To nobody. */
    @JsonTypeName("never")
    record Never() implements Reveal {

        @Override
        public boolean isOpen(Standing standing) {
            return false;
        }

        @Override
        public String sentence(Standing standing) {
            return "This challenge never shows its solution; the lesson section teaches what it asks.";
        }
    }
}
