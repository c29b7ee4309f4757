package rigor.facts.upload.workbook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.schema.CurrencyCodes;
import rigor.facts.upload.draft.Amounts;

/** Finds the currency in what is written around a number. */
final class Currencies {
    private static final Pattern WORD = Pattern.compile("[€$£]|\\p{L}+\\.?");
    private static final int LONGEST = 400;

    private Currencies() {}

    /** Three letters; null if there is none, or more than one. */
    static @Nullable String in(String around) {
        String found = null;
        Matcher words = WORD.matcher(around.length() > LONGEST ? "" : around);
        while (words.find()) {
            String currency = of(words.group());
            if (currency != null && found != null && !found.equals(currency)) {
                return null;
            }
            found = currency == null ? found : currency;
        }
        return found;
    }

    /** Codes count in capitals only: there are words of three letters. */
    private static @Nullable String of(String word) {
        String currency = Amounts.currency(word + " 1").orElse(null);
        if (currency == null || (currency.equalsIgnoreCase(word) && !word.equals(word.toUpperCase(Locale.ROOT)))) {
            return null;
        }
        return CurrencyCodes.contains(currency) ? currency : null;
    }
}
