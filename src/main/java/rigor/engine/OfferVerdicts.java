package rigor.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.memo.CachedCourt;
import rigor.engine.memo.FindingsCache;
import rigor.estimate.price.PricedOffers;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Requirement;
import rigor.facts.RowDifference;
import rigor.terms.PricedOffer;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/**
 * The verdicts on all offers, by id. There may be a million, so only what the rules said is kept,
 * once for all offers that look the same to them; each verdict is put together when it is asked for. Immutable and safe
 * to share between threads.
 */
public final class OfferVerdicts extends AbstractList<Verdict<PricedOffer>> implements RandomAccess {
    private final Facts facts;
    private final List<Offer> offers;
    private final PricedOffers priced;
    private final CachedCourt court;
    private final FindingsCache docket;
    private final Verdicts verdicts;
    private final OfferCounts tally;
    private volatile @Nullable Map<String, List<Offer>> byHardware;

    OfferVerdicts(Facts facts, CachedCourt court, FindingsCache docket, Verdicts verdicts, OfferCounts tally) {
        this.facts = facts;
        this.offers = facts.all(Offer.class);
        this.priced = new PricedOffers(facts);
        this.court = court;
        this.docket = docket;
        this.verdicts = verdicts;
        this.tally = tally;
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
        return tally.count(outcome);
    }

    OfferCounts tally() {
        return tally;
    }

    /** What was judged. */
    List<Offer> rows() {
        return offers;
    }

    /** The verdict on the offer of that id. */
    public Optional<Verdict<PricedOffer>> find(String id) {
        return facts.find(Offer.class, id).map(this::of);
    }

    /** The verdicts on all offers of a piece of hardware, by id. */
    public List<Verdict<PricedOffer>> ofHardware(String hardwareId) {
        return byHardware().getOrDefault(hardwareId, List.of()).stream()
                .map(this::of)
                .toList();
    }

    /** Made when somebody first asks for an explanation; two who do at once make the same. */
    private Map<String, List<Offer>> byHardware() {
        if (byHardware == null) {
            byHardware = offers.stream().collect(Collectors.groupingBy(Offer::hardwareId));
        }
        return byHardware;
    }

    /** The ids of the offers that are new, or gone, or not judged as before. */
    Stream<String> flippedSince(OfferVerdicts before) {
        if (this == before) {
            return Stream.empty();
        }
        RowDifference<Offer> rows = before.holdForEqualRows(facts, court)
                ? RowDifference.between(before.offers, offers)
                : new RowDifference<>(before.offers, offers);
        Stream<String> others = rows.now().stream()
                .filter(now -> !before.outcome(now.id()).equals(Optional.of(outcome(now))))
                .map(Offer::id);
        Stream<String> gone = rows.before().stream()
                .map(Offer::id)
                .filter(id -> facts.find(Offer.class, id).isEmpty());
        return Stream.concat(others, gone);
    }

    /** Whether rules judge each offer by itself and all else is as it was: then equal rows are judged equally. */
    boolean holdForEqualRows(Facts now, CachedCourt other) {
        return court == other
                && court.judgesAlone()
                && Stream.concat(PricedOffers.RESTS_ON.stream(), Stream.of(Requirement.class))
                        .filter(table -> table != Offer.class)
                        .allMatch(table -> facts.all(table).equals(now.all(table)));
    }

    private Optional<Outcome> outcome(String id) {
        return facts.find(Offer.class, id).map(this::outcome);
    }

    private Outcome outcome(Offer row) {
        return docket.said(priced.of(row)).outcome(verdicts);
    }

    private Verdict<PricedOffer> of(Offer row) {
        PricedOffer offer = priced.of(row);
        return docket.said(offer).about(offer, verdicts);
    }
}
