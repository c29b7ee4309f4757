package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.Measurement.Split;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** A published or own speed of reading one whole prompt, into an empty context and with nothing else running. */
public record PrefillMeasurement(
        @About(value = "A name of its own.", example = "my-prompt-001") @Key
        String measurementId,

        @About(value = "What was measured.", example = "gb10") @Ref(Accelerator.class)
        String acceleratorId,

        @About(value = "How many of them.", example = "1") @Range(min = 1, max = 1024)
        int acceleratorCount,

        @About(value = "How several share the model: whole layers each, or a part of every layer.", example = "none")
        @Nullable
        Split split,

        @About(value = "Which model ran.", example = "gpt-oss-120b") @Ref(Model.class)
        String modelId,

        @About(value = "The format of its weights.", example = "MXFP4") @Nullable
        String format,

        @About(value = "The size of its weights.", example = "59.02")
        @Unit("GiB")
        @Range(min = 0.01, max = 10_000)
        @Nullable
        Double weightsGib,

        @About(value = "What ran it, as it names itself.", example = "llama.cpp") @Nullable
        String engine,

        @About(value = "The interface that the engine computed through.", example = "CUDA") @Nullable
        String backend,

        @About(value = "The length of the prompt.", example = "32768")
        @Unit("tokens")
        @Range(min = 1, max = 100_000_000)
        int promptTokens,

        @About(
                value = "Tokens of the prompt read per second: the prompt's length over the time to the first token"
                        + " where the source tells only that.",
                example = "1650")
        @Unit("tok/s")
        @Range(min = 0.001, max = 1e7)
        double prefillTokS,

        @About(value = "Where it is published.", example = "https://example.org/bench")
        String sourceUrl,

        @About(value = "Whose it is; rows of one source may err alike.", example = "my bench")
        String sourceName,

        @About(value = "The day, or the month, of the measurement.", example = "2026-02-17") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return measurementId;
    }
}
