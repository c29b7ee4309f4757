package rigor.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;
import rigor.facts.column.Word;

/** Anything one can buy: a whole system, or a part of one. */
public record Hardware(
        @About(value = "A name of its own; offers and builds refer to it.", example = "my-box") @Key
        String hardwareId,

        @About(value = "What it is called in shops.", example = "Example Box 128 GB")
        String name,

        @About(value = "Who makes it.", example = "Example") @Nullable
        String maker,

        @About(value = "The article numbers it is sold under, separated by |.", example = "EX-128|EX-128-CH") @Nullable
        String partNumber,

        @About(
                value = "The trade item numbers (GTIN, EAN, UPC) it is sold under, separated by |.",
                example = "4006381333931")
        @Nullable
        String gtin,

        @About(value = "Whether it is a whole system, or which part of one.", example = "system")
        Kind kind,

        @About(value = "The GPU in it, or that it is.", example = "gb10") @Ref(Accelerator.class) @Nullable
        String acceleratorId,

        @About(value = "How many of them.", example = "1") @Range(max = 64) @Nullable
        Integer acceleratorCount,

        @About(value = "System memory of a system, or of a memory kit: 2^30 bytes each.", example = "128")
        @Unit("GB")
        @Range(min = 1, max = 65_536)
        @Nullable
        Double memoryGb,

        @About(value = "Memory channels of a system, or of a processor, of 64 bit each.", example = "2")
        @Range(min = 1, max = 64)
        @Nullable
        Integer memoryChannels,

        @About(
                value =
                        "Transfers a second that memory is sold for, or the most that a processor or system is made for.",
                example = "5600")
        @Unit("MT/s")
        @Range(min = 100, max = 100_000)
        @Nullable
        Double memoryMtS,

        @About("Peak bandwidth of system memory, where channels and transfers do not tell.")
        @Unit("GB/s")
        @Range(min = 1, max = 100_000)
        @Nullable
        Double memoryGbS,

        @About(value = "What the power supply is rated for.", example = "240")
        @Unit("W")
        @Range(min = 1, max = 20_000)
        @Nullable
        Double psuW,

        @About(
                value =
                        "GPUs that a mainboard or system takes; of a case the expansion brackets, of a set of risers how many there are.",
                example = "0")
        @Range(max = 64)
        @Nullable
        Integer gpuSlots,

        @About(value = "The lowest mains voltage that the supply takes.", example = "100")
        @Unit("V")
        @Range(min = 1, max = 1000)
        @Nullable
        Double voltageMinV,

        @About(value = "The highest mains voltage that the supply takes.", example = "240")
        @Unit("V")
        @Range(min = 1, max = 1000)
        @Nullable
        Double voltageMaxV,

        @About(value = "Electrical power at rest.", example = "30") @Unit("W") @Range(max = 20_000) @Nullable
        Double idleW,

        @About(value = "Electrical power under load; of a part its board power or TDP.", example = "200")
        @Unit("W")
        @Range(max = 20_000)
        @Nullable
        Double loadW,

        @About(value = "Sound level at 1 m at rest.", example = "20") @Unit("dB(A)") @Range(max = 120) @Nullable
        Double noiseIdleDba,

        @About(value = "Sound level at 1 m under full load.", example = "35") @Unit("dB(A)") @Range(max = 120) @Nullable
        Double noiseLoadDba,

        @About(value = "What noise_load_dba rests on.", example = "declared") @Nullable
        Basis noiseBasis,

        @About(value = "How it is built.", example = "mini") @Nullable
        FormFactor formFactor,

        @About(value = "The operating system that it comes with.", example = "Ubuntu 24.04") @Nullable
        String os,

        @About(value = "Whether it runs without a screen.", example = "true") @Nullable
        Boolean headless,

        @About(value = "How it is administered from afar.", example = "ssh") @Nullable
        String remote,

        @About(value = "What joins its GPUs, or it with another box.", example = "200gbe") @Nullable
        Interconnect interconnect,

        @About(value = "Whether a second GPU fits.", example = "false") @Nullable
        Boolean secondGpuPossible,

        @About(
                value = "The day from which it is sold; the first of the month where only that is known.",
                example = "2025-10-15")
        @Nullable
        LocalDate released,

        @About(
                value = "The day from which nobody makes it any more, so that only rest stock is new.",
                example = "2026-08-25")
        @Nullable
        LocalDate discontinued,

        @About(value = "Whose prices move like its own, as drift.csv groups them.", example = "gb10") @Nullable
        String productClass,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About(value = "The day, or the month, that the source is of.", example = "2026-02-17") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    public enum Kind {
        SYSTEM,
        GPU,
        CPU,
        MAINBOARD,
        MEMORY,
        PSU,
        CASE,
        COOLER,
        STORAGE,
        RISER,
        MISC,
        /** All other parts of its build, sold together for one price. */
        BUNDLE
    }

    public enum FormFactor {
        DESKTOP,
        TOWER,
        MINI,
        LAPTOP,
        OPEN_FRAME,
        @Word("rack-1u")
        RACK_1U,
        @Word("rack-2u")
        RACK_2U,
        @Word("rack-4u")
        RACK_4U,
        @Word("rack-5u")
        RACK_5U
    }

    public enum Interconnect {
        NVLINK,
        PCIE,
        @Word("200gbe")
        ETHERNET_200G,
        THUNDERBOLT,
        NONE;

        /** Whether engines run one model over boxes joined by it. NVLink and PCIe join what is in one box. */
        public boolean joinsBoxes() {
            return this == ETHERNET_200G || this == THUNDERBOLT;
        }
    }

    /** The article numbers it is sold under; empty if none is known. */
    public List<String> partNumbers() {
        return partNumber == null ? List.of() : List.of(partNumber.split("\\|"));
    }

    /** The trade item numbers it is sold under; empty if none is known. */
    public List<String> gtins() {
        return gtin == null ? List.of() : List.of(gtin.split("\\|"));
    }

    @Override
    public String key() {
        return hardwareId;
    }
}
