package rigor.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.engine.Judgement;
import rigor.explain.outlook.Contenders;
import rigor.explain.outlook.Outlook;
import rigor.explain.outlook.PriceToPay;
import rigor.explain.words.OpenQuestions;
import rigor.explain.words.Percent;
import rigor.explain.words.Sentences;
import rigor.explain.words.Shown;
import rigor.facts.column.Words;
import rigor.terms.Build;
import rigor.terms.Vocabulary;
import rigor.verdict.Chances;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** The few builds that are worth a look, of which every advice tells. */
public record ShortList(Judgement judgement, Outlook outlook, OpenQuestions questions) {
    private static final int FEW = 2;

    /** Why a build is worth a look. */
    public enum Role {
        /** The answer. */
        BEST,
        /** The one that costs least of all that meet every must. */
        CHEAPEST,
        /** The least that has to be paid more for something that is certainly better. */
        NEXT_STEP_UP,
        /** Undecided, and the answer if all turns out well. */
        COULD_WIN,
        /** Lacks nothing but a price, and is the answer if it is low enough. */
        PRICE_TO_PAY,
        /** Where nothing meets every must: what comes nearest, and what would have to be true. */
        NEAREST
    }

    /**
     * @param role why it is worth a look
     * @param text how it compares with the best, what to ask, or what would have to be true
     */
    public record Pick(@Vocabulary(of = Role.class) String role, String build, String name, Shown price, String text) {}

    List<Pick> picks() {
        Stream<Pick> decided = judgement.answer().map(this::accepted).orElseGet(this::nearest);
        return Stream.of(decided, pricesToPay(), judgement.answer().isPresent() ? contenders() : Stream.<Pick>empty())
                .flatMap(picks -> picks)
                .toList();
    }

    private Stream<Pick> accepted(Verdict<Build> best) {
        List<Build> builds = judgement.builds(Outcome.ACCEPTED).stream()
                .map(Verdict::subject)
                .toList();
        Optional<Pick> cheapest = builds.stream()
                .min(Comparator.comparingDouble(b -> b.landedPrice().high()))
                .filter(build -> build != best.subject())
                .map(build -> compared(Role.CHEAPEST, build, best.subject()));
        Optional<Pick> stepUp = builds.stream()
                .filter(build -> costsMore(build, best.subject()) && isMore(build, best.subject()))
                .min(Comparator.comparingDouble(b -> b.landedPrice().high()))
                .map(build -> compared(Role.NEXT_STEP_UP, build, best.subject()));
        return Stream.of(
                        Optional.of(pick(Role.BEST, best.subject(), Sentences.strengths(best.subject()))),
                        cheapest,
                        stepUp)
                .flatMap(Optional::stream);
    }

    private static boolean costsMore(Build build, Build best) {
        return Gap.ofPrices(build, best).isCertain();
    }

    /** Better in something, and worse only in its price. */
    private static boolean isMore(Build build, Build best) {
        List<BuildDifference> all = BuildDifference.between(build, best);
        return all.stream().anyMatch(BuildDifference::better)
                && all.stream().filter(d -> !d.better()).count() == 1;
    }

    private static Pick compared(Role role, Build build, Build best) {
        String differences = BuildDifference.between(build, best).stream()
                .map(BuildDifference::text)
                .collect(Collectors.joining(", "));
        return pick(role, build, differences);
    }

    private Stream<Pick> contenders() {
        Contenders contenders = outlook.contenders();
        return judgement.builds(Outcome.UNDECIDED).stream()
                .filter(v -> contenders.include(v.subject().id()))
                .filter(v -> outlook.priceToPay(v.subject().id()).isEmpty())
                .sorted(contenders.mostPromising())
                .map(v -> pick(Role.COULD_WIN, v.subject(), chance(v) + String.join(" ", questionsOf(v))))
                .limit(1);
    }

    private List<String> questionsOf(Verdict<Build> verdict) {
        return Sentences.inquiries(questions.of(verdict));
    }

    /** Empty where nobody can tell. */
    private static String chance(Verdict<Build> verdict) {
        OptionalDouble chance = Chances.of(verdict);
        return chance.isEmpty()
                ? ""
                : "keeps every must with a chance of %s. ".formatted(Percent.of(chance.getAsDouble()));
    }

    private Stream<Pick> pricesToPay() {
        return outlook.pricesToPay().stream()
                .filter(PriceToPay::canBeAnswer)
                .limit(FEW)
                .flatMap(price -> judgement.build(price.build()).stream()
                        .map(v -> pick(Role.PRICE_TO_PAY, v.subject(), price.text())));
    }

    private Stream<Pick> nearest() {
        return outlook.nearest().stream()
                .limit(FEW)
                .map(near -> pick(Role.NEAREST, near.verdict().subject(), near.text()));
    }

    private static Pick pick(Role role, Build build, String text) {
        return new Pick(
                Words.of(role), build.id(), build.name(), Shown.of(build.landedPrice(), build.currency()), text);
    }
}
