package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/**
 * A published memory reading, of what {@code kind} says. The table has no key column: a row is known by its line.
 */
public record MemoryMeasurement(
        @About(value = "Which model ran.", example = "gpt-oss-120b") @Ref(Model.class)
        String modelId,

        @About(value = "The format of its weights.", example = "MXFP4")
        String format,

        @About(value = "What ran it, as it names itself.", example = "llama.cpp")
        String engine,

        @About(value = "The context that was set aside, over all streams.", example = "32768")
        @Unit("tokens")
        @Range(max = 100_000_000)
        @Nullable
        Integer contextTokens,

        @About(value = "Requests served at once.", example = "1") @Range(min = 1, max = 100_000) @Nullable
        Integer streams,

        @About(value = "What was read.", example = "61.5") @Unit("GiB") @Range(min = 0.001, max = 100_000)
        double measuredGib,

        @About(value = "What the reading is of.", example = "measured")
        Kind kind,

        @About("The part that is weights.") @Unit("GiB") @Range(max = 100_000) @Nullable
        Double weightsGib,

        @About("The part that is KV cache.") @Unit("GiB") @Range(max = 100_000) @Nullable
        Double kvGib,

        @About("The rest.") @Unit("GiB") @Range(min = -100, max = 100_000) @Nullable
        Double otherGib,

        @About(value = "What it ran on.", example = "1 x RTX PRO 6000") @Nullable
        String hardware,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About(value = "The day, or the month, that the source is of.", example = "2026-02-17") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    public enum Kind {
        MEASURED,
        MEASURED_PER_GPU,
        PROJECTED_BY_ENGINE,
        KV_ONLY,
        KV_ONLY_PER_GPU,
        WEIGHTS_ONLY
    }

    @Override
    public String key() {
        return modelId + " " + format + " line " + origin.line();
    }
}
