package rigor.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/**
 * The sound level under load that machines of one make usually have, at 1 m.
 *
 * @param formFactor one or more, separated by {@code |}
 * @param cooling of the GPUs; {@code any} fits all
 * @param platform of the GPUs, where the class is for one only
 * @param gpuCountMin the fewest GPUs for the class to fit; {@code gpuCountMax} the most, and {@code gpuPowerWMax} the most power of them all, for the class to fit
 */
public record NoiseClass(
        @Key String noiseClass,
        Set<Hardware.FormFactor> formFactor,
        String cooling,
        Accelerator.@Nullable Platform platform,
        @Range(min = 1, max = 64) int gpuCountMin,
        @Range(min = 1, max = 64) int gpuCountMax,
        @Unit("W") @Range(min = 1, max = 100_000) double gpuPowerWMax,
        @Unit("dB(A)") @Range(max = 140) double lowDba,
        @Unit("dB(A)") @Range(max = 140) double highDba,
        Basis basis,
        String sourceUrl,
        @Nullable String note,
        Origin origin)
        implements Fact {

    @Override
    public String id() {
        return noiseClass;
    }
}
