package rigor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;
import rigor.facts.column.Word;

/**
 * Anything one can buy: a whole system, or a part of one.
 *
 * @param partNumber the article numbers it is sold under, separated by {@code |}
 * @param psuW what the power supply is rated for
 * @param gpuSlots of a mainboard or system: how many GPUs it takes; of a case: its expansion brackets, of which a card
 *     takes as many as its {@code slotWidth}
 * @param loadW electrical power under load; for a part its board power or TDP
 * @param noiseLoadDba sound level at 1 m under full load
 */
public record Hardware(
        @Key String hardwareId,
        String name,
        @Nullable String maker,
        @Nullable String partNumber,
        Kind kind,
        @Ref(Accelerator.class) @Nullable String acceleratorId,
        @Range(max = 64) @Nullable Integer acceleratorCount,
        @Unit("W") @Range(min = 1, max = 20_000) @Nullable Double psuW,
        @Range(max = 64) @Nullable Integer gpuSlots,
        @Unit("V") @Range(min = 1, max = 1000) @Nullable Double voltageMinV,
        @Unit("V") @Range(min = 1, max = 1000) @Nullable Double voltageMaxV,
        @Unit("W") @Range(max = 20_000) @Nullable Double idleW,
        @Unit("W") @Range(max = 20_000) @Nullable Double loadW,
        @Unit("dB(A)") @Range(max = 120) @Nullable Double noiseIdleDba,
        @Unit("dB(A)") @Range(max = 120) @Nullable Double noiseLoadDba,
        @Nullable Basis noiseBasis,
        @Nullable FormFactor formFactor,
        @Nullable String os,
        @Nullable Boolean headless,
        @Nullable String remote,
        @Nullable Interconnect interconnect,
        @Nullable Boolean secondGpuPossible,
        String sourceUrl,
        @Nullable String sourceDate,
        @Nullable String note,
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
        MISC
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

    @Override
    public String id() {
        return hardwareId;
    }
}
