package io.datadriven.simulations;

import static java.util.Objects.requireNonNullElse;

import io.datadriven.catalog.Catalog;
import io.datadriven.grading.Architecture;
import io.datadriven.grading.DesignFault;
import io.datadriven.grading.DesignReading;
import io.datadriven.grading.DesignTurnstile;
import io.datadriven.grading.DesignWorkload;
import io.datadriven.grading.Invalid;
import io.datadriven.platform.Allowance;
import io.datadriven.platform.Kinds;
import io.datadriven.platform.Problem;
import io.datadriven.simulation.pipeline.Outcome;
import io.datadriven.simulation.pipeline.Pipeline;
import io.datadriven.simulation.pipeline.Workload;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs designs for whoever asks. */
@Singleton
class Simulations {

    private final Catalog catalog;
    private final Allowance allowance;

    Simulations(Catalog catalog, Config config) {
        this.catalog = catalog;
        this.allowance = new Allowance("designs", config.burst(), config.perMinute());
    }

    @ConfigMapping(prefix = "datadriven.simulation-limit")
    interface Config {

        /** How many designs a caller may run one after the other, after a rest. */
        @WithDefault("20")
        int burst();

        /** How many designs a caller may run per minute, in the long run. */
        @WithDefault("60")
        int perMinute();
    }

    /** What a design is run under. */
    private record Setting(Workload workload, Function<Pipeline, Outcome> outcome) {}

    SimulationView run(String caller, SimulationRequest request) {
        var setting = setting(request);
        return switch (DesignReading.of(request.design(), setting.workload())) {
            case DesignReading.Faulty it -> throw invalid("/design", it.faults());
            case DesignReading.Sound it -> {
                allowance.take(caller);
                yield DesignTurnstile.run(
                        () -> SimulationView.of(setting.outcome().apply(it.pipeline())));
            }
        };
    }

    private Setting setting(SimulationRequest request) {
        var workload = request.workload();
        if (request.challengeId() != null) {
            if (workload != null || request.priceBook() != null || request.faults() != null) {
                throw invalid(
                        "/challengeId",
                        "ambiguous",
                        "A challenge has a workload, a price book and faults of its own: send either it or those.");
            }
            return ofChallenge(request.challengeId());
        }
        if (workload == null) {
            throw invalid("", "missing", "Send a 'workload', or the 'challengeId' of one that has it.");
        }
        return own(workload, request.priceBook(), request.faults());
    }

    private Setting ofChallenge(String id) {
        var challenge = catalog.findChallenge(id)
                .orElseThrow(() ->
                        invalid("/challengeId", "unknown_challenge", "No challenge is called '%s'.".formatted(id)));
        if (!(challenge.task() instanceof Architecture it)) {
            throw invalid(
                    "/challengeId",
                    "no_design",
                    "'%s' is a challenge of kind '%s'; only those of kind 'architecture' have a workload."
                            .formatted(id, Kinds.of(challenge.task())));
        }
        ExamSilence.check(challenge);
        return new Setting(it.workload(), it::outcome);
    }

    private Setting own(DesignWorkload workload, @Nullable String priceBook, @Nullable List<DesignFault> faults) {
        if (!workload.faults().isEmpty()) {
            throw invalid("/workload", workload.faults());
        }
        if (priceBook == null) {
            throw invalid("", "missing", "Send the id of a 'priceBook' beside your workload.");
        }
        var prices = catalog.findPriceBook(priceBook)
                .orElseThrow(() -> invalid(
                        "/priceBook", "unknown_price_book", "No price book is called '%s'.".formatted(priceBook)));
        var carried = workload.workload();
        var drilled = requireNonNullElse(faults, List.<DesignFault>of()).stream()
                .map(DesignFault::fault)
                .distinct()
                .toList();
        return new Setting(carried, it -> Outcome.of(it, carried, drilled, prices));
    }

    private static Problem invalid(String pointer, String code, String detail) {
        return invalid("", List.of(new Invalid.Fault(pointer, code, detail)));
    }

    private static Problem invalid(String at, List<Invalid.Fault> faults) {
        return new Problem(
                Problem.Type.INVALID_BODY,
                faults.size() == 1
                        ? faults.getFirst().detail()
                        : "%d places have to be mended.".formatted(faults.size()),
                faults.stream()
                        .map(it -> Problem.Fault.inBody(at + it.pointer(), it.code(), it.detail()))
                        .toList());
    }
}
