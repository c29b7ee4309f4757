package rigor.facts.upload.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Vat;
import rigor.facts.csv.NumberStyle;
import rigor.facts.schema.CurrencyCodes;
import rigor.facts.upload.draft.Amounts;
import rigor.facts.upload.draft.Texts;

/** Amounts and currencies as pages state them. A page mixes styles, so none of its amounts settles another. */
final class Money {
    private static final BigDecimal HIGHEST = new BigDecimal(10_000_000);

    private static final Pattern MINUS = Pattern.compile("[-\u2212\u2013]\\s?(?=[0-9])");
    private static final Pattern RANGE = Pattern.compile(
            "[^0-9]{0,20}[0-9][0-9.,'\u2019\\s]{0,20}[^0-9]{0,5}[-\u2013\u2014\u2026][^0-9]{0,8}[0-9].{0,40}");

    private static final int LONGEST_SHOWN = 40;

    private Money() {}

    /**
     * The price that a word states.
     *
     * @param stated the currency beside it, in whatever words; null if there is none
     */
    static Price price(Word word, @Nullable String stated, @Nullable Vat vat) throws NoPrice {
        BigDecimal amount = amount(word);
        if (amount.signum() == 0) {
            throw new NoPrice("price-zero", "the price is 0, which stands for “on request”: ask the seller");
        }
        List<String> warnings = new ArrayList<>();
        return new Price(amount, currency(word, stated, warnings), vat, warnings);
    }

    /** An amount of at least nothing. */
    static BigDecimal amount(Word word) throws NoPrice {
        String text = Texts.line(word.text());
        if (text.isEmpty()) {
            throw new NoPrice("no-amount", "the price is empty: ask the seller");
        }
        BigDecimal amount = word.isNumber() ? number(text) : parsed(text);
        if (amount == null) {
            throw word.isNumber() ? none(text) : refused(text);
        }
        if (amount.signum() < 0) {
            throw new NoPrice("negative", "the price " + shown(text) + " is negative");
        }
        if (amount.compareTo(HIGHEST) > 0) {
            throw new NoPrice("out-of-range", "the price " + shown(text) + " is above " + HIGHEST);
        }
        return plain(amount);
    }

    /** Without a power of ten, and without decimals that say nothing beyond cents. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        int decimals = Math.max(0, Math.max(stripped.scale(), Math.min(2, amount.scale())));
        return stripped.setScale(decimals);
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean isTiny = number.signum() != 0 && number.precision() - number.scale() < -10;
            return isTiny ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal parsed(String text) {
        BigDecimal exact = Amounts.exact(text);
        return exact == null ? Amounts.parse(text, NumberStyle.PLAIN) : exact;
    }

    private static NoPrice refused(String text) {
        if (Amounts.alone(text) != null) {
            return new NoPrice(
                    "ambiguous-amount", "the price " + shown(text) + " " + Amounts.complaint(text, NumberStyle.PLAIN));
        }
        String positive = MINUS.matcher(text).replaceFirst("");
        if (!positive.equals(text) && Amounts.alone(positive) != null) {
            return new NoPrice("negative", "the price " + shown(text) + " is negative");
        }
        if (text.length() <= 100 && RANGE.matcher(text).matches()) {
            return new NoPrice("range", shown(text) + " is a range and nobody's price: ask the seller");
        }
        return none(text);
    }

    private static NoPrice none(String text) {
        return new NoPrice("no-amount", shown(text) + " is not an amount such as 7691.00 or 7'691.00");
    }

    private static String currency(Word word, @Nullable String stated, List<String> warnings) throws NoPrice {
        String text = Texts.line(word.text());
        String within = Amounts.currency(text).orElse(null);
        if (stated == null && within == null) {
            throw new NoPrice("currency-missing", "the page names no currency: enter the offer with one");
        }
        String beside = stated == null ? null : named(stated);
        if (stated != null && beside == null) {
            throw new NoPrice("currency-unknown", shown(Texts.line(stated)) + " is no currency of three letters");
        }
        if (within != null && !CurrencyCodes.contains(within)) {
            throw new NoPrice("currency-unknown", "the price names " + within + ", which is no currency");
        }
        boolean isDollar = text.indexOf('$') >= 0 || stated != null && stated.indexOf('$') >= 0;
        if (isDollar && (stated == null || stated.indexOf('$') >= 0)) {
            warnings.add("the $ sign may be another dollar: check the currency");
        }
        return agreed(within, beside, isDollar);
    }

    private static String agreed(@Nullable String within, @Nullable String beside, boolean isDollar) throws NoPrice {
        if (within == null || beside == null) {
            return String.valueOf(within == null ? beside : within);
        }
        // most dollars have codes that end in it, and share the sign
        boolean isSame = within.equals(beside) || isDollar && beside.endsWith("D");
        if (!isSame) {
            throw new NoPrice(
                    "currency-conflict", "the price is in " + within + ", the currency beside it says " + beside);
        }
        return beside;
    }

    /** The currency that a word stands for; null if none. */
    static @Nullable String named(String word) {
        String text = Texts.line(word);
        String code = text.toUpperCase(Locale.ROOT);
        if (code.matches("[A-Z]{3}")) {
            return CurrencyCodes.contains(code) ? code : null;
        }
        boolean isSign = Amounts.parse(text + " 1", NumberStyle.PLAIN) != null;
        return isSign ? Amounts.currency(text + " 1").orElse(null) : null;
    }

    /** Of a text, what a message may quote. */
    static String shown(String text) {
        return "“" + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text) + "”";
    }
}
