package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** A measurement of how much speed is left where software limits the power of a card. */
public record PowerLimit(
        @About(value = "The GPU.", example = "rtx-3090") @Ref(Accelerator.class)
        String acceleratorId,

        @About(value = "Whether answers were written or prompts read.", example = "decode")
        Phase phase,

        @About(value = "The limit of each card.", example = "250") @Unit("W") @Range(min = 1, max = 5000)
        double limitW,

        @About(value = "The speed under it, over that without a limit.", example = "0.975") @Range(max = 1.5)
        double speedShare,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About(value = "The day, or the month, that the source is of.", example = "2026-02-17") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    public enum Phase {
        DECODE,
        PREFILL
    }

    @Override
    public String key() {
        return acceleratorId + " line " + origin.line();
    }
}
