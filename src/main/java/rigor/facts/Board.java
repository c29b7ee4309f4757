package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** What one needs to know of a mainboard to fit parts to it. */
public record Board(
        @About(value = "The mainboard.", example = "mainboard-asus-pro-ws-wrx90e-sage-se") @Key @Ref(Hardware.class)
        String hardwareId,

        @About(value = "The processor socket; 2x in front where there are two.", example = "AM5") @Nullable
        String socket,

        @About(value = "The size that cases are made for.", example = "ATX") @Nullable
        String formFactor,

        @About(value = "The one kind of memory that it takes.", example = "DDR5-UDIMM") @Nullable
        MemoryType memoryType,

        @About(value = "Modules that it takes.", example = "4") @Range(max = 64) @Nullable
        Integer memorySlots,

        @About(value = "The most memory that it takes.", example = "256") @Unit("GB") @Nullable
        Double maxMemoryGb,

        @About(
                value = "Its expansion slots: position from the processor, size, lanes, generation, and who feeds it.",
                example = "2:x16/16@5.cpu~A 5:x16/8@5.cpu~A ; A=16+0|8+8")
        @Nullable
        String slots,

        @About(value = "Cards two slots thick that it takes; the last may hang over its edge.", example = "4")
        @Range(max = 16)
        @Nullable
        Integer doubleCardsMax,

        @About(value = "Processor plugs that it needs.", example = "2") @Range(max = 8) @Nullable
        Integer epsPlugs,

        @About(value = "Whether it maps the whole memory of large cards into its address space.", example = "true")
        @Nullable
        Boolean largeBars,

        @About(
                value = "Which of these figures nobody has read: column names separated by |, or all.",
                example = "slots")
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
