package io.datadriven.catalog;

import com.ezylang.evalex.data.EvaluationValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;

/** One thing that differs between the variants of a challenge. */
sealed interface Parameter {

    String name();

    /** A parameter that is drawn, each of its values as likely as the others. */
    sealed interface Drawn extends Parameter {
        EvaluationValue draw(SplitMix64 stream);
    }

    /** The numbers from one on, each a step further. */
    record Range(String name, BigDecimal from, BigDecimal step, long count) implements Drawn {

        private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

        /**
         * Reads a range.
         *
         * @throws FaultyFormula when the step does not lead from one end to the other
         */
        static Range of(String name, JsonNode range) {
            var from = range.path("from").decimalValue();
            var to = range.path("to").decimalValue();
            var step = range.has("step") ? range.path("step").decimalValue() : BigDecimal.ONE;
            if (to.compareTo(from) <= 0) {
                throw new FaultyFormula("'from' must be below 'to'.");
            }
            var steps = to.subtract(from).divideAndRemainder(step);
            if (steps[1].signum() != 0) {
                throw new FaultyFormula("The step %s does not lead from %s to %s."
                        .formatted(step.toPlainString(), from.toPlainString(), to.toPlainString()));
            }
            if (steps[0].compareTo(MOST) >= 0) {
                throw new FaultyFormula("A parameter has at most 1,000,000,000 values.");
            }
            return new Range(name, from, step, steps[0].longValueExact() + 1);
        }

        @Override
        public EvaluationValue draw(SplitMix64 stream) {
            return EvaluationValue.numberValue(from.add(step.multiply(BigDecimal.valueOf(stream.below(count)))));
        }
    }

    record Choice(String name, List<EvaluationValue> values) implements Drawn {

        static Choice of(String name, JsonNode values) {
            return new Choice(
                    name,
                    StreamSupport.stream(values.spliterator(), false)
                            .map(it -> it.isNumber()
                                    ? EvaluationValue.numberValue(it.decimalValue())
                                    : EvaluationValue.stringValue(it.asText()))
                            .toList());
        }

        @Override
        public EvaluationValue draw(SplitMix64 stream) {
            return values.get(Math.toIntExact(stream.below(values.size())));
        }
    }

    /** A parameter that follows from earlier ones. */
    record Derived(String name, Formula formula) implements Parameter {}
}
