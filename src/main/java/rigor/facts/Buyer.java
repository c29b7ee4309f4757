package rigor.facts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who buys, as the case says: where, when, in what money.
 *
 * @param country on the day of the purchase
 * @param countries all there are on that day, by their two letters
 * @param currency that all prices are told in
 * @param business whether the tax on purchases is reclaimed
 * @param purchaseDate the day the verdicts are for, and {@code dated} the row that says so
 * @param certainty how sure they want to be
 * @param taxRate what the very address adds to prices without tax, in percent; null if the case does not say
 * @param priceAge the days after which a price counts no longer as it was read; null if the case does not say
 */
public record Buyer(
        Country country,
        Map<String, Country> countries,
        String currency,
        boolean business,
        LocalDate purchaseDate,
        CaseEntry dated,
        Certainty certainty,
        @Nullable CaseEntry taxRate,
        @Nullable CaseEntry priceAge) {
    /** How a case spells one that reclaims the tax. */
    public static final String BUSINESS = "business";

    /** How it spells one that does not. */
    public static final String PRIVATE = "private";

    /** That of these facts, made at the first call. */
    public static Buyer of(Facts facts) {
        return facts.derived(Buyer.class, Set.of(CaseEntry.class, Country.class), Buyer::read);
    }

    private static Buyer read(Facts facts) {
        CaseEntry date = facts.get(CaseEntry.class, CaseKey.PURCHASE_DATE.key());
        LocalDate day = LocalDate.parse(date.value());
        Map<String, Country> countries = on(day, facts);
        String where = facts.get(CaseEntry.class, CaseKey.COUNTRY.key()).value();
        Country country = Optional.ofNullable(countries.get(where)).orElseThrow();
        return new Buyer(
                country,
                countries,
                entry(facts, CaseKey.CURRENCY).map(CaseEntry::value).orElse(country.currency()),
                entry(facts, CaseKey.BUYER).map(CaseEntry::value).orElse("").equals(BUSINESS),
                day,
                date,
                entry(facts, CaseKey.CERTAINTY)
                        .flatMap(entry -> Certainty.of(entry.value()))
                        .orElse(Certainty.USUAL),
                entry(facts, CaseKey.TAX_RATE).orElse(null),
                entry(facts, CaseKey.PRICE_AGE_DAYS).orElse(null));
    }

    /** Whether it is sold by the day of the purchase: what comes only after it is no candidate. */
    public boolean findsOnSale(Hardware hardware) {
        return hardware.released() == null || !hardware.released().isAfter(purchaseDate);
    }

    /** Another country on the day of the purchase; empty if countries.csv does not have it. */
    public Optional<Country> country(String id) {
        return Optional.ofNullable(countries.get(id));
    }

    /** What holds that day; before the first row of a country, what is known of it at all. */
    private static Map<String, Country> on(LocalDate day, Facts facts) {
        Map<String, Country> countries = new LinkedHashMap<>();
        facts.all(Country.class)
                .forEach(row -> countries.merge(
                        row.countryId(),
                        row,
                        (earlier, later) -> later.validFrom().isAfter(day) ? earlier : later));
        return countries;
    }

    private static Optional<CaseEntry> entry(Facts facts, CaseKey key) {
        return facts.find(CaseEntry.class, key.key());
    }
}
