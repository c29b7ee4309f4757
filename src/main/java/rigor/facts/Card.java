package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** What one needs to know of a GPU card to fit it into a computer; what is left out is that of its accelerator. */
public record Card(
        @About(value = "The card.", example = "gpu-rtx-5090-fe") @Key @Ref(Hardware.class)
        String hardwareId,

        @About(value = "From the bracket to the end.", example = "304") @Unit("mm") @Range(max = 10_000) @Nullable
        Double lengthMm,

        @About(value = "Across the slot; 112 is a standard card, 69 one of low profile.", example = "137")
        @Unit("mm")
        @Range(max = 10_000)
        @Nullable
        Double heightMm,

        @About(value = "How many slots it is thick, which may be half ones.", example = "2")
        @Range(min = 0.5, max = 8)
        @Nullable
        Double thicknessSlots,

        @About(
                value =
                        "Power plugs, joined by +: 12V-2x6, 12VHPWR, 12PIN, PCIe8, PCIe6 or EPS8; none where the slot feeds it.",
                example = "1x12V-2x6")
        @Nullable
        String plugs,

        @About(value = "How it is cooled.", example = "axial")
        Accelerator.@Nullable Cooling cooling,

        @About(value = "Length of its radiator, where it has one.", example = "360")
        @Unit("mm")
        @Range(max = 10_000)
        @Nullable
        Double radiatorMm,

        @About(value = "The generation of PCI Express that it is made for.", example = "5")
        @Range(min = 1, max = 8)
        @Nullable
        Integer pcieGen,

        @About(value = "The lanes that it uses.", example = "16") @Range(min = 1, max = 16) @Nullable
        Integer pcieLanes,

        @About(
                value = "Which of these figures nobody has read: column names separated by |, or all.",
                example = "height_mm")
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
