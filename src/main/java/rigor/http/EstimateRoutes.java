package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.estimate.BuildQuery;
import rigor.estimate.Estimator;
import rigor.estimate.Machines;
import rigor.estimate.Query;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.Measurement.Split;
import rigor.facts.Model;
import rigor.facts.Words;
import rigor.live.InForce;
import rigor.live.Live;
import rigor.terms.Machine;

/** Speeds of models on accelerators and builds, with every term of their formula. */
final class EstimateRoutes {
    private static final int MAX = 1 << 20;

    private final Live live;

    EstimateRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(Route.ask("/api/estimate", this::estimate));
    }

    /**
     * What is asked; whatever is left out takes what is usual.
     *
     * @param build a build's id, or {@code accelerator} one of accelerators.csv
     * @param count accelerators that share the model; for a build it follows from the build
     */
    record Question(
            @Nullable String build,
            @Nullable String accelerator,
            @Nullable Integer count,
            @Nullable String split,
            String model,
            @Nullable String format,
            @Nullable String engine,
            @Nullable Integer depth,
            @Nullable Integer streams,
            @Nullable Boolean ignoreMeasurements) {

        Query on(String acceleratorId) {
            Query query = Query.of(acceleratorId, model, format)
                    .on(Objects.requireNonNullElse(count, 1), share())
                    .with(Objects.requireNonNullElse(streams, 1))
                    .at(depth, null)
                    .by(engine, null);
            return Boolean.TRUE.equals(ignoreMeasurements) ? query.ignoringMeasurements() : query;
        }

        @Nullable
        Split share() {
            return split == null
                    ? null
                    : Words.find(Split.class, split)
                            .orElseThrow(() -> Refused.unknown(Kind.WRONG_BODY, split, Words.all(Split.class)));
        }
    }

    private void estimate(Context ctx) {
        InForce now = live.inForce();
        Question asked = Body.json(ctx, Question.class, MAX);
        Answers.fresh(Answers.revisions(ctx, now), Estimator.of(now.facts()).speed(query(now.facts(), asked)));
    }

    private static Query query(Facts facts, Question asked) {
        known(asked.model(), facts.ids(Model.class), "model");
        if (asked.build() != null) {
            return new BuildQuery(facts).of(machine(facts, asked.build()), asked.on(""), asked.share());
        }
        known(asked.accelerator(), facts.ids(Accelerator.class), "accelerator");
        return asked.on(String.valueOf(asked.accelerator()));
    }

    private static Machine machine(Facts facts, String build) {
        List<Machine> all = Machines.of(facts).all();
        Optional<Machine> machine =
                all.stream().filter(m -> m.id().equals(build)).findFirst();
        return machine.orElseThrow(() -> Refused.unknown(
                Kind.UNKNOWN_BUILD, build, all.stream().map(Machine::id).toList()));
    }

    private static void known(@Nullable String id, List<String> ids, String member) {
        if (id == null) {
            throw Refused.because(Kind.WRONG_BODY, "\"" + member + "\" is missing");
        }
        if (!ids.contains(id)) {
            throw Refused.unknown(Kind.UNKNOWN_NAME, id, ids);
        }
    }
}
