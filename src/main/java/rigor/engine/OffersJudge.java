package rigor.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import rigor.engine.memo.CachedCourt;
import rigor.engine.memo.FindingsCache;
import rigor.engine.memo.SubjectFindings;
import rigor.engine.rules.RuleBook;
import rigor.estimate.price.PricedOffers;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Requirement;
import rigor.facts.RowDifference;
import rigor.terms.PricedOffer;
import rigor.verdict.Court;
import rigor.verdict.Outcome;
import rigor.verdict.Verdicts;

/**
 * Judges offers in batches, on all cores. Rules that compare offers with one another get all offers in one batch.
 */
final class OffersJudge {
    /** Few enough to report progress often, enough to be worth another core. */
    private static final int MOST_AT_ONCE = 10_000;

    private static final int LEAST_AT_ONCE = 200;

    /** At most so many rows change in an edit by hand; a new price list is judged as a whole. */
    private static final int FEW = 20;

    private final Facts facts;
    private final List<Offer> offers;
    private final PricedOffers priced;
    private final CachedCourt court;
    private final FindingsCache cache;
    private final Verdicts verdicts;
    private final Progress progress;
    private final AtomicInteger judged = new AtomicInteger();

    OffersJudge(Facts facts, RuleBook rules, Progress progress) {
        this.facts = facts;
        this.offers = facts.all(Offer.class);
        this.priced = new PricedOffers(facts);
        this.court = rules.offers();
        List<Requirement> requirements = Judge.requirements(facts, Requirement.Subject.OFFER);
        this.cache = court.cache(requirements);
        this.verdicts = new Verdicts(requirements, rules.rules(Court.OFFERS));
        this.progress = progress;
    }

    OfferVerdicts judge() {
        int batch = court.judgesOneByOne() ? batch() : Math.max(1, offers.size());
        OfferColumns columns = new OfferColumns(offers.size());
        OfferCounts all = IntStream.rangeClosed(0, (offers.size() - 1) / batch)
                .parallel()
                .mapToObj(i -> judgeBatch(
                        offers.subList(i * batch, Math.min(offers.size(), (i + 1) * batch)),
                        priced,
                        columns,
                        i * batch))
                .reduce(new OfferCounts(), OfferCounts::and);
        return new OfferVerdicts(facts, priced, court, cache, verdicts, all, columns);
    }

    /** The same as {@link #judge}, but faster where few rows differ: the counts of other hardware's offers are reused. */
    OfferVerdicts again(OfferVerdicts before) {
        RowDifference<Offer> rows = RowDifference.between(before.rows(), offers);
        boolean few = rows.now().size() + rows.before().size() <= FEW;
        return few && cache.isReusable() && before.holdForEqualRows(facts, court) ? again(before, rows) : judge();
    }

    /** The same where offers were added of hardware that had none, and nothing else that an offer rests on is another. */
    OfferVerdicts with(OfferVerdicts before) {
        return cache.isReusable() && court.judgesOneByOne()
                ? again(before, RowDifference.between(before.rows(), offers))
                : judge();
    }

    private OfferVerdicts again(OfferVerdicts before, RowDifference<Offer> rows) {
        Set<String> hardware = rows.touched(Offer::hardwareId);
        OfferCounts removed = counted(offers(before.rows(), hardware), before.priced());
        OfferCounts added = counted(offers(offers, hardware), priced);
        return new OfferVerdicts(
                facts,
                priced,
                court,
                cache,
                verdicts,
                before.counts().without(removed, hardware).and(added),
                null);
    }

    static List<Offer> offers(List<Offer> all, Set<String> hardware) {
        return all.stream().filter(o -> hardware.contains(o.hardwareId())).toList();
    }

    private int batch() {
        int each = offers.size() / Runtime.getRuntime().availableProcessors() + 1;
        return Math.max(LEAST_AT_ONCE, Math.min(each, MOST_AT_ONCE));
    }

    private OfferCounts counted(List<Offer> some, PricedOffers pricing) {
        return judgeBatch(some, pricing, new OfferColumns(some.size()), 0);
    }

    /** @param first the place of the batch in the columns */
    private OfferCounts judgeBatch(List<Offer> batch, PricedOffers pricing, OfferColumns columns, int first) {
        OfferCounts counts = new OfferCounts();
        Map<SubjectFindings, Integer> alike = new HashMap<>();
        List<PricedOffer> offers = batch.stream().map(pricing::of).toList();
        List<SubjectFindings> findings = cache.judge(offers);
        for (int i = 0; i < offers.size(); i++) {
            Outcome outcome = findings.get(i).outcome(verdicts);
            counts.add(offers.get(i), outcome);
            columns.set(first + i, outcome, offers.get(i).landedPrice().high());
            alike.merge(findings.get(i), 1, Integer::sum);
        }
        alike.forEach((found, times) -> counts.rules().add(found.found(), times));
        progress.at("offers judged", judged.addAndGet(batch.size()), this.offers.size());
        return counts;
    }
}
