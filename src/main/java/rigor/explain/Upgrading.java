package rigor.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.compose.Upgrade;
import rigor.compose.Upgrades;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.estimate.machine.Builds;
import rigor.estimate.price.Quotes;
import rigor.explain.words.Sentences;
import rigor.explain.words.Shown;
import rigor.facts.NotFound;
import rigor.facts.column.Words;
import rigor.terms.Build;
import rigor.terms.Part;
import rigor.terms.Quote;
import rigor.verdict.Answer;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/** What can be done to a build later: what it costs, what it opens, and what stands in the way. */
public final class Upgrading {
    private final Judgement judgement;
    private final Quotes quotes;

    private Upgrading(Judgement judgement) {
        this.judgement = judgement;
        this.quotes = Judge.quotes(judgement);
    }

    /**
     * The best first.
     *
     * @param build one in force, or a composition
     * @throws NotFound if there is none of that id
     */
    public static List<UpgradeView> of(Judgement inForce, String build) {
        Judgement known = Judge.knowing(inForce, build);
        Verdict<Build> verdict = known.build(build)
                .orElseThrow(() -> new NotFound(
                        "build",
                        build,
                        known.builds().stream().map(v -> v.subject().id()).toList()));
        return new Upgrading(known).of(verdict);
    }

    private List<UpgradeView> of(Verdict<Build> now) {
        List<Upgrade> upgrades =
                new Upgrades(judgement.facts(), quotes).of(now.subject().machine());
        List<Quote> bought =
                upgrades.stream().map(upgrade -> quotes.of(upgrade.bought())).toList();
        Builds builds = new Builds(judgement.facts());
        List<Verdict<Build>> verdicts = Judge.imagined(
                judgement,
                IntStream.range(0, upgrades.size())
                        .mapToObj(i -> builds.of(
                                upgrades.get(i).after(), sum(now.subject().quote(), bought.get(i))))
                        .toList());
        return IntStream.range(0, verdicts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> verdicts.get(i).outcome())
                        .thenComparing(i -> -verdicts.get(i).score())
                        .thenComparing(i -> upgrades.get(i).what()))
                .map(i -> view(now, upgrades.get(i), bought.get(i), verdicts.get(i)))
                .toList();
    }

    private static UpgradeView view(Verdict<Build> now, Upgrade upgrade, Quote bought, Verdict<Build> then) {
        List<String> before = Sentences.brief(now);
        return new UpgradeView(
                upgrade.what(),
                named(upgrade.bought()),
                named(upgrade.removed()),
                Shown.of(bought.total(), then.subject().currency()),
                Words.of(then.outcome()),
                opens(now, then),
                Sentences.brief(then).stream()
                        .filter(reason -> !before.contains(reason))
                        .toList());
    }

    /** What the build costs as it is, and what comes on top of it: nobody pays for what is left over. */
    private static Quote sum(Quote now, Quote bought) {
        return new Quote(
                now.total().plus(bought.total()).because(bought.total().how()),
                Stream.concat(now.lines().stream(), bought.lines().stream()).toList(),
                now.hint(),
                now.currency());
    }

    private static List<String> named(List<Part> parts) {
        return parts.stream()
                .map(part -> part.quantity() == 1
                        ? part.hardware().name()
                        : part.quantity() + "x " + part.hardware().name())
                .toList();
    }

    /** What is met only then, and what gets better. */
    private static List<String> opens(Verdict<Build> now, Verdict<Build> then) {
        Stream<String> met = then.answers().stream()
                .filter(answer -> isMet(answer) && !isMet(answer(now, answer)))
                .map(answer -> answer.requirement().title() + " is met");
        return Stream.concat(
                        met,
                        BuildDifference.gains(then.subject(), now.subject()).map(BuildDifference::text))
                .toList();
    }

    private static boolean isMet(Answer answer) {
        return answer.status() == Status.MET;
    }

    private static Answer answer(Verdict<Build> verdict, Answer like) {
        return verdict.answers().stream()
                .filter(answer -> answer.requirement().equals(like.requirement()))
                .findFirst()
                .orElse(like);
    }
}
