package rigor.explain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.trace.RuleTrace;
import rigor.engine.trace.WhyNot;
import rigor.estimate.price.LandedPrices;
import rigor.explain.outlook.Outlook;
import rigor.explain.outlook.PriceToPay;
import rigor.explain.words.OpenQuestions;
import rigor.explain.words.RuleLink;
import rigor.explain.words.RuleView;
import rigor.explain.words.Sentences;
import rigor.explain.words.Shown;
import rigor.explain.words.Standing;
import rigor.explain.words.Warnings;
import rigor.facts.BuildPart;
import rigor.facts.Buyer;
import rigor.facts.Fact;
import rigor.facts.Hardware;
import rigor.facts.Lazy;
import rigor.facts.Table;
import rigor.facts.column.Words;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;
import rigor.verdict.Ground;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/**
 * Turns a judgement into what people and programs read. What is the same for everybody who asks is made once. Safe to
 * share between threads.
 */
public final class Explainer {
    private final Judgement judgement;
    private final Map<String, List<String>> bestAt;
    private final Map<String, Integer> places;
    private final OpenQuestions questions;
    private final RequirementRows rows;
    private final BuildDetails details;
    private final Warnings warnings;
    private final Lazy<Advice> advice = Lazy.of(this::advised);
    private final Lazy<List<RuleView>> rules;
    private final Lazy<LandedPrices> prices;
    private final Outlook outlook;

    public Explainer(Judgement judgement) {
        this.judgement = judgement;
        this.rules = Lazy.of(() -> RuleView.all(judgement));
        this.prices = Lazy.of(() -> new LandedPrices(judgement.facts()));
        this.outlook = new Outlook(judgement);
        this.bestAt = Strengths.of(judgement.builds(Outcome.ACCEPTED));
        this.places = places(judgement.builds());
        this.questions = new OpenQuestions(judgement);
        this.rows = new RequirementRows(judgement, questions);
        this.warnings = new Warnings(judgement.facts());
        this.details = new BuildDetails(judgement, rows, warnings, outlook);
    }

