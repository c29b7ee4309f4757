package rigor.explain.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.engine.Judgement;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Asked;
import rigor.facts.Requirement.Level;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.terms.Measure;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;
import rigor.terms.Subject;
import rigor.verdict.Answer;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/** What to ask about a doubt. Where a price is known and only its offers are in doubt, the questions are about them. */
public final class OpenQuestions {
    private final Judgement judgement;
    private final Map<String, List<Requirement>> doubts = new ConcurrentHashMap<>();

    public OpenQuestions(Judgement judgement) {
        this.judgement = judgement;
    }

    /** Everything to find out before a subject can be decided, each once. */
    public List<Inquiry> of(Verdict<? extends Subject> verdict) {
        return mustDoubts(verdict)
                .map(answer -> of(verdict.subject(), answer))
                .filter(Inquiry::canBeAnswered)
                .distinct()
                .toList();
    }

    /** The same and, whatever else is in its way, all that is in doubt about the offers that somebody would order. */
    public List<Inquiry> beforeOrder(Verdict<Build> verdict) {
        Build build = verdict.subject();
        Stream<Inquiry> ofOffers = build.quote().offersInDoubt() == 0 ? Stream.empty() : Stream.of(ofOffers(build));
        return Stream.concat(of(verdict).stream(), ofOffers).distinct().toList();
    }

    private static Stream<Answer> mustDoubts(Verdict<?> verdict) {
        return verdict.answers(Status.DOUBT).filter(a -> a.requirement().level() == Level.MUST);
    }

    /** Asks only what the facts do not say: a figure that is known in part needs a measurement. */
    public Inquiry of(Subject subject, Answer answer) {
        if (ofOffers(subject, answer)) {
            return ofOffers((Build) subject);
        }
        Requirement r = answer.requirement();
        String measure = r.settledBy();
        boolean known = answer.actual().filter(Measure::isKnown).isPresent();
        return known && measure != null ? Inquiry.of(Asked.MEASUREMENT, measure) : Inquiry.of(r.asked(), r.question());
    }

    private Inquiry ofOffers(Build build) {
        return Inquiry.of(Asked.SHOP, doubtful(build).map(this::question).collect(Collectors.joining(" ")));
    }

    /** What must be confirmed to end the doubt. */
    public List<String> settledBy(Build build, Answer answer) {
        return ofOffers(build, answer)
                ? doubtful(build).flatMap(this::settledBy).toList()
                : List.of(asked(answer.requirement()));
    }

    /** Whether only the offers behind the figure are in doubt, and not the figure itself. */
    public boolean ofOffers(Subject subject, Answer answer) {
        return subject instanceof Build build
                && answer.requirement().measure().equals("landedPrice")
                && answer.actual()
                        .filter(m -> Sentences.insideLimit(answer.requirement(), m))
                        .isPresent()
                && build.quote().offersInDoubt() > 0;
    }

    private static Stream<PricedOffer> doubtful(Build build) {
        return build.quote().lines().stream()
                .filter(Quote.Line::inDoubt)
                .map(Quote.Line::offer)
                .flatMap(Optional::stream);
    }

    private String question(PricedOffer offer) {
        return doubts(offer)
                .map(Requirement::question)
                .distinct()
                .collect(Collectors.joining(" ", named(offer) + ": ", ""));
    }

    private Stream<String> settledBy(PricedOffer offer) {
        return doubts(offer).map(r -> "offer " + named(offer) + ": " + asked(r));
    }

    /** Cached, since many builds may use the same offer. */
    private Stream<Requirement> doubts(PricedOffer offer) {
        return doubts.computeIfAbsent(offer.id(), this::doubtsOfOffer).stream();
    }

    private List<Requirement> doubtsOfOffer(String id) {
        return judgement.offer(id).stream()
                .flatMap(OpenQuestions::mustDoubts)
                .map(Answer::requirement)
                .toList();
    }

    private static String named(PricedOffer offer) {
        return offer.id() + " from " + offer.retailer().seller();
    }

    private static String asked(Requirement r) {
        return r.title() + ": " + Figures.limit(r);
    }
}
