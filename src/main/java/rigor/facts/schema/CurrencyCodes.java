package rigor.facts.schema;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The three letters of currencies (ISO 4217), those of the past included. */
public final class CurrencyCodes {
    private static final Set<String> ALL = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyCodes() {}

    /** Whether it is one, in capitals. */
    public static boolean contains(String code) {
        return ALL.contains(code);
    }
}
