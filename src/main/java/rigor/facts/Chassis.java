package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** What one needs to know of a computer case to fit parts into it. */
public record Chassis(
        @About(value = "The case.", example = "case-fractal-define-7-xl") @Key @Ref(Hardware.class)
        String hardwareId,

        @About(value = "The sizes of mainboards that it takes, separated by |.", example = "ATX|mATX") @Nullable
        String boardFormFactors,

        @About(value = "The longest card that it takes.", example = "467") @Unit("mm") @Range(max = 10_000) @Nullable
        Double cardLengthMaxMm,

        @About(value = "The highest processor cooler that it takes.", example = "185")
        @Unit("mm")
        @Range(max = 10_000)
        @Nullable
        Double coolerHeightMaxMm,

        @About(value = "The longest supply that it takes.", example = "250") @Unit("mm") @Range(max = 10_000) @Nullable
        Double supplyLengthMaxMm,

        @About(value = "The sizes of supplies that it takes, separated by |.", example = "ATX") @Nullable
        String supplyFormFactors,

        @About(value = "How many supplies it takes.", example = "1") @Range(max = 16) @Nullable
        Integer suppliesMax,

        @About(value = "The longest radiator that it takes.", example = "420")
        @Unit("mm")
        @Range(max = 10_000)
        @Nullable
        Double radiatorMaxMm,

        @About(value = "Whether its fans force air through cards without fans.", example = "true") @Nullable
        Boolean ductedAir,

        @About(
                value = "Which of these figures nobody has read: column names separated by |, or all.",
                example = "radiator_max_mm")
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
