package io.datadriven.grading;

import static io.datadriven.grading.Grading.answer;
import static io.datadriven.grading.Grading.grade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureGraderTest {

    private final Architecture task = RandomArchitectures.task();

    @Test
    void what_learners_are_shown_and_told_is_as_a_person_read_it_last() throws IOException {
        AsReadLast.check(
                "architecture",
                task,
                List.of(
                        with("job", "workers", 1, "minWorkers", 1, "instanceType", "m5.large"),
                        with("job", "triggerSeconds", 600),
                        with("job", "writeMode", "append"),
                        saying(
                                new DesignClaim.Fresh("dashboard", 60),
                                new DesignClaim.Costs(100),
                                new DesignClaim.Replays(7, 24),
                                new DesignClaim.ExactlyOnce("dashboard"))));
    }

    /** The model, and what its author says of it. */
    private Architecture.Answer saying(DesignClaim... claims) {
        return new Architecture.Answer(task.modelAnswer().design(), List.of(claims));
    }

    @Test
    void the_bill_is_the_evidence_of_its_check_and_adds_up() {
        assertThat(check(with("job", "workers", 40, "minWorkers", 40), "bill")).satisfies(it -> {
            assertThat(it.score()).isLessThan(1);
            assertThat(it.evidence())
                    .isInstanceOfSatisfying(DesignEvidence.Bill.class, bill -> assertThat(bill.lines().stream()
                                    .map(line -> new BigDecimal(line.high()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo(bill.high()));
        });
    }

    @Test
    void a_job_that_cannot_keep_up_fails_on_its_headroom() {
        assertThat(check(with("job", "workers", 1, "minWorkers", 1, "instanceType", "m5.large"), "peak")
                        .message())
                .contains("job");
    }

    @Test
    void a_long_trigger_is_not_fresh() {
        assertThat(check(with("job", "triggerSeconds", 600), "fresh")).satisfies(it -> {
            assertThat(it.score()).isZero();
            assertThat(it.evidence()).isInstanceOf(DesignEvidence.Consumer.class);
        });
    }

    @Test
    void appended_updates_are_shown_by_the_least_that_doubles_them() {
        assertThat(check(with("job", "writeMode", "append"), "right")).satisfies(it -> {
            assertThat(it.score()).isZero();
            assertThat(it.evidence())
                    .isInstanceOfSatisfying(DesignEvidence.Witness.class, witness -> assertThat(witness.events())
                            .hasSizeLessThanOrEqualTo(2));
        });
    }

    @Test
    void one_copy_of_the_log_loses_it_with_its_broker() {
        assertThat(check(with("log", "replicationFactor", 1), "broker").score()).isLessThan(1);
    }

    @Test
    void a_kind_of_node_that_is_not_offered_is_no_wrong_answer_but_an_invalid_one() {
        var gated = with("job", "triggerSeconds", 30);
        var nodes = new ArrayList<>(gated.design().nodes());
        nodes.add(new DesignNode.QualityGate("gate", true, false, false));

        assertThat(Grading.faults(
                        task,
                        new Architecture.Answer(new Design(
                                nodes, gated.design().edges(), gated.design().operations()))))
                .extracting(Invalid.Fault::pointer, Invalid.Fault::code)
                .contains(tuple("/design/nodes/3/kind", "kind_not_offered"));
    }

    @Test
    void a_price_book_that_is_not_there_is_the_authors_fault() {
        assertThatThrownBy(() -> Grading.task(RandomArchitectures.TASK.replace("aws-us-east-1-2024-07", "nowhere")))
                .hasRootCauseMessage("There is no price book 'nowhere'; there are: aws-us-east-1-2024-07.");
    }

    @Test
    void a_requirement_for_a_consumer_that_is_not_there_is_the_authors_fault() {
        assertThatThrownBy(() -> Grading.task(RandomArchitectures.TASK.replace(
                        "\"consumer\": \"dashboard\", \"per", "\"consumer\": \"no\", \"per")))
                .hasRootCauseMessage("The requirement 'fresh' asks for a consumer 'no' that there is not.");
    }

    private Check check(Architecture.Answer answer, String id) {
        return grade(task, answer).checks().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The model with some parameters of a node changed. */
    private Architecture.Answer with(String node, Object... changes) {
        var json = Grading.JSON.<ObjectNode>valueToTree(task.modelAnswer());
        json.put("kind", "architecture");
        for (var it : json.at("/design/nodes")) {
            for (int i = 0; i < changes.length && it.path("id").asText().equals(node); i += 2) {
                ((ObjectNode) it).set((String) changes[i], Grading.JSON.valueToTree(changes[i + 1]));
            }
        }
        return (Architecture.Answer) answer(json.toString());
    }
}
