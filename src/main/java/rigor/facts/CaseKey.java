package rigor.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a case says of its buyer beside what they ask for. */
public enum CaseKey {
    /** What people call the case. */
    TITLE,
    /** The shipped case whose rows hold where this one has none. */
    BASED_ON,
    /** Where somebody buys: a country of countries.csv. */
    COUNTRY,
    /** What they pay in, if not in the country's own currency. */
    CURRENCY,
    /** Percent that are added to prices without tax at the very address, where states or provinces differ. */
    TAX_RATE,
    /** {@code private}, or {@code business}: one that reclaims the tax. */
    BUYER,
    /** The day the verdicts are for. */
    PURCHASE_DATE,
    /** The chance with which a requirement must hold: a {@link Certainty}. */
    CERTAINTY,
    /** Days after which a price counts no longer as it was read, if not those of assumptions.csv. */
    PRICE_AGE_DAYS,
    /** {@code own} leaves all offers aside that the case does not bring itself. */
    OFFERS,
    /** Rows that do not count here: {@code offers:of-001}, several separated by a bar. */
    WITHOUT;

    /** Whether it says something of the buyer, rather than of the case's name and rows. */
    public boolean isOfBuyer() {
        return switch (this) {
            case COUNTRY, CURRENCY, TAX_RATE, BUYER, PURCHASE_DATE, CERTAINTY, PRICE_AGE_DAYS -> true;
            case TITLE, BASED_ON, OFFERS, WITHOUT -> false;
        };
    }

    /** As the table spells it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseKey> of(String key) {
        return Arrays.stream(values()).filter(k -> k.key().equals(key)).findFirst();
    }
}
