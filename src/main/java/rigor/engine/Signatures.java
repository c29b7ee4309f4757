package rigor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Measure;
import rigor.terms.PricedOffer;

/** What the rules in force see of an offer: offers with equal signatures are judged alike, in both readings. */
final class Signatures {
    private static final Set<String> ONLY_KNOWN = Set.of("known");

    private final Sight sight;

    Signatures(Sight sight) {
        this.sight = sight;
    }

    /** Equal only where no rule can tell two offers apart. */
    Object of(PricedOffer offer) {
        if (!sight.narrow()) {
            return offer.id();
        }
        List<Object> seen = new ArrayList<>(2 * sight.parts().size());
        for (Map.Entry<String, Set<String>> look : sight.parts().entrySet()) {
            if (look.getValue().isEmpty()) {
                seen.add(offer.condition());
            } else {
                add(offer.measure(look.getKey()).orElseThrow(), look.getValue(), seen);
            }
        }
        return seen;
    }

    /** The sceptical reading exchanges the ends of a band, so both count where one is looked at. */
    private static void add(Measure measure, Set<String> parts, List<Object> seen) {
        if (parts.equals(ONLY_KNOWN)) {
            seen.add(measure.isKnown());
        } else if (measure instanceof Band band) {
            seen.add(band.low());
            seen.add(band.high());
        } else {
            seen.add(((Choice) measure).possible());
        }
    }
}
