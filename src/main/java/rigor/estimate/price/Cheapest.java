package rigor.estimate.price;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rigor.terms.PricedOffer;

/** Of each piece of hardware the cheapest offer seen so far. Not for several threads at once. */
public final class Cheapest {
    private static final Comparator<PricedOffer> ORDER = Comparator.comparingDouble(
                    (PricedOffer o) -> o.landedPrice().high())
            .thenComparingDouble(o -> o.landedPrice().low())
            .thenComparing(PricedOffer::id);

    private final Map<String, PricedOffer> byHardware = new HashMap<>();

    public static Cheapest of(Collection<PricedOffer> offers) {
        Cheapest cheapest = new Cheapest();
        offers.forEach(cheapest::see);
        return cheapest;
    }

    public void see(PricedOffer offer) {
        byHardware.merge(offer.hardware().hardwareId(), offer, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b);
    }

    public void seeAll(Cheapest other) {
        other.byHardware.values().forEach(this::see);
    }

    /** The same but for some hardware. */
    public Cheapest without(Set<String> hardware) {
        Cheapest others = new Cheapest();
        others.byHardware.putAll(byHardware);
        others.byHardware.keySet().removeAll(hardware);
        return others;
    }

    public Optional<PricedOffer> of(String hardwareId) {
        return Optional.ofNullable(byHardware.get(hardwareId));
    }
}
