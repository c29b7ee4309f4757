package rigor.explain.outlook;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.explain.outlook.SeenPrices.Seen;
import rigor.explain.words.Shown;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.terms.Part;
import rigor.terms.Quote;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** Finds the prices up to which builds would do that lack nothing but prices; every price told was judged. */
final class PricesToPay {
    /** More than any machine costs, where the search ends. */
    private static final double MOST = 1 << 24;

    private static final int MANY_PIECES = 64;

    /** Where the search begins, so that it takes few steps. */
    private static final double FIRST = 1 << 10;

    private static final Comparator<PriceToPay> MOST_PROMISING = Comparator.comparing(PriceToPay::canBeAnswer)
            .thenComparing(PriceToPay::plausible)
            .thenComparing(p -> p.seen() != null)
            .reversed()
            .thenComparing(PriceToPay::build);

    private final Judgement judgement;
    private final SeenPrices seen;

    private PricesToPay(Judgement judgement, SeenPrices seen) {
        this.judgement = judgement;
        this.seen = seen;
    }

    /** The most promising first. */
    static List<PriceToPay> of(Judgement judgement, SeenPrices seen) {
        return new PricesToPay(judgement, seen).all();
    }

    private List<PriceToPay> all() {
        List<Build> unpriced = judgement.builds(Outcome.UNDECIDED).stream()
                .map(Verdict::subject)
                .filter(build -> !build.quote().missing().isEmpty())
                .toList();
        Map<String, Double> accepted = highest(unpriced, v -> v.outcome() == Outcome.ACCEPTED);
        List<Build> sound =
                unpriced.stream().filter(b -> accepted.containsKey(b.id())).toList();
        Map<String, Double> answer = highest(sound, judgement::wouldBeAnswer);
        return sound.stream()
                .map(build -> told(build, accepted.getOrDefault(build.id(), 0.0), answer.getOrDefault(build.id(), 0.0)))
                .sorted(MOST_PROMISING)
                .toList();
    }

    /** The highest price at which each still passes; those that do not even as a gift are left out. */
    private Map<String, Double> highest(List<Build> builds, Predicate<Verdict<Build>> passes) {
        List<Search> searches = builds.stream().map(Search::new).toList();
        while (searches.stream().anyMatch(Search::isOpen)) {
            narrow(searches.stream().filter(Search::isOpen).toList(), passes);
        }
        return searches.stream()
                .filter(search -> search.passes >= 0)
                .collect(Collectors.toMap(search -> search.build.id(), search -> search.passes));
    }

    /** All builds of one step are judged together. */
    private void narrow(List<Search> searches, Predicate<Verdict<Build>> passes) {
        List<Verdict<Build>> verdicts = Judge.imagined(
                judgement, searches.stream().map(Search::imagined).toList());
        for (int i = 0; i < searches.size(); i++) {
            searches.get(i).learn(passes.test(verdicts.get(i)));
        }
    }

    /** A bisection that begins with a gift and doubles until the build no longer passes; in whole units of money. */
    private static final class Search {
        private final Build build;
        private double passes = -1;
        private double fails = Double.POSITIVE_INFINITY;

        Search(Build build) {
            this.build = build;
        }

        boolean isOpen() {
            return fails - passes > 1 && passes < MOST;
        }

        Build imagined() {
            return Imagined.bought(build, next());
        }

        private double next() {
            return passes < 0
                    ? 0
                    : Double.isInfinite(fails) ? Math.max(FIRST, 2 * passes) : Math.floor((passes + fails) / 2);
        }

        void learn(boolean passed) {
            double tried = next();
            passes = passed ? tried : passes;
            fails = passed ? fails : tried;
        }
    }

    private PriceToPay told(Build build, double accepted, double answer) {
        List<Quote.Line> missing = build.quote().missing();
        int pieces = missing.size() == 1 ? missing.get(0).part().quantity() : 1;
        Optional<Seen> seen = this.seen.of(missing).map(s -> new Seen(s.price().times(1.0 / pieces), s.like()));
        double acceptedUpTo = Math.floor(accepted / pieces);
        double answerUpTo = Math.floor(answer / pieces);
        return new PriceToPay(
                build.id(),
                build.name(),
                acceptedUpTo,
                answerUpTo,
                seen.map(s -> Shown.of(s.price(), build.currency())).orElse(null),
                seen.filter(s -> s.price().low() > acceptedUpTo).isEmpty(),
                seen.filter(s -> s.price().low() > answerUpTo).isEmpty() && answerUpTo > 0,
                sentence(build, acceptedUpTo, answerUpTo)
                        + seen.map(s -> also(s, build)).orElse("") + ".");
    }

    private static String sentence(Build build, double accepted, double answer) {
        boolean wins = answer > 0;
        String does = "%s is %s %s%s"
                .formatted(
                        build.name(),
                        wins ? "the answer" : "accepted",
                        upTo(wins ? answer : accepted, build),
                        of(build));
        return wins && answer != accepted ? does + ", accepted " + upTo(accepted, build) : does;
    }

    /** Who asks nothing of the price takes any. */
    private static String upTo(double price, Build build) {
        return price >= MOST / MANY_PIECES
                ? "at any price"
                : "up to " + Figures.price(BigDecimal.valueOf(price), build.currency());
    }

    /** What the price is of; nothing to say if it is of the whole. */
    private static String of(Build build) {
        List<Quote.Line> missing = build.quote().missing();
        Part part = missing.get(0).part();
        if (missing.size() == build.quote().lines().size() && part.quantity() == 1) {
            return "";
        }
        String name = part.hardware().name();
        if (missing.size() > 1) {
            return " for its " + missing.size() + " parts without a price together";
        }
        return part.quantity() > 1 ? " each for " + part.quantity() + "x " + name : " for " + name;
    }

    private static String also(Seen seen, Build build) {
        String price = Figures.of(seen.price(), build.currency());
        return "; "
                + (seen.like() ? "the like was seen for " + price : "seen for " + price + ", by offers that are out");
    }
}
