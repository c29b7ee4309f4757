package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** What one needs to know of memory to fit it to a mainboard. */
public record MemoryKit(
        @About(value = "The kit, or the module.", example = "memory-128gb-ddr5-5600-ecc-rdimm")
        @Key
        @Ref(Hardware.class)
        String hardwareId,

        @About(value = "Its kind.", example = "DDR5-UDIMM") @Nullable
        MemoryType memoryType,

        @About(value = "How many modules there are.", example = "2") @Range(min = 1, max = 64) @Nullable
        Integer modules,

        @About(value = "How high a module is.", example = "42") @Unit("mm") @Range(max = 10_000) @Nullable
        Double heightMm,

        @About(
                value = "Which of these figures nobody has read: column names separated by |, or all.",
                example = "modules")
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
