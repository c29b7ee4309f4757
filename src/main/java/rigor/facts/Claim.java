package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;

/**
 * A sentence of the brief that can be held against the facts.
 *
 * @param subject what it speaks of: a model's name, a currency, or an accelerator and a model separated by a space
 * @param value what it says; none where it only says that something exists
 */
public record Claim(
        @Key String claimId,
        String briefSection,
        String sentence,
        Kind kind,
        String subject,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable String note,
        Origin origin)
        implements Fact {

    public enum Kind {
        /** A model of that name exists. */
        MODEL,
        /** CHF for one unit of the currency. */
        RATE,
        /** tok/s of one stream. */
        SPEED
    }

    @Override
    public String id() {
        return claimId;
    }
}
