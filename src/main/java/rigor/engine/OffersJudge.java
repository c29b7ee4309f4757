package rigor.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
 * Judges offers in batches, on all cores. Rules that compare offers with one another get all of them at once.
 */
final class OffersJudge {
    /** Few enough to report progress often, enough to be worth another core. */
    private static final int MOST_AT_ONCE = 10_000;

    private static final int LEAST_AT_ONCE = 200;

    private final Facts facts;
    private final List<Offer> offers;
    private final PricedOffers priced;
    private final Court court;
    private final Docket docket;
    private final Verdicts verdicts;
    private final Progress progress;
    private final AtomicInteger judged = new AtomicInteger();

    OffersJudge(Facts facts, RuleBook rules, Progress progress) {
        this.facts = facts;
        this.offers = facts.all(Offer.class);
        this.priced = new PricedOffers(facts);
        this.court = rules.offers();
        List<Requirement> requirements = Judge.requirements(facts, Requirement.Subject.OFFER);
        this.docket = court.docket(requirements);
        this.verdicts = new Verdicts(requirements, rules.rules("offers"));
        this.progress = progress;
    }

    OfferVerdicts judge() {
        int batch = court.judgesAlone() ? batch() : Math.max(1, offers.size());
        Tally all = IntStream.rangeClosed(0, (offers.size() - 1) / batch)
                .parallel()
                .mapToObj(i -> hear(offers.subList(i * batch, Math.min(offers.size(), (i + 1) * batch))))
                .reduce(new Tally(), Tally::and);
        return new OfferVerdicts(facts, court, docket, verdicts, all.counts, all.cheapest);
    }

    private int batch() {
        int each = offers.size() / Runtime.getRuntime().availableProcessors() + 1;
        return Math.max(LEAST_AT_ONCE, Math.min(each, MOST_AT_ONCE));
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
        List<PricedOffer> offers = batch.stream().map(priced::of).toList();
        List<Said> said = docket.hear(offers);
        for (int i = 0; i < offers.size(); i++) {
            tally.see(offers.get(i), said.get(i).outcome(verdicts));
        }
        progress.at("offers judged", judged.addAndGet(batch.size()), this.offers.size());
        return tally;
    }
}
