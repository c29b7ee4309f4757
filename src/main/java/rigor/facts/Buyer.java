package rigor.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who buys, as the case says: where, when, in what money.
 *
 * @param country on the day of the purchase
 * @param currency that all prices are told in
 * @param business whether the tax on purchases is reclaimed
 * @param purchaseDate the day the verdicts are for, and {@code dated} the row that says so
 * @param taxRate what the very address adds to prices without tax, in percent; null if the case does not say
 */
public record Buyer(
        Country country,
        String currency,
        boolean business,
        LocalDate purchaseDate,
        CaseEntry dated,
        @Nullable CaseEntry taxRate) {
    /** How a case spells one that reclaims the tax. */
    public static final String BUSINESS = "business";

    public static Buyer of(Facts facts) {
        CaseEntry date = facts.get(CaseEntry.class, CaseKey.PURCHASE_DATE.key());
        LocalDate day = LocalDate.parse(date.value());
        String where = facts.get(CaseEntry.class, CaseKey.COUNTRY.key()).value();
        Country country = country(facts, where, day).orElseThrow();
        return new Buyer(
                country,
                entry(facts, CaseKey.CURRENCY).map(CaseEntry::value).orElse(country.currency()),
                entry(facts, CaseKey.BUYER).map(CaseEntry::value).orElse("").equals(BUSINESS),
                day,
                date,
                entry(facts, CaseKey.TAX_RATE).orElse(null));
    }

    /** Another country on the day of the purchase; empty if countries.csv does not have it. */
    public Optional<Country> country(Facts facts, String id) {
        return country(facts, id, purchaseDate);
    }

    /** All countries on the day of the purchase. */
    public List<Country> countriesThen(Facts facts) {
        return countries(facts).stream()
                .flatMap(id -> country(facts, id).stream())
                .toList();
    }

    /** The ids of all countries there are. */
    public static List<String> countries(Facts facts) {
        return facts.all(Country.class).stream()
                .map(Country::countryId)
                .distinct()
                .toList();
    }

    /** What holds that day; before the first row of a country, what is known of it at all. */
    private static Optional<Country> country(Facts facts, String id, LocalDate day) {
        List<Country> rows = facts.all(Country.class).stream()
                .filter(country -> country.countryId().equals(id))
                .sorted(Comparator.comparing(Country::validFrom))
                .toList();
        return rows.stream()
                .filter(country -> !country.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> rows.stream().findFirst());
    }

    private static Optional<CaseEntry> entry(Facts facts, CaseKey key) {
        return facts.find(CaseEntry.class, key.key());
    }
}
