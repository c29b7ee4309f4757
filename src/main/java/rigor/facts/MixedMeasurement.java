package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** A published speed of generation with something else going on, beside the same alone. */
public record MixedMeasurement(
        @About(value = "A name of its own.", example = "my-mix-001") @Key
        String measurementId,

        @About(value = "What was measured.", example = "gb10") @Ref(Accelerator.class)
        String acceleratorId,

        @About(value = "How many of them.", example = "1") @Range(min = 1, max = 1024)
        int acceleratorCount,

        @About(value = "What ran it, as it names itself.", example = "vllm")
        String engine,

        @About(value = "What else went on.", example = "models")
        Kind kind,

        @About(value = "What was measured, in words.", example = "qwen3-4b NVFP4 x1")
        String running,

        @About(value = "What ran beside it, in words.", example = "qwen3.6-35b-a3b NVFP4 x8")
        String beside,

        @About(value = "Tokens per second with nothing beside.", example = "64.4")
        @Unit("tok/s")
        @Range(min = 0.001, max = 1e7)
        double aloneTokS,

        @About(value = "Tokens per second with that beside.", example = "31.5")
        @Unit("tok/s")
        @Range(min = 0.001, max = 1e7)
        double togetherTokS,

        @About(value = "Where it is published.", example = "https://example.org/bench")
        String sourceUrl,

        @About(value = "Whose it is; rows of one source may err alike.", example = "my bench")
        String sourceName,

        @About(value = "The day, or the month, of the measurement.", example = "2026-06-07") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    /** What goes on beside: another model that generates, one that waits, streams of the same server, a prompt being read. */
    public enum Kind {
        MODELS,
        IDLE,
        STREAMS,
        PROMPT
    }

    /** The share of its speed that is left. */
    public double kept() {
        return togetherTokS / aloneTokS;
    }

    @Override
    public String key() {
        return measurementId;
    }
}
