package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rigor.estimate.fit.Machines;
import rigor.estimate.rows.BuildQuery;
import rigor.estimate.speed.Query;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.Measurement.Split;
import rigor.facts.Model;
import rigor.facts.column.Words;
import rigor.terms.Machine;

/**
 * What speed is asked for; whatever is left out takes what is usual.
 *
 * @param build a build's id, or {@code accelerator} one of accelerators.csv
 * @param count accelerators that share the model; for a build it follows from the build
 */
record EstimateQuestion(
        @Nullable String build,
        @Nullable String accelerator,
        @Nullable Integer count,
        @Nullable String split,
        @Nullable String model,
        @Nullable String format,
        @Nullable String engine,
        @Nullable Integer depth,
        @Nullable Integer streams,
        @Nullable Boolean ignoreMeasurements) {
    /** The parameters of an address, called as the command line's options are. */
    static EstimateQuestion of(Context ctx) {
        return new EstimateQuestion(
                ctx.queryParam("build"),
                ctx.queryParam("accelerator"),
                Parameters.whole(ctx, "count"),
                ctx.queryParam("split"),
                ctx.queryParam("model"),
                ctx.queryParam("format"),
                ctx.queryParam("engine"),
                Parameters.whole(ctx, "depth"),
                Parameters.whole(ctx, "streams"),
                Parameters.flag(ctx, "ignore-measurements"));
    }

    /** @param wrong what a question that makes no sense is refused as */
    Query query(Facts facts, ProblemType wrong) {
        if ((build == null) == (accelerator == null)) {
            throw Refused.because(wrong, "name either a \"build\" or an \"accelerator\"");
        }
        atLeast(1, count, "count", wrong);
        atLeast(0, depth, "depth", wrong);
        atLeast(1, streams, "streams", wrong);
        Query asked = asked(known(model, facts.ids(Model.class), "model", wrong), share(wrong));
        return build != null
                ? new BuildQuery(facts).of(machine(facts, build), asked, asked.split())
                : asked.with(
                        q -> q.acceleratorId = known(accelerator, facts.ids(Accelerator.class), "accelerator", wrong));
    }

    private Query asked(String modelId, @Nullable Split share) {
        return Query.of("", modelId, format).with(q -> {
            q.count = Objects.requireNonNullElse(count, 1);
            q.split = share;
            q.engine = engine;
            q.depth = depth;
            q.streams = Objects.requireNonNullElse(streams, 1);
            q.ignoreMeasurements = Boolean.TRUE.equals(ignoreMeasurements);
        });
    }

    private @Nullable Split share(ProblemType wrong) {
        return split == null
                ? null
                : Words.find(Split.class, split)
                        .orElseThrow(() -> Refused.unknown(wrong, split, Words.all(Split.class)));
    }

    private static Machine machine(Facts facts, String build) {
        List<Machine> all = Machines.of(facts).all();
        return all.stream()
                .filter(m -> m.id().equals(build))
                .findFirst()
                .orElseThrow(() -> Refused.unknown(
                        ProblemType.UNKNOWN_BUILD,
                        build,
                        all.stream().map(Machine::id).toList()));
    }

    private static String known(@Nullable String id, List<String> ids, String member, ProblemType wrong) {
        if (id == null) {
            throw Refused.because(wrong, "\"" + member + "\" is missing");
        }
        if (!ids.contains(id)) {
            throw Refused.unknown(ProblemType.UNKNOWN_NAME, id, ids);
        }
        return id;
    }

    private static void atLeast(int least, @Nullable Integer value, String member, ProblemType wrong) {
        if (value != null && value < least) {
            throw Refused.because(wrong, "%s=%d is less than %d".formatted(member, value, least));
        }
    }
}
