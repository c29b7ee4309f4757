package rigor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rigor.facts.Facts;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Measure;
import rigor.terms.PricedOffer;

/** What the rules in force see of an offer: offers with equal signatures are judged alike, in both readings. */
final class Signatures {
    private final Sight sight;
    private final List<Predicate<PricedOffer>> answers;

    Signatures(Sight sight, Facts facts) {
        this.sight = sight;
        this.answers = sight.glances().stream()
                .flatMap(glance -> Stream.of(glance.plain(facts), glance.sceptical(facts)))
                .toList();
    }

    Sight sight() {
        return sight;
    }

    /** Equal only where no rule can tell two offers apart. */
    Object of(PricedOffer offer) {
        if (!sight.narrow() || answers.size() > Long.SIZE) {
            return offer.id();
        }
        long bits = 0;
        for (int i = 0; i < answers.size(); i++) {
            bits |= answers.get(i).test(offer) ? 1L << i : 0;
        }
        List<Object> seen = new ArrayList<>(1 + 2 * sight.parts().size());
        seen.add(bits);
        for (Map.Entry<String, Set<String>> look : sight.parts().entrySet()) {
            if (look.getValue().isEmpty()) {
                seen.add(offer.condition());
            } else {
                add(offer.measure(look.getKey()).orElseThrow(), seen);
            }
        }
        return seen;
    }

    /** The sceptical reading exchanges the ends of a band, so both count where one is looked at. */
    private static void add(Measure measure, List<Object> seen) {
        if (measure instanceof Band band) {
            seen.add(band.low());
            seen.add(band.high());
        } else {
            seen.add(((Choice) measure).possible());
        }
    }
}
