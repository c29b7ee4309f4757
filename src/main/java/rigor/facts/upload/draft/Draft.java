package rigor.facts.upload.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Availability;
import rigor.facts.Offer.Condition;
import rigor.facts.Offer.Vat;

/**
 * One offer as a file states it. Whatever is null or empty is not stated there; nothing is guessed.
 *
 * @param at where it stands, such as {@code line 4}, {@code Angebote!5} or {@code script 1}
 * @param product as the file calls it, with one blank between words
 * @param brand of the maker, where the file has it apart
 * @param price of one piece
 * @param currency three letters
 * @param availability as understood; {@code availabilityText} as written
 * @param shippingCurrency null where it is that of the price
 * @param shipsTo countries of which the file says that it ships there; empty: not stated
 * @param shipsOnlyThere whether these are all
 * @param seller a name or a domain
 * @param url of the offer's page, http or https
 * @param warnings what the buyer should know of it
 */
public record Draft(
        String at,
        String product,
        @Nullable String brand,
        List<String> gtins,
        List<String> partNumbers,
        BigDecimal price,
        @Nullable String currency,
        @Nullable Vat vat,
        VatBasis vatBasis,
        @Nullable Condition condition,
        @Nullable Availability availability,
        @Nullable String availabilityText,
        @Nullable LocalDate availableOn,
        @Nullable BigDecimal shipping,
        @Nullable String shippingCurrency,
        List<String> shipsTo,
        boolean shipsOnlyThere,
        @Nullable Integer warrantyMonths,
        @Nullable Integer returnDays,
        @Nullable String seller,
        @Nullable String url,
        @Nullable LocalDate observedOn,
        @Nullable String note,
        List<String> warnings) {

    /** Who says whether the price holds the tax. */
    public enum VatBasis {
        STATED,
        /** Whoever publishes the format prescribes it. */
        FORMAT_RULE,
        /** The buyer, for the whole file. */
        ANSWERED,
        NOT_STATED
    }

    public Draft {
        gtins = List.copyOf(gtins);
        partNumbers = List.copyOf(partNumbers);
        shipsTo = List.copyOf(shipsTo);
        warnings = List.copyOf(warnings);
    }

    /** @param product what is sold, for {@code price} a piece */
    public static Draft of(String at, String product, BigDecimal price, Consumer<Builder> rest) {
        Builder builder = new Builder(at, product, price);
        rest.accept(builder);
        return builder.draft();
    }

    /** This draft with some of it replaced. */
    public Draft with(Consumer<Builder> changes) {
        Builder builder = new Builder(this);
        changes.accept(builder);
        return builder.draft();
    }

    /** A draft in the making. */
    public static final class Builder {
        private final String at;
        public String product;
        public BigDecimal price;
        public @Nullable String brand;
        public final List<String> gtins = new ArrayList<>();
        public final List<String> partNumbers = new ArrayList<>();
        public @Nullable String currency;
        public @Nullable Vat vat;
        public VatBasis vatBasis = VatBasis.NOT_STATED;
        public @Nullable Condition condition;
        public @Nullable Availability availability;
        public @Nullable String availabilityText;
        public @Nullable LocalDate availableOn;
        public @Nullable BigDecimal shipping;
        public @Nullable String shippingCurrency;
        public final List<String> shipsTo = new ArrayList<>();
        public boolean shipsOnlyThere;
        public @Nullable Integer warrantyMonths;
        public @Nullable Integer returnDays;
        public @Nullable String seller;
        public @Nullable String url;
        public @Nullable LocalDate observedOn;
        public @Nullable String note;
        public final List<String> warnings = new ArrayList<>();

        private Builder(String at, String product, BigDecimal price) {
            this.at = at;
            this.product = product;
            this.price = price;
        }

        private Builder(Draft draft) {
            this(draft.at, draft.product, draft.price);
            brand = draft.brand;
            gtins.addAll(draft.gtins);
            partNumbers.addAll(draft.partNumbers);
            currency = draft.currency;
            vat = draft.vat;
            vatBasis = draft.vatBasis;
            condition = draft.condition;
            availability = draft.availability;
            availabilityText = draft.availabilityText;
            availableOn = draft.availableOn;
            shipping = draft.shipping;
            shippingCurrency = draft.shippingCurrency;
            shipsTo.addAll(draft.shipsTo);
            shipsOnlyThere = draft.shipsOnlyThere;
            warrantyMonths = draft.warrantyMonths;
            returnDays = draft.returnDays;
            seller = draft.seller;
            url = draft.url;
            observedOn = draft.observedOn;
            note = draft.note;
            warnings.addAll(draft.warnings);
        }

        private Draft draft() {
            return new Draft(
                    at,
                    product,
                    brand,
                    gtins,
                    partNumbers,
                    price,
                    currency,
                    vat,
                    vatBasis,
                    condition,
                    availability,
                    availabilityText,
                    availableOn,
                    shipping,
                    shippingCurrency,
                    shipsTo,
                    shipsOnlyThere,
                    warrantyMonths,
                    returnDays,
                    seller,
                    url,
                    observedOn,
                    note,
                    warnings);
        }
    }
}
