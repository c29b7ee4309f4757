package rigor.facts.keys;

import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import rigor.facts.Accelerator;
import rigor.facts.Facts;

/** Which words may stand at the end of the keys of a family of rows. */
public enum Ending {
    /** Formats, families of models, architectures: the tables have no closed list of them. */
    ANY,
    /** Two capital letters, as in {@code retailers.csv}. */
    COUNTRY,
    /** Three letters (ISO 4217). */
    CURRENCY,
    /** An id of {@code accelerators.csv}. */
    ACCELERATOR;

    private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z]{2}");

    /** @param before the tables that were read before; one that is not there denies nothing */
    public boolean accepts(String word, Facts before) {
        return switch (this) {
            case ANY -> !word.isEmpty();
            case COUNTRY -> TWO_CAPITALS.matcher(word).matches();
            case CURRENCY ->
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(word));
            case ACCELERATOR ->
                before.count(Accelerator.class) == 0 || known(before).contains(word);
        };
    }

    /** The words to choose from; empty where they are not listed. */
    public List<String> known(Facts before) {
        return this == ACCELERATOR ? before.ids(Accelerator.class) : List.of();
    }
}
