package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** What one needs to know of a power supply to fit it to a computer. */
public record Supply(
        @About(value = "The power supply.", example = "psu-corsair-rm1000x") @Key @Ref(Hardware.class)
        String hardwareId,

        @About(value = "Plugs 12V-2x6 or 12VHPWR, for cards of up to 600 W each.", example = "2")
        @Range(max = 64)
        @Nullable
        Integer sixteenPinPlugs,

        @About(value = "Plugs of 6+2 pins, for 150 W each.", example = "6") @Range(max = 64) @Nullable
        Integer eightPinPlugs,

        @About(value = "Plugs for processors.", example = "2") @Range(max = 64) @Nullable
        Integer epsPlugs,

        @About(value = "The size that cases are made for; server-12V has no plug for a mainboard.", example = "ATX")
        @Nullable
        String formFactor,

        @About(value = "How long it is.", example = "180") @Unit("mm") @Range(max = 10_000) @Nullable
        Double lengthMm,

        @About(value = "The lowest mains voltage that it takes.", example = "100")
        @Unit("V")
        @Range(min = 1, max = 1000)
        @Nullable
        Double voltageMinV,

        @About(value = "The highest mains voltage that it takes.", example = "240")
        @Unit("V")
        @Range(min = 1, max = 1000)
        @Nullable
        Double voltageMaxV,

        @About(
                value = "Which of these figures nobody has read: column names separated by |, or all.",
                example = "voltage_min_v|voltage_max_v")
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
