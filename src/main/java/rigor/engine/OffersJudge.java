package rigor.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.estimate.Cheapest;
import rigor.estimate.PricedOffers;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Requirement;
import rigor.terms.PricedOffer;
import rigor.verdict.Outcome;
import rigor.verdict.Verdicts;

/**
 * Judges offers in batches, on all cores, and hands only such offers to the rules that look different to them. Rules that
 * compare offers with one another get all of them at once.
 */
final class OffersJudge {
    private static final int BATCH = 10_000;

    private final Facts facts;
    private final List<Offer> offers;
    private final PricedOffers priced;
    private final Court court;
    private final Sight sight;
    private final Signatures signatures;
    private final List<Requirement> requirements;
    private final Verdicts verdicts;
    private final Progress progress;
    private final AtomicInteger judged = new AtomicInteger();
    private final Map<Object, Said> said = new ConcurrentHashMap<>();

    OffersJudge(Facts facts, RuleBook rules, Progress progress) {
        this.facts = facts;
        this.offers = facts.all(Offer.class);
        this.priced = new PricedOffers(facts);
        this.court = rules.offers();
        this.sight = rules.offers().sight();
        this.signatures = new Signatures(sight, facts);
        this.requirements = Judge.requirements(facts, Requirement.Subject.OFFER);
        this.verdicts = new Verdicts(requirements, rules.rules("offers"));
        this.progress = progress;
    }

    OfferVerdicts judge() {
        int batch = sight.alone() ? BATCH : Math.max(1, offers.size());
        Tally all = IntStream.rangeClosed(0, (offers.size() - 1) / batch)
                .parallel()
                .mapToObj(i -> hear(offers.subList(i * batch, Math.min(offers.size(), (i + 1) * batch))))
                .reduce(new Tally(), Tally::and);
        return new OfferVerdicts(facts, signatures, verdicts, said, all.counts, all.cheapest);
    }

    /** What became of the offers of a batch, and the cheapest ones with each outcome. */
    private record Tally(Map<Outcome, Integer> counts, Map<Outcome, Cheapest> cheapest) {
        Tally() {
            this(new EnumMap<>(Outcome.class), new EnumMap<>(Outcome.class));
        }

        void see(PricedOffer offer, Outcome outcome) {
            counts.merge(outcome, 1, Integer::sum);
            cheapest.computeIfAbsent(outcome, o -> new Cheapest()).see(offer);
        }

        Tally and(Tally other) {
            Tally both = new Tally();
            Stream.of(this, other).forEach(tally -> {
                tally.counts.forEach((outcome, n) -> both.counts.merge(outcome, n, Integer::sum));
                tally.cheapest.forEach((outcome, best) -> both.cheapest
                        .computeIfAbsent(outcome, o -> new Cheapest())
                        .seeAll(best));
            });
            return both;
        }
    }

    private Tally hear(List<Offer> batch) {
        Tally tally = new Tally();
        Map<Object, List<PricedOffer>> unheard = new LinkedHashMap<>();
        for (Offer row : batch) {
            PricedOffer offer = priced.of(row);
            Object signature = signatures.of(offer);
            Said before = said.get(signature);
            if (before == null) {
                unheard.computeIfAbsent(signature, s -> new ArrayList<>(1)).add(offer);
            } else {
                tally.see(offer, before.outcome());
            }
        }
        hear(unheard, tally);
        progress.at("offers judged", judged.addAndGet(batch.size()), offers.size());
        return tally;
    }

    /** Lets the rules judge the first of each signature. */
    private void hear(Map<Object, List<PricedOffer>> unheard, Tally tally) {
        List<PricedOffer> first =
                unheard.values().stream().map(alike -> alike.get(0)).toList();
        Map<String, List<Claim>> certain = bySubject(court.judge(requirements, first));
        Map<String, List<Claim>> possible = bySubject(court.judgeSceptically(requirements, first));
        unheard.forEach((signature, alike) -> {
            PricedOffer offer = alike.get(0);
            List<Claim> sure = certain.getOrDefault(offer.id(), List.of());
            Said now = Said.of(offer, sure, possible.getOrDefault(offer.id(), List.of()), verdicts);
            said.put(signature, now);
            alike.forEach(same -> tally.see(same, now.outcome()));
        });
    }

    private static Map<String, List<Claim>> bySubject(List<Claim> claims) {
        return claims.stream().collect(Collectors.groupingBy(c -> c.finding().subject()));
    }
}
