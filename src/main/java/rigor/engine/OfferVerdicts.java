package rigor.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.memo.CachedCourt;
import rigor.engine.memo.FindingsCache;
import rigor.estimate.price.PricedOffers;
import rigor.facts.Facts;
import rigor.facts.Lazy;
import rigor.facts.Offer;
import rigor.facts.OnDemand;
import rigor.facts.Requirement;
import rigor.facts.RowDifference;
import rigor.terms.PricedOffer;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/**
 * The verdicts on all offers, by id. There may be a million, so only the rules' findings are kept, once for all offers
 * with the same inputs; each verdict is built when it is asked for. Immutable and safe to share between threads.
 */
public final class OfferVerdicts extends AbstractList<Verdict<PricedOffer>> implements RandomAccess {
    private final Facts facts;
    private final List<Offer> offers;
    private final PricedOffers priced;
    private final CachedCourt court;
    private final FindingsCache cache;
    private final Verdicts verdicts;
    private final OfferCounts counts;
    private final Lazy<OfferColumns> columns;
    private final Lazy<Map<String, List<Offer>>> byHardware;

    /** @param columns null if they are to be computed at the first use */
    OfferVerdicts(
            Facts facts,
            PricedOffers priced,
            CachedCourt court,
            FindingsCache cache,
            Verdicts verdicts,
            OfferCounts counts,
            @Nullable OfferColumns columns) {
        this.facts = facts;
        this.offers = facts.all(Offer.class);
        this.priced = priced;
        this.court = court;
        this.cache = cache;
        this.verdicts = verdicts;
        this.counts = counts;
        this.columns = Lazy.of(() -> columns == null ? computed() : columns);
        this.byHardware = Lazy.of(() -> offers.stream().collect(Collectors.groupingBy(Offer::hardwareId)));
    }

    @Override
    public Verdict<PricedOffer> get(int index) {
        return of(offers.get(index));
    }

    @Override
    public int size() {
        return offers.size();
    }

    /** How many offers have that outcome. */
    public int count(Outcome outcome) {
        return counts.count(outcome);
    }

    /** The cheapest offer of a piece of hardware among those with that outcome. */
    public Optional<PricedOffer> cheapest(String hardware, Outcome outcome) {
        return counts.cheapest(outcome).of(hardware);
    }

    OfferCounts counts() {
        return counts;
    }

    /** With these facts. */
    PricedOffers priced() {
        return priced;
    }

    /** The offers that were judged. */
    List<Offer> rows() {
        return offers;
    }

    /** The verdict on the offer of that id. */
    public Optional<Verdict<PricedOffer>> find(String id) {
        return facts.find(Offer.class, id).map(this::of);
    }

    /** All offers in the same order, without their verdicts. */
    public List<JudgedOffer> judged() {
        OfferColumns known = columns.get();
        return OnDemand.of(offers.size(), i -> new JudgedOffer(facts, offers.get(i), known.outcome(i), known.price(i)));
    }

    private OfferColumns computed() {
        OfferColumns made = new OfferColumns(offers.size());
        IntStream.range(0, offers.size()).parallel().forEach(i -> {
            PricedOffer offer = priced.of(offers.get(i));
            made.set(
                    i,
                    cache.findings(offer).outcome(verdicts),
                    offer.landedPrice().high());
        });
        return made;
    }

    /** The verdicts on all offers of a piece of hardware, by id. */
    public List<Verdict<PricedOffer>> ofHardware(String hardwareId) {
        return byHardware.get().getOrDefault(hardwareId, List.of()).stream()
                .map(this::of)
                .toList();
    }

    /** The ids of the offers that are new, or gone, or have another outcome. */
    Stream<String> flippedSince(OfferVerdicts before) {
        if (this == before) {
            return Stream.empty();
        }
        RowDifference<Offer> rows = before.holdForEqualRows(facts, court)
                ? RowDifference.between(before.offers, offers)
                : new RowDifference<>(before.offers, offers);
        Stream<String> others = beside(rows).stream()
                .filter(now -> !before.outcome(now.key()).equals(Optional.of(outcome(now))))
                .map(Offer::key);
        Stream<String> gone = rows.before().stream()
                .map(Offer::key)
                .filter(id -> facts.find(Offer.class, id).isEmpty());
        return Stream.concat(others, gone);
    }

    /** All offers of the hardware whose offers differ: a newer price bears on the older ones. */
    private List<Offer> beside(RowDifference<Offer> rows) {
        return OffersJudge.offers(offers, rows.touched(Offer::hardwareId));
    }

    /** Whether equal rows have equal verdicts: rules judge each offer on its own, and no offers of its hardware changed. */
    boolean holdForEqualRows(Facts now, CachedCourt other) {
        return court == other
                && court.judgesOneByOne()
                && Stream.concat(PricedOffers.RESTS_ON.stream(), Stream.of(Requirement.class))
                        .filter(table -> table != Offer.class)
                        .allMatch(table -> facts.all(table).equals(now.all(table)));
    }

    private Optional<Outcome> outcome(String id) {
        return facts.find(Offer.class, id).map(this::outcome);
    }

    private Outcome outcome(Offer row) {
        return cache.findings(priced.of(row)).outcome(verdicts);
    }

    private Verdict<PricedOffer> of(Offer row) {
        PricedOffer offer = priced.of(row);
        return cache.findings(offer).verdict(offer, verdicts);
    }
}
