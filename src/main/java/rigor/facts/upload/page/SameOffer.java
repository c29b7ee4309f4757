package rigor.facts.upload.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Condition;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Gtin;
import rigor.facts.upload.draft.Wording;

/**
 * By what one knows an offer again, where two markups of a page speak of it.
 *
 * @param name bare, with the brand before it
 */
record SameOffer(
        List<String> gtins,
        List<String> partNumbers,
        String name,
        @Nullable String seller,
        @Nullable Condition condition) {
    static final String OTHER_CURRENCY = "the same offer in another currency";

    static SameOffer of(Draft draft) {
        return new SameOffer(
                padded(draft.gtins()),
                bare(draft.partNumbers()),
                fullName(draft),
                bare(draft.seller()),
                draft.condition());
    }

    /** @param areAlone whether either markup knows one product only */
    boolean is(SameOffer other, boolean areAlone) {
        return isProduct(other, areAlone) && agree(seller, other.seller) && agree(condition, other.condition);
    }

    private boolean isProduct(SameOffer other, boolean areAlone) {
        if (!gtins.isEmpty() && !other.gtins.isEmpty()) {
            return gtins.stream().anyMatch(other.gtins::contains);
        }
        if (!partNumbers.isEmpty() && !other.partNumbers.isEmpty()) {
            return partNumbers.stream().anyMatch(other.partNumbers::contains);
        }
        return areAlone || name.equals(other.name);
    }

    /** With the brand before it, unless it begins with that. */
    private static String fullName(Draft draft) {
        String name = Wording.bare(draft.product());
        String brand = draft.brand() == null ? "" : Wording.bare(draft.brand());
        return brand.isEmpty() || (name + " ").startsWith(brand + " ") ? name : brand + " " + name;
    }

    private static List<String> padded(List<String> gtins) {
        return gtins.stream().map(Gtin::padded).toList();
    }

    private static List<String> bare(List<String> texts) {
        return texts.stream().map(Wording::bare).toList();
    }

    private static @Nullable String bare(@Nullable String text) {
        return text == null ? null : Wording.bare(text);
    }

    private static boolean agree(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null || a.equals(b);
    }

    static boolean isPrice(Draft a, Draft b) {
        return a.price().compareTo(b.price()) == 0 && isCurrency(a, b);
    }

    static boolean isCurrency(Draft a, Draft b) {
        return String.valueOf(a.currency()).equals(b.currency());
    }

    static String price(Draft draft) {
        return draft.price().toPlainString() + " " + draft.currency();
    }

    /** The first, with what only the second says. */
    static Draft both(Draft first, Draft second) {
        return first.with(draft -> {
            draft.brand = first.brand() == null ? second.brand() : first.brand();
            draft.condition = first.condition() == null ? second.condition() : first.condition();
            draft.seller = first.seller() == null ? second.seller() : first.seller();
            draft.url = first.url() == null ? second.url() : first.url();
            if (first.gtins().isEmpty()) {
                draft.gtins.addAll(second.gtins());
            }
            if (first.partNumbers().isEmpty()) {
                draft.partNumbers.addAll(second.partNumbers());
            }
            addState(draft, first, second);
        });
    }

    private static void addState(Draft.Builder draft, Draft first, Draft second) {
        if (first.availability() == null) {
            draft.availability = second.availability();
            draft.availabilityText = second.availabilityText();
            draft.availableOn = second.availableOn();
        }
        if (first.vat() == null) {
            draft.vat = second.vat();
            draft.vatBasis = second.vatBasis();
        }
        if (first.shipping() == null) {
            draft.shipping = second.shipping();
            draft.shippingCurrency = second.shippingCurrency();
        }
    }
}
