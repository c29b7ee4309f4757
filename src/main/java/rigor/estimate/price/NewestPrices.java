package rigor.estimate.price;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Retailer;

/**
 * Which price of a seller is the last one before the purchase: one and the same piece, in one condition and currency, has
 * one price there at a time. Who lists many sellers, or private ones, may have several.
 */
final class NewestPrices {
    private final Map<Listing, Offer> newest = new HashMap<>();

    private record Listing(String hardware, String retailer, Offer.Condition condition, String currency) {
        static Listing of(Offer offer) {
            return new Listing(offer.hardwareId(), offer.retailerId(), offer.condition(), offer.currency());
        }
    }

    /** @param purchase what was read later supersedes nothing */
    NewestPrices(Facts facts, LocalDate purchase) {
        facts.all(Offer.class).stream()
                .filter(offer -> !offer.observedOn().isAfter(purchase))
                .filter(offer -> sellsItself(facts.get(Retailer.class, offer.retailerId())))
                .forEach(this::see);
    }

    private void see(Offer offer) {
        newest.merge(Listing.of(offer), offer, (a, b) -> b.observedOn().isAfter(a.observedOn()) ? b : a);
    }

    /** The offer whose price took the place of this one's; empty if none did. Of the same day neither does. */
    Optional<Offer> after(Offer offer) {
        return Optional.ofNullable(newest.get(Listing.of(offer)))
                .filter(other -> other.observedOn().isAfter(offer.observedOn()));
    }

    private static boolean sellsItself(Retailer retailer) {
        Retailer.Kind kind = retailer.kind();
        return kind != null
                && switch (kind) {
                    case SHOP, BUILDER, MANUFACTURER -> true;
                    case PRICE_COMPARISON, MARKETPLACE, SECONDARY_MARKET -> false;
                };
    }
}
