package rigor.facts.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rigor.facts.Buyer;
import rigor.facts.CaseEntry;
import rigor.facts.CaseKey;
import rigor.facts.Certainty;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.Nearest;
import rigor.facts.Rate;
import rigor.facts.ShippedCase;
import rigor.facts.schema.CellType;

/** What a case must say of its buyer, and how. */
public final class CaseChecks {
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,9}");

    private CaseChecks() {}

    static void entry(CaseEntry entry, Facts before, RowCheck.Complaint complaint) {
        Optional<CaseKey> key = CaseKey.of(entry.key());
        if (key.isEmpty()) {
            List<String> known =
                    Arrays.stream(CaseKey.values()).map(CaseKey::key).toList();
            complaint.at("key", "\"%s\" is none of %s".formatted(entry.key(), String.join(", ", known)));
            return;
        }
        String fault = switch (key.get()) {
            case PURCHASE_DATE -> fault(CellType.DATE, entry.value());
            case BASED_ON -> unknown(entry.value(), before.ids(ShippedCase.class), "cases.csv");
            case OFFERS -> oneOf(entry.value(), List.of("own", "shipped+own"));
            case WITHOUT -> without(entry.value());
            case COUNTRY -> unknown(entry.value(), Country.ids(before), "countries.csv");
            case CURRENCY -> unknown(entry.value(), before.ids(Rate.class), "rates.csv");
            case TAX_RATE -> fault(CellType.DECIMAL, entry.value());
            case PRICE_AGE_DAYS -> days(entry.value());
            case CERTAINTY -> oneOf(entry.value(), Certainty.all());
            case BUYER -> oneOf(entry.value(), List.of(Buyer.PRIVATE, Buyer.BUSINESS));
            case TITLE -> "";
        };
        if (!fault.isEmpty()) {
            complaint.at("value", fault);
        }
    }

    /** The first key that the case must have and has not; empty if it has all. */
    public static Optional<CaseKey> missing(List<CaseEntry> entries) {
        return Stream.of(CaseKey.COUNTRY, CaseKey.PURCHASE_DATE)
                .filter(key -> entries.stream().noneMatch(entry -> entry.key().equals(key.key())))
                .findFirst();
    }

    private static String fault(CellType type, String value) {
        return type.parse().apply(value) == null
                ? "\"%s\" %s".formatted(value, type.complaint().apply(value))
                : "";
    }

    private static String days(String value) {
        return DAYS.matcher(value).matches() ? "" : "\"%s\" is not a whole number of days such as 45".formatted(value);
    }

    private static String unknown(String value, List<String> known, String table) {
        return known.isEmpty() || known.contains(value)
                ? ""
                : "\"%s\" is not in %s%s".formatted(value, table, Nearest.hint(value, known));
    }

    private static String oneOf(String value, List<String> words) {
        return words.contains(value) ? "" : "\"%s\" is none of %s".formatted(value, String.join(", ", words));
    }

    private static String without(String value) {
        return Arrays.stream(value.split("\\|"))
                .filter(named -> !named.matches("offers:\\S+"))
                .findFirst()
                .map(named -> "\"%s\" names no row such as offers:of-001".formatted(named))
                .orElse("");
    }
}
