package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** What one needs to know of a processor cooler to fit it. */
public record Cooler(
        @About(value = "The cooler.", example = "cooler-be-quiet-dark-rock-pro-5") @Key @Ref(Hardware.class)
        String hardwareId,

        @About(value = "The sockets that it holds to, separated by |.", example = "AM5|LGA1700") @Nullable
        String sockets,

        @About(value = "How high it stands over the processor; of a liquid one its pump.", example = "168")
        @Unit("mm")
        @Range(max = 10_000)
        @Nullable
        Double heightMm,

        @About(value = "Length of its radiator, where it has one.", example = "360")
        @Unit("mm")
        @Range(max = 10_000)
        @Nullable
        Double radiatorMm,

        @About(value = "The heat that it is made for.", example = "270") @Unit("W") @Range(max = 5000) @Nullable
        Double tdpW,

        @About(
                value = "Which of these figures nobody has read: column names separated by |, or all.",
                example = "tdp_w")
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
