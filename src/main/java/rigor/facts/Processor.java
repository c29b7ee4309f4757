package rigor.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** What one needs to know of a processor to fit it to a mainboard. */
public record Processor(
        @About(value = "The processor.", example = "cpu-ryzen-9-9950x") @Key @Ref(Hardware.class)
        String hardwareId,

        @About(value = "The socket that it is made for.", example = "AM5") @Nullable
        String socket,

        @About(value = "The most that it draws at stock.", example = "230") @Unit("W") @Range(max = 2000) @Nullable
        Double maxPowerW,

        @About(value = "The generation of PCI Express of its lanes.", example = "5") @Range(min = 1, max = 8) @Nullable
        Integer pcieGen,

        @About(value = "Lanes for slots and drives, without the link to the chipset.", example = "24")
        @Range(max = 256)
        @Nullable
        Integer pcieLanes,

        @About(value = "The kinds of memory that it takes, separated by |.", example = "DDR5-UDIMM") @Nullable
        Set<MemoryType> memoryType,

        @About(value = "The most memory that it takes.", example = "192") @Unit("GB") @Nullable
        Double maxMemoryGb,

        @About(
                value = "Which of these figures nobody has read: column names separated by |, or all.",
                example = "pcie_lanes")
        @Nullable
        String assumed,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About(value = "The day, or the month, that the source is of.", example = "2026-02-17") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements PartFigures {}
