package rigor.facts.upload.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.csv.NumberStyle;
import rigor.facts.schema.CurrencyCodes;

/**
 * A price as a file states it, or why it states none.
 *
 * @param amount null if there is a fault
 * @param currency that the text itself names; null if it names none
 * @param code of the fault, as in {@link Refusal}; {@code reason} likewise
 */
public record Money(
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String code,
        @Nullable String reason) {

    /** Two amounts with a dash or a word between them, or the lower end of a range. */
    private static final Pattern RANGE = Pattern.compile(
            "(?iu)(?:ab|from|à partir de|dès|da|a partire da|starting at)\\s.*\\d.*|.*\\d[^\\d]{0,6}(?:\\s[-\u2013\u2014]\\s|\u2013|\\bbis\\b|\\bto\\b)[^\\d]{0,6}\\d.*");
    /** So much a month, or in so many payments. */
    private static final Pattern INSTALMENT =
            Pattern.compile("(?iu).*(?:/\\s?(?:mo|mt)|monat|month|mois|mese|rate\\b|mtl\\.).*");

    private static final Pattern NEGATIVE = Pattern.compile("[^\\d]{0,6}[-\u2212]\\s?\\d.*");
    private static final int LONGEST = 80;
    private static final int CENTS = 2;

    /** @param style of the file's other amounts */
    public static Money of(String cell, NumberStyle style) {
        String text = Texts.line(cell);
        BigDecimal exact = Amounts.exact(text);
        BigDecimal amount = exact == null ? Amounts.parse(text, style) : exact;
        String currency = Amounts.currency(text).orElse(null);
        if (amount == null) {
            return fault(text, style, currency);
        }
        return of(amount, currency);
    }

    /** Of a number that the file stores as one. */
    public static Money of(BigDecimal number, @Nullable String currency) {
        if (number.signum() == 0) {
            return new Money(null, currency, "price-zero", "a price of 0 is none: it mostly stands for \"on request\"");
        }
        if (number.signum() < 0) {
            return new Money(null, currency, "negative", "a price is never negative");
        }
        BigDecimal rounded = number.scale() > CENTS ? number.setScale(CENTS, RoundingMode.HALF_UP) : number;
        return new Money(rounded.scale() < 0 ? rounded.setScale(0) : rounded, currency, null, null);
    }

    private static Money fault(String text, NumberStyle style, @Nullable String currency) {
        String quoted = "\"" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + "\"";
        if (INSTALMENT.matcher(text).matches()) {
            return new Money(null, currency, "instalment", quoted + " is a rate, not the price of the piece");
        }
        if (RANGE.matcher(text).matches()) {
            return new Money(null, currency, "range", quoted + " is a range, and a range is nobody's price");
        }
        if (NEGATIVE.matcher(text).matches()) {
            return new Money(null, currency, "negative", quoted + " is negative");
        }
        String complaint = Amounts.complaint(text, style);
        String code = complaint.startsWith("is ambiguous") || complaint.startsWith("has three")
                ? "ambiguous-amount"
                : "no-amount";
        return new Money(null, currency, code, quoted + " " + complaint);
    }

    /** A code of ISO 4217, whatever its case; null if the text is none. */
    public static @Nullable String code(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return CurrencyCodes.contains(code) ? code : null;
    }
}
