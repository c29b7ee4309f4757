package rigor.facts.upload.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Vat;

/**
 * What an offer costs.
 *
 * @param vat null if not stated
 * @param warnings what the buyer should know of it
 */
record Price(BigDecimal amount, String currency, @Nullable Vat vat, List<String> warnings) {

    Price {
        warnings = List.copyOf(warnings);
    }

    boolean isSameAs(Price other) {
        return amount.compareTo(other.amount) == 0 && currency.equals(other.currency);
    }

    String words() {
        return amount.toPlainString() + " " + currency;
    }
}