    private static Map<String, Integer> places(List<Verdict<Build>> builds) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < builds.size(); i++) {
            places.put(builds.get(i).subject().id(), i);
        }
        return places;
    }

    /** This one if it knows of a build of that id; else one that knows the composition of that id, if it is one. */
    public Explainer knowing(String build) {
        Judgement known = Judge.knowing(judgement, build);
        return known == judgement ? this : new Explainer(known);
    }

    public Judgement judgement() {
        return judgement;
    }

    /** The whole answer. */
    public Advice advice() {
        return advice.get();
    }

    /** The rules in force and what each did, sorted by file and line. */
    public List<RuleView> rules() {
        return rules.get();
    }

    private Advice advised() {
        Buyer buyer = Buyer.of(judgement.facts());
        return new Advice(
                judgement.facts().revision(),
                judgement.facts().caseRevision(),
                judgement.rules().revision(),
                buyer.purchaseDate().toString(),
                buyer.country().name(),
                buyer.currency(),
                answer(),
                judgement.answer().map(Sentences::assumed).orElse(List.of()),
                judgement.answer().map(v -> v.subject().id()).orElse(null),
                judgement.answer().map(v -> warnings.of(v.subject())).orElse(List.of()),
                read(),
                Advice.Counts.ofOffers(judgement),
                Advice.Counts.ofBuilds(judgement),
                leftOut(),
                new ShortList(judgement, outlook, questions).picks(),
                outlook.pricesToPay(),
                summaries());
    }

    /** Where nothing that has a price will do, a price to pay is an answer. */
    private String answer() {
        Stream<String> prices = judgement.answer().isPresent()
                ? Stream.empty()
                : outlook.pricesToPay().stream()
                        .filter(PriceToPay::canBeAnswer)
                        .limit(1)
                        .map(PriceToPay::text);
        return Stream.concat(Stream.of(Sentences.answer(judgement)), prices).collect(Collectors.joining(" "));
    }

    /** All builds, best first. */
    public List<Summary> summaries() {
        outlook.contenders();
        return IntStream.range(0, judgement.builds().size())
                .parallel()
                .mapToObj(this::summary)
                .toList();
    }

    /** Everything about a build; empty if there is none with that id. */
    public Optional<BuildExplanation> build(String id) {
        return Optional.ofNullable(places.get(id))
                .map(place -> details.of(judgement.builds().get(place), summary(place)));
    }

    /** A build in that detail; empty if there is none with that id. */
    public Optional<Explanation> build(String id, Explanation.Level level) {
        return explained(id, level, judgement.build(id), this::build);
    }

    /** An offer likewise. */
    public Optional<Explanation> offer(String id, Explanation.Level level) {
        return explained(id, level, judgement.offer(id), this::offer);
    }

    private Optional<Explanation> explained(
            String id,
            Explanation.Level level,
            Optional<? extends Verdict<? extends Subject>> verdict,
            Function<String, Optional<? extends Explanation.Full>> whole) {
        return switch (level) {
            case SHORT -> verdict.map(this::shortly);
            case FULL -> whole.apply(id).map(Explanation.class::cast);
            case TRACE -> whole.apply(id).map(e -> traced(id, e));
        };
    }

    private Explanation shortly(Verdict<? extends Subject> verdict) {
        return new Explanation.Short(
                judgement.facts().revision(),
                judgement.facts().caseRevision(),
                judgement.rules().revision(),
                verdict.subject().id(),
                Words.of(verdict.outcome()),
                Sentences.shortly(verdict));
    }

    private Explanation traced(String id, Explanation.Full explanation) {
        Map<String, List<RuleTrace>> traces = new WhyNot(judgement)
                .all(id).stream()
                        .filter(trace -> !trace.requirement().isEmpty())
                        .collect(Collectors.groupingBy(RuleTrace::requirement));
        return new Explanation.Traced(explanation, traces);
    }

    public List<OfferExplanation> offers() {
        return judgement.offers().stream().map(this::offer).toList();
    }

    public Optional<OfferExplanation> offer(String id) {
        return judgement.offer(id).map(this::offer);
    }

    private OfferExplanation offer(Verdict<PricedOffer> verdict) {
        PricedOffer o = verdict.subject();
        return new OfferExplanation(
                o.id(),
                o.hardware().hardwareId(),
                o.hardware().name(),
                o.retailer().seller(),
                Words.of(verdict.outcome()),
                Sentences.headline(verdict),
                Shown.of(o.landedPrice(), o.currency()),
                prices.get().of(o.offer(), 1).lines().stream()
                        .map(line -> BuildDetails.line(line, o.currency()))
                        .toList(),
                Sentences.reasons(verdict),
                rows.of(verdict),
                others(verdict),
                warnings.of(o));
    }

    static List<BuildExplanation.Other> others(Verdict<?> verdict) {
        return verdict.others().stream().map(Explainer::other).toList();
    }

    private static BuildExplanation.Other other(Ground ground) {
        return new BuildExplanation.Other(Sentences.of(ground), RuleLink.of(ground), ground.facts());
    }

    private Summary summary(int index) {
        Verdict<Build> verdict = judgement.builds().get(index);
        List<String> best = bestAt.getOrDefault(verdict.subject().id(), List.of());
        return Summary.of(
                verdict,
                Standing.of(judgement, index),
                canWin(verdict),
                questions.of(verdict),
                best,
                differences(verdict));
    }

    private boolean canWin(Verdict<Build> verdict) {
        return switch (verdict.outcome()) {
            case ACCEPTED -> judgement.answer().filter(verdict::equals).isPresent();
            case UNDECIDED -> outlook.contenders().include(verdict.subject().id());
            case REJECTED -> false;
        };
    }

    private List<BuildDifference> differences(Verdict<Build> verdict) {
        return judgement
                .answer()
                .filter(best -> best != verdict && verdict.outcome() != Outcome.REJECTED)
                .map(best -> BuildDifference.between(verdict.subject(), best.subject()))
                .orElse(List.of());
    }

    private Map<String, Integer> read() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            rows.put(table.file(), judgement.facts().count(table.type()));
        }
        return rows;
    }

    /** Hardware that is neither a system nor used by a build. */
    private List<String> leftOut() {
        Set<String> used = judgement.facts().all(BuildPart.class).stream()
                .map(BuildPart::hardwareId)
                .collect(Collectors.toSet());
        List<String> idle = judgement.facts().all(Hardware.class).stream()
                .filter(h -> h.kind() != Hardware.Kind.SYSTEM)
                .map(Fact::key)
                .filter(id -> !used.contains(id))
                .toList();
        return idle.isEmpty()
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%d parts of hardware.csv that no build of builds.csv uses: %s",
                        idle.size(),
                        String.join(", ", idle)));
    }
}
