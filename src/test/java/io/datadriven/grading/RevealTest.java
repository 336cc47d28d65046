package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class RevealTest {

    private static final Standing PASSED = tries(1, true, Policy.USUAL);
    private static final Standing GIVEN_UP = Standing.NONE.afterGivingUp();

    @Test
    void after_pass_opens_to_who_has_passed_or_given_up() {
        var rule = new Reveal.AfterPass();

        assertThat(rule.isOpen(PASSED)).isTrue();
        assertThat(rule.isOpen(GIVEN_UP)).isTrue();
        assertThat(rule.isOpen(tries(9, false, Policy.USUAL))).isFalse();
        assertThat(rule.sentence(Standing.NONE)).isEqualTo("It opens when you pass, or give up.");
    }

    @Test
    void after_attempts_opens_with_the_last_of_them() {
        var rule = new Reveal.AfterAttempts(3);

        assertThat(rule.isOpen(tries(2, false, Policy.USUAL))).isFalse();
        assertThat(rule.isOpen(tries(3, false, Policy.USUAL))).isTrue();
        assertThat(rule.isOpen(PASSED)).isTrue();
        assertThat(rule.isOpen(GIVEN_UP)).isTrue();
    }

    @Test
    void after_attempts_says_how_far_one_is() {
        assertThat(new Reveal.AfterAttempts(3).sentence(tries(2, false, Policy.USUAL)))
                .isEqualTo("It opens when you pass, after 3 tries, or when you give up; you have made 2.");
        assertThat(new Reveal.AfterAttempts(1).sentence(Standing.NONE)).isEqualTo("It opens after your first try.");
    }

    @Test
    void after_close_opens_when_there_is_no_further_try() {
        var rule = new Reveal.AfterClose();
        var twoTries = Policy.of(null, null, 2, null, rule, null);

        assertThat(rule.isOpen(tries(1, true, twoTries))).isFalse();
        assertThat(rule.isOpen(tries(2, false, twoTries))).isTrue();
        assertThat(rule.isOpen(GIVEN_UP)).isTrue();
        assertThat(rule.sentence(Standing.NONE)).isEqualTo("It opens when you have used your last try, or give up.");
    }

    @Test
    void never_opens_to_nobody() {
        var rule = new Reveal.Never();

        assertThat(rule.isOpen(PASSED)).isFalse();
        assertThat(rule.isOpen(GIVEN_UP)).isFalse();
        assertThat(rule.sentence(Standing.NONE)).startsWith("This challenge never shows its solution");
    }

    private static Standing tries(int count, boolean passed, Policy policy) {
        var attempt = new Standing.Try(passed ? 1 : 0, passed, 10, null, 0, false, policy, Instant.EPOCH);
        return Standing.of(Collections.nCopies(count, attempt), 0, false);
    }
}
