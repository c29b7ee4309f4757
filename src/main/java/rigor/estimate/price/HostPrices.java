package rigor.estimate.price;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.HostPrice;
import rigor.terms.Band;

/**
 * What the parts of a host cost together by what somebody says where the buyer lives, or else in the same trade area: a
 * hint that no shop stands by. Of several the one nearest to the day of the purchase.
 */
final class HostPrices {
    private final Facts facts;
    private final Buyer buyer;
    private final Money money;

    HostPrices(Facts facts) {
        this.facts = facts;
        this.buyer = Buyer.of(facts);
        this.money = new Money(facts, buyer.currency());
    }

    /** In the currency of the case; empty where nobody says anything. */
    Optional<Band> of(String hostId) {
        return facts.all(HostPrice.class).stream()
                .filter(price -> price.hostId().equals(hostId) && applies(price.region()))
                .min(Comparator.comparing((HostPrice price) -> !isHere(price.region()))
                        .thenComparing(this::daysApart)
                        .thenComparing(HostPrice::key))
                .flatMap(this::band);
    }

    private Optional<Band> band(HostPrice price) {
        Optional<Band> low = amount(price, price.priceLow());
        BigDecimal most = price.priceHigh();
        Optional<Band> high = most == null ? Optional.of(Band.unknown("", price)) : amount(price, most);
        return low.flatMap(l -> high.map(
                h -> new Band(l.low(), h.high(), Basis.ESTIMATED, words(price), l.sources()).citing(h.sources())));
    }

    private Optional<Band> amount(HostPrice price, BigDecimal amount) {
        return money.of(amount.doubleValue(), price.currency(), price);
    }

    private static String words(HostPrice price) {
        return String.format(
                Locale.ROOT, "what its parts are said to cost in %s on %s", price.region(), price.observedOn());
    }

    private boolean applies(String region) {
        return isHere(region) || sharesTradeArea(region);
    }

    private boolean isHere(String region) {
        return buyer.country().isWithin(region);
    }

    private boolean sharesTradeArea(String region) {
        return buyer.country(region)
                .map(Country::tradeArea)
                .filter(buyer.country()::isWithin)
                .isPresent();
    }

    private long daysApart(HostPrice price) {
        return Math.abs(ChronoUnit.DAYS.between(price.observedOn(), buyer.purchaseDate()));
    }
}
