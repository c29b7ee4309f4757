package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/**
 * A GPU, or the GPU side of a system on a chip, and what its memory can do.
 *
 * @param memoryGb the marketed figure, in GB as memory is sold: 2^30 bytes each
 * @param gpuAccessibleGb what counts against "GPU-accessible memory", in the same unit, with {@code usableSetting}
 *     applied
 * @param usableGib what one process can really allocate, in GiB
 * @param fp16Tflops dense, without sparsity; likewise FP8 and FP4
 */
public record Accelerator(
        @Key String acceleratorId,
        String name,
        String vendor,
        Platform platform,
        String architecture,
        @Unit("GB") @Range(min = 1, max = 4096) double memoryGb,
        MemoryKind memoryKind,
        @Unit("GB") @Range(min = 1, max = 4096) @Nullable Double gpuAccessibleGb,
        @Unit("GiB") @Range(min = 1, max = 4096) @Nullable Double usableGib,
        @Nullable String usableSetting,

        @Unit("GB/s") @Range(min = 1, max = 100_000) @Nullable
        Double bandwidthGbS,

        @Unit("TFLOPS") @Range(max = 100_000) @Nullable Double fp16Tflops,
        @Unit("TFLOPS") @Range(max = 100_000) @Nullable Double fp8Tflops,
        @Unit("TFLOPS") @Range(max = 100_000) @Nullable Double fp4Tflops,
        boolean nativeFp8,
        boolean nativeFp4,
        @Unit("W") @Range(min = 1, max = 5000) @Nullable Double boardPowerW,
        @Nullable Cooling cooling,
        @Range(min = 1, max = 8) @Nullable Integer slotWidth,
        @Unit("mm") @Range(min = 1, max = 1000) @Nullable Double lengthMm,
        @Nullable String released,
        String sourceUrl,
        @Nullable String sourceDate,
        @Nullable String note,
        Origin origin)
        implements Fact {

    public enum Platform {
        CUDA,
        METAL,
        ROCM,
        XPU
    }

    public enum MemoryKind {
        VRAM,
        UNIFIED
    }

    public enum Cooling {
        AXIAL,
        BLOWER,
        PASSIVE,
        SYSTEM,
        LIQUID
    }

    @Override
    public String id() {
        return acceleratorId;
    }
}
