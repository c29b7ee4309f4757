package rigor.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/** The sound level under load that machines of one make usually have, at 1 m. */
public record NoiseClass(
        @About(value = "A name of its own for machines of one make.", example = "my-class") @Key
        String noiseClass,

        @About(value = "How such machines are built: one or more words separated by |.", example = "tower")
        Set<Hardware.FormFactor> formFactor,

        @About(value = "How their GPUs are cooled; any fits all.", example = "blower")
        String cooling,

        @About(value = "Of the GPUs, where the class is for one only.", example = "cuda")
        Accelerator.@Nullable Platform platform,

        @About(value = "The fewest GPUs for the class to fit.", example = "1") @Range(min = 1, max = 64)
        int gpuCountMin,

        @About(value = "The most GPUs for the class to fit.", example = "2") @Range(min = 1, max = 64)
        int gpuCountMax,

        @About(value = "The most power of all GPUs together for the class to fit.", example = "600")
        @Unit("W")
        @Range(min = 1, max = 100_000)
        double gpuPowerWMax,

        @About(value = "The quietest of them under load, at 1 m.", example = "38") @Unit("dB(A)") @Range(max = 140)
        double lowDba,

        @About(value = "The loudest of them under load, at 1 m.", example = "50") @Unit("dB(A)") @Range(max = 140)
        double highDba,

        @About(value = "What the figures rest on.", example = "estimated")
        Basis basis,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return noiseClass;
    }
}
