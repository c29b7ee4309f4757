package rigor.facts.upload.quote;

import org.jspecify.annotations.Nullable;

/**
 * A number of a line that may be an amount of money.
 *
 * @param text as written, without its currency
 * @param currency three letters, where it is named beside; else null
 * @param role what stands beside says of it
 * @param begin the place of its first sign in its text, with the currency; {@code end} that after its last
 */
record Amount(String text, @Nullable String currency, Role role, int begin, int end) {

    enum Role {
        /** Nothing is said of it. */
        OPEN,
        UNIT,
        TOTAL,
        /** Some other amount: struck out, in brackets, a fee. */
        OTHER,
        /** Of a range, or its beginning. */
        RANGE,
        INSTALMENT,
        NEGATIVE
    }

    Amount as(Role other) {
        return new Amount(text, currency, other, begin, end);
    }

    Amount in(@Nullable String other) {
        return new Amount(text, currency == null ? other : currency, role, begin, end);
    }
}
