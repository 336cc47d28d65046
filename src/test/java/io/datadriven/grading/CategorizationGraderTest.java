package io.datadriven.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.datadriven.platform.Json;
import io.datadriven.sandbox.Sandbox;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategorizationGraderTest {

    @ParameterizedTest
    @CsvSource({
        "false, backfill=spot brokers=reserved, 1",
        "false, backfill=spot brokers=spot, 0.5",
        "false, backfill=spot, 0.5",
        "true, backfill=spot brokers=spot, 0",
        "true, brokers=reserved, 0.5",
    })
    void the_share_of_items_in_their_category_counts(boolean subtract, String given, double score) {
        assertThat(((Grade) grade(subtract, given)).score()).isEqualTo(score);
    }

    @Test
    void an_item_in_the_wrong_category_is_told_how_to_tell() {
        assertThat(remarks("backfill=reserved"))
                .containsExactly(new Evidence.Remark("backfill", false, "May it be interrupted?"));
    }

    @Test
    void the_likeliest_mistake_is_told_what_it_is() {
        assertThat(remarks("brokers=spot"))
                .containsExactly(new Evidence.Remark("brokers", false, "A reclaimed broker rebalances all."));
    }

    @Test
    void the_sum_is_said() {
        assertThat(((Grade) grade(true, "brokers=spot")).checks().getFirst().message())
                .isEqualTo(
                        "0 of 2 items are right, 1 wrong, 1 not given; each wrong item takes away what a right one gives.");
    }

    @ParameterizedTest
    @CsvSource({
        "nodes=spot, /placements/0/item, unknown_item",
        "brokers=lent, /placements/0/category, unknown_item",
        "brokers=spot brokers=reserved, /placements/1/item, repeated_item",
    })
    void a_placement_that_cannot_be_is_invalid(String given, String pointer, String code) {
        assertThat(grade(false, given)).isInstanceOfSatisfying(Invalid.class, it -> assertThat(it.faults())
                .extracting(Invalid.Fault::pointer, Invalid.Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code)));
    }

    private static List<Evidence.Remark> remarks(String given) {
        var check = ((Grade) grade(false, given)).checks().getFirst();
        return ((Evidence.Remarks) java.util.Objects.requireNonNull(check.evidence())).remarks();
    }

    private static Verdict grade(boolean subtract, String given) {
        var placements = Stream.of(given.split(" ", -1))
                .map(it -> it.split("=", -1))
                .map(it -> new Categorization.Placement(it[0], it[1]))
                .toList();
        try {
            var task = Json.mapper().readValue("""
            {"kind": "categorization", "wrongItemsSubtract": %s,
             "categories": [{"id": "spot", "text": "Spot"}, {"id": "reserved", "text": "Reserved"}],
             "items": [
               {"id": "backfill", "text": "A backfill", "category": "spot", "feedback": "May it be interrupted?"},
               {"id": "brokers", "text": "Brokers", "category": "reserved", "feedback": "Do they ever stop?",
                "mistakes": [{"category": "spot", "feedback": "A reclaimed broker rebalances all."}]}]}
            """.formatted(subtract), Task.class);
            return new Graders(Sandbox.with(1, 128)).grade(task, new Categorization.Answer(placements));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
