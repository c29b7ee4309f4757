package rigor.http;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rigor.api.ProblemType;
import rigor.estimate.fit.Machines;
import rigor.estimate.rows.BuildQuery;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.SystemMemory;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.Measurement.Split;
import rigor.facts.Model;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;
import rigor.facts.column.Words;
import rigor.facts.schema.Records;
import rigor.terms.Machine;
import rigor.terms.Vocabulary;

/** What speed is asked for, by address or by body; whatever is left out takes what is usual. */
record EstimateQuestion(
        @Doc("A build, as the verdicts name it; or an accelerator") @Nullable
        String build,

        @Doc("As in accelerators.csv, or cpu-2x5200-64gb for 64 GB on 2 channels of 5200 MT/s; or a build") @Nullable
        String accelerator,

        @Doc("Accelerators that share the model; 1 if left out, for a build as the build has them")
        @Range(min = 1)
        @Nullable
        Integer count,

        @Doc("How they share it") @Vocabulary(of = Split.class) @Nullable
        String split,

        @Doc("As in models.csv") String model,
        @Doc("As in weights.csv, such as Q4_K_M") @Nullable String format,

        @Doc("llama.cpp, vllm, mlx, sglang, ollama") @Nullable
        String engine,

        @Doc("Tokens already in the context") @Range @Nullable
        Integer depth,

        @Doc("Requests at once; 1 if left out") @Range(min = 1) @Nullable
        Integer streams,

        @Doc("Format of the KV cache, such as q8_0; 16 bit if left out") @Nullable
        String kvFormat,

        @Doc("Say too what tokens drafted ahead would change") @Nullable
        Boolean speculation,

        @Doc("Estimate as if nobody had measured that model on that accelerator") @Nullable
        Boolean ignoreMeasurements) {

    /** The same as parameters of an address, called as the command line's options are. */
    static final List<Parameter<?>> PARAMETERS = Parameter.each(EstimateQuestion.class);

    static EstimateQuestion of(Context ctx) {
        return Records.of(EstimateQuestion.class)
                .create(PARAMETERS.stream().map(p -> p.find(ctx)).toArray());
    }

    /** @param wrong what a question that makes no sense is refused as */
    Query query(Facts facts, ProblemType wrong) {
        if ((build == null) == (accelerator == null)) {
            throw Refused.because(wrong, "name either a \"build\" or an \"accelerator\"");
        }
        Component.of(EstimateQuestion.class).forEach(component -> checkBounds(component, wrong));
        Query asked = asked(known(model, facts.ids(Model.class), "model", wrong), share(wrong));
        return build != null
                ? new BuildQuery(facts).of(machine(facts, build), asked, asked.split())
                : asked.with(q -> q.acceleratorId = accelerator(facts, wrong));
    }

    private Query asked(String modelId, @Nullable Split share) {
        return Query.of("", modelId, format).with(q -> {
            q.count = Objects.requireNonNullElse(count, 1);
            q.split = share;
            q.engine = engine;
            q.depth = depth;
            q.streams = Objects.requireNonNullElse(streams, 1);
            q.kvFormat = kvFormat;
            q.speculation = Boolean.TRUE.equals(speculation);
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

    private String accelerator(Facts facts, ProblemType wrong) {
        String id = Objects.requireNonNull(accelerator);
        return SystemMemory.named(id).isPresent() ? id : known(id, facts.ids(Accelerator.class), "accelerator", wrong);
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

    private void checkBounds(Component component, ProblemType wrong) {
        BigDecimal least = component.min();
        if (least != null && component.of(this) instanceof Integer value && value < least.intValue()) {
            throw Refused.because(
                    wrong, String.format(Locale.ROOT, "%s=%d is less than %s", component.name(), value, least));
        }
    }
}
