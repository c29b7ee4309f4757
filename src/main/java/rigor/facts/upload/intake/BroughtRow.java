package rigor.facts.upload.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Availability;
import rigor.facts.Offer.Condition;
import rigor.facts.Offer.Vat;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Draft.VatBasis;
import rigor.facts.upload.match.Match;

/**
 * An offer of a file as the file states it, and what becomes of it; what is null is not stated there.
 *
 * @param at where it stands in the file
 * @param hardwareId what it is; null if that is not known
 * @param match how that was found
 * @param suggestions ids of hardware that it may be
 * @param offerId under which it is taken; null if it is not
 * @param left why it is not taken; empty if it is
 * @param warnings what the buyer should know of it
 */
public record BroughtRow(
        String at,
        String product,
        @Nullable String brand,
        List<String> gtins,
        List<String> partNumbers,
        @Nullable String hardwareId,
        Match.@Nullable How match,
        List<String> suggestions,
        BigDecimal price,
        @Nullable String currency,
        Vat vat,
        VatBasis vatBasis,
        @Nullable Condition condition,
        @Nullable Availability availability,
        @Nullable LocalDate availableOn,
        @Nullable BigDecimal shipping,
        @Nullable String shippingCurrency,
        List<String> shipsTo,
        @Nullable Integer warrantyMonths,
        @Nullable Integer returnDays,
        @Nullable String seller,
        @Nullable String url,
        @Nullable LocalDate observedOn,
        @Nullable String offerId,
        String left,
        List<String> warnings) {

    static BroughtRow of(Draft draft, Match match, @Nullable String offerId, String left) {
        return new BroughtRow(
                draft.at(),
                draft.product(),
                draft.brand(),
                draft.gtins(),
                draft.partNumbers(),
                match.hardwareId(),
                match.how(),
                match.suggestions(),
                draft.price(),
                draft.currency(),
                draft.vat() == null ? Vat.UNKNOWN : draft.vat(),
                draft.vatBasis(),
                draft.condition(),
                draft.availability(),
                draft.availableOn(),
                draft.shipping(),
                draft.shippingCurrency(),
                draft.shipsTo(),
                draft.warrantyMonths(),
                draft.returnDays(),
                draft.seller(),
                draft.url(),
                draft.observedOn(),
                offerId,
                left,
                draft.warnings());
    }
}
