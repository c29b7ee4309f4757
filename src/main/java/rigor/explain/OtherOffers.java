package rigor.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rigor.engine.Judgement;
import rigor.explain.BuildExplanation.OtherOffer;
import rigor.explain.words.Sentences;
import rigor.explain.words.Shown;
import rigor.facts.column.Words;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** The cheapest offers of each part that were not chosen. Builds share parts, so each part's offers are sorted once. */
final class OtherOffers {
    private static final int LISTED = 100;
    private static final Comparator<Verdict<PricedOffer>> CHEAPEST = Comparator.comparingDouble(
                    (Verdict<PricedOffer> v) -> v.subject().landedPrice().high())
            .thenComparing(v -> v.subject().id());

    private final Judgement judgement;
    private final Map<String, List<OtherOffer>> byHardware = new ConcurrentHashMap<>();

    OtherOffers(Judgement judgement) {
        this.judgement = judgement;
    }

    List<OtherOffer> than(Quote.Line line) {
        Optional<String> chosen = line.offer().map(PricedOffer::id);
        return byHardware.computeIfAbsent(line.part().hardware().hardwareId(), this::cheapest).stream()
                .filter(other -> !chosen.equals(Optional.of(other.offer())))
                .limit(LISTED)
                .toList();
    }

    /** One more than is listed, since the chosen one may be among them. */
    private List<OtherOffer> cheapest(String hardwareId) {
        return judgement.offers().ofHardware(hardwareId).stream()
                .sorted(CHEAPEST)
                .limit(LISTED + 1)
                .map(OtherOffers::other)
                .toList();
    }

    private static OtherOffer other(Verdict<PricedOffer> verdict) {
        PricedOffer o = verdict.subject();
        String why = verdict.outcome() == Outcome.ACCEPTED
                ? "not the cheapest"
                : String.join(" ", Sentences.reasons(verdict));
        return new OtherOffer(
                o.id(),
                o.retailer().seller(),
                Shown.of(o.landedPrice(), o.currency()),
                Words.of(verdict.outcome()),
                why);
    }
}
