package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/** A GPU, the GPU side of a system on a chip, or a processor without one, and what its memory can do. */
public record Accelerator(
        @About(value = "A name of its own; hardware and measurements refer to it.", example = "my-gpu") @Key
        String acceleratorId,

        @About(value = "What its maker calls it.", example = "Example GPU 48 GB")
        String name,

        @About(value = "Who makes the chip.", example = "NVIDIA")
        String vendor,

        @About(value = "What programs compute through.", example = "cuda")
        Platform platform,

        @About(value = "The generation of the chip.", example = "Blackwell")
        String architecture,

        @About(value = "The marketed memory, in GB as memory is sold: 2^30 bytes each.", example = "48")
        @Unit("GB")
        @Range(min = 1, max = 4096)
        double memoryGb,

        @About(
                value = "Whether the memory is its own, shared with the processor, or that of a system without a GPU.",
                example = "vram")
        MemoryKind memoryKind,

        @About(value = "What counts against GPU-accessible memory, with usable_setting applied.", example = "48")
        @Unit("GB")
        @Range(min = 1, max = 4096)
        @Nullable
        Double gpuAccessibleGb,

        @About(value = "What one process can really allocate.", example = "47.2")
        @Unit("GiB")
        @Range(min = 1, max = 4096)
        @Nullable
        Double usableGib,

        @About("The setting that makes so much usable.") @Nullable
        String usableSetting,

        @About(value = "Peak memory bandwidth.", example = "1344")
        @Unit("GB/s")
        @Range(min = 1, max = 100_000)
        @Nullable
        Double bandwidthGbS,

        @About(value = "16-bit arithmetic, dense, without sparsity.", example = "250")
        @Unit("TFLOPS")
        @Range(max = 100_000)
        @Nullable
        Double fp16Tflops,

        @About(value = "8-bit arithmetic, dense, without sparsity.", example = "500")
        @Unit("TFLOPS")
        @Range(max = 100_000)
        @Nullable
        Double fp8Tflops,

        @About(value = "4-bit arithmetic, dense, without sparsity.", example = "1000")
        @Unit("TFLOPS")
        @Range(max = 100_000)
        @Nullable
        Double fp4Tflops,

        @About(value = "Whether it computes in FP8.", example = "true")
        boolean nativeFp8,

        @About(value = "Whether it computes in FP4.", example = "true")
        boolean nativeFp4,

        @About(value = "What the board draws at most.", example = "300")
        @Unit("W")
        @Range(min = 1, max = 5000)
        @Nullable
        Double boardPowerW,

        @About(value = "How it is cooled.", example = "blower") @Nullable
        Cooling cooling,

        @About(value = "Expansion slots that it covers.", example = "2") @Range(min = 1, max = 8) @Nullable
        Integer slotWidth,

        @About(value = "Length of the card.", example = "267") @Unit("mm") @Range(min = 1, max = 1000) @Nullable
        Double lengthMm,

        @About(value = "When it came to market.", example = "2025-08") @Nullable
        String released,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About(value = "The day, or the month, that the source is of.", example = "2026-02-17") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    public enum Platform {
        CUDA,
        METAL,
        ROCM,
        XPU,
        CPU
    }

    public enum MemoryKind {
        VRAM,
        UNIFIED,
        SYSTEM
    }

    public enum Cooling {
        AXIAL,
        BLOWER,
        PASSIVE,
        SYSTEM,
        LIQUID
    }

    @Override
    public String key() {
        return acceleratorId;
    }

    /** GB that the GPU can address; all where nobody says less. */
    public double reachedGb() {
        return gpuAccessibleGb == null ? memoryGb : gpuAccessibleGb;
    }
}
