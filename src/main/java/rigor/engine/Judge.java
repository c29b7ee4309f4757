package rigor.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.compose.Candidates;
import rigor.compose.Compositions;
import rigor.engine.memo.SubjectFindings;
import rigor.engine.rules.RuleBook;
import rigor.engine.session.RuleFailed;
import rigor.engine.session.RunawayRule;
import rigor.estimate.fit.Floors;
import rigor.estimate.fit.Machines;
import rigor.estimate.machine.Builds;
import rigor.estimate.price.PricedOffers;
import rigor.estimate.price.Quotes;
import rigor.facts.BuildPart;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.Machine;
import rigor.verdict.Court;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/**
 * From facts to verdicts: offers are judged first, builds are priced from the best offers, then builds are judged. The
 * same facts and rules give the same judgement, in the same order.
 */
public final class Judge {
    private final Facts facts;
    private final RuleBook rules;

    private Judge(Facts facts, RuleBook rules) {
        this.facts = facts;
        this.rules = rules;
    }

    /**
     * @throws RunawayRule if a rule does not stop
     * @throws RuleFailed if a rule throws
     */
    public static Judgement judge(Facts facts, RuleBook rules) {
        return judge(facts, rules, Progress.UNSEEN);
    }

    /**
     * The same, and reports its progress.
     *
     * @throws RunawayRule if a rule does not stop
     * @throws RuleFailed if a rule throws
     */
    public static Judgement judge(Facts facts, RuleBook rules, Progress progress) {
        Judge judge = new Judge(facts, rules);
        OfferVerdicts offers = new OffersJudge(facts, rules, progress).judge();
        return judge.judgement(offers, judge.assembled(offers, Set.of(), Map.of()), Set.of());
    }

    /**
     * The same with further compositions among the builds.
     *
     * @param ids of {@link rigor.compose.Composition}; one that is none is passed over
     */
    public static Judgement including(Judgement before, Collection<String> ids) {
        Judge judge = new Judge(before.facts(), before.rules());
        Set<String> asked = new TreeSet<>(before.asked());
        asked.addAll(ids);
        return judge.judgement(
                before.offers(), judge.assembled(before.offers(), asked, builds(before)), Set.copyOf(asked));
    }

    /** The same if it has a build of that id; else with the composition of that id, if it is one. */
    public static Judgement knowing(Judgement judgement, String build) {
        return judgement.build(build).isPresent()
                        || Compositions.of(judgement.facts()).find(build).isEmpty()
                ? judgement
                : including(judgement, Set.of(build));
    }

    /** Derives what depends on no rule, so that it can run while rules are compiled. */
    public static Facts prepared(Facts facts) {
        Machines.of(facts).all();
        return facts;
    }

    /**
     * The same as {@link #judge}, but faster where only few tables differ: what cannot have changed is reused.
     *
     * @throws RunawayRule if a rule does not stop
     * @throws RuleFailed if a rule throws
     */
    public static Judgement again(Judgement before, Facts facts) {
        Judge judge = new Judge(facts, before.rules());
        Unchanged same = new Unchanged(before.facts(), facts);
        OfferVerdicts offers = same.offers()
                ? before.offers()
                : new OffersJudge(facts, before.rules(), Progress.UNSEEN).again(before.offers());
        boolean sameBuilds = same.builds();
        List<Build> builds = judge.assembled(
                offers, before.asked(), sameBuilds || same.allBut(Offer.class) ? builds(before) : Map.of());
        boolean oneByOne = before.rules().builds().judgesOneByOne();
        if (oneByOne && sameBuilds) {
            return judge.ranked(offers, judge.renewed(judge.rejudged(before), builds), before.asked());
        }
        return oneByOne && same.machines() && same.requirements(Requirement.Subject.BUILD)
                ? judge.ranked(offers, judge.renewed(before.builds(), builds), before.asked())
                : judge.judgement(offers, builds, before.asked());
    }

    /** @param known verdicts under the same requirements: only builds that are not among their subjects are judged */
    private List<Verdict<Build>> renewed(List<Verdict<Build>> known, List<Build> builds) {
        Map<String, Verdict<Build>> verdicts =
                known.stream().collect(Collectors.toMap(v -> v.subject().id(), v -> v));
        List<Build> others =
                builds.stream().filter(b -> !isKnown(b, verdicts.get(b.id()))).toList();
        builds(others).forEach(v -> verdicts.put(v.subject().id(), v));
        return builds.stream()
                .map(b -> Objects.requireNonNull(verdicts.get(b.id())))
                .toList();
    }

    /** The same builds under other requirements; where the rules allow it, judged only by those that differ. */
    private List<Verdict<Build>> rejudged(Judgement before) {
        List<Requirement> all = requirements(facts, Requirement.Subject.BUILD);
        List<Requirement> changed = all.stream()
                .filter(r -> !before.facts().find(Requirement.class, r.key()).equals(Optional.of(r)))
                .toList();
        List<Verdict<Build>> known = byId(before);
        List<Build> builds = known.stream().map(Verdict::subject).toList();
        boolean sameIds = before.facts().ids(Requirement.class).equals(facts.ids(Requirement.class));
        if (!sameIds || !rules.authored().isSeparable(Court.BUILDS)) {
            return builds(builds);
        }
        Verdicts whole = new Verdicts(all, rules.rules(Court.BUILDS));
        List<Verdict<Build>> others = builds(builds, changed);
        return IntStream.range(0, builds.size())
                .mapToObj(i -> whole.replaced(known.get(i), others.get(i)))
                .toList();
    }

    /** The same facts under other rules. */
    public static Judgement again(Judgement before, RuleBook rules) {
        Judge judge = new Judge(before.facts(), rules);
        OfferVerdicts offers = new OffersJudge(before.facts(), rules, Progress.UNSEEN).judge();
        return judge.judgement(offers, judge.assembled(offers, before.asked(), Map.of()), before.asked());
    }

    /** The prices that builds have in a judgement. */
    public static Quotes quotes(Judgement like) {
        return quotes(like.facts(), like.offers());
    }

    private static Quotes quotes(Facts facts, OfferVerdicts offers) {
        return new Quotes(
                facts,
                offers.counts().cheapest(Outcome.ACCEPTED),
                offers.counts().cheapest(Outcome.UNDECIDED),
                offers.counts().cheapest(Outcome.REJECTED));
    }

    /** The verdicts on builds that are not among the facts, in the order given. */
    public static List<Verdict<Build>> imagined(Judgement like, List<Build> builds) {
        return new Judge(like.facts(), like.rules()).builds(builds);
    }

    /**
     * The same as {@link #judge}, but faster where nothing was added but one build, with what only it is made of and offers
     * of that.
     *
     * @param bill the lines of the build, which are among {@code facts}
     */
    public static Judgement with(Judgement before, Facts facts, List<BuildPart> bill) {
        Judge judge = new Judge(facts, before.rules());
        OfferVerdicts offers = new OffersJudge(facts, before.rules(), Progress.UNSEEN).with(before.offers());
        List<Build> added = judge.assembled(
                List.of(Machines.of(facts).built(bill, Optional.empty())), quotes(facts, offers), Map.of());
        if (!before.rules().builds().judgesOneByOne()) {
            return judge.judgement(
                    offers,
                    Stream.concat(byId(before).stream().map(Verdict::subject), added.stream())
                            .toList(),
                    before.asked());
        }
        List<Verdict<Build>> all = Stream.concat(before.builds().stream(), judge.builds(added).stream())
                .toList();
        return judge.ranked(offers, all, before.asked());
    }

    private Judgement judgement(OfferVerdicts offers, List<Build> builds, Set<String> asked) {
        return ranked(offers, builds(builds), asked);
    }

    private Judgement ranked(OfferVerdicts offers, List<Verdict<Build>> builds, Set<String> asked) {
        return new Judgement(facts, rules, offers, Ranking.sorted(builds), asked);
    }

    /**
     * The listed builds and those that the case could want composed.
     *
     * @param asked ids of compositions that are wanted in any case
     * @param known builds of the same machines by id, reused where no part has another price
     */
    private List<Build> assembled(OfferVerdicts offers, Set<String> asked, Map<String, Build> known) {
        Quotes quotes = quotes(facts, offers);
        List<Build> listed = assembled(Machines.of(facts).all(), quotes, known);
        List<Build> composed = assembled(Candidates.of(facts, quotes, listed, asked), quotes, known);
        return Stream.concat(listed.stream(), composed.stream())
                .sorted(Comparator.comparing(Build::id))
                .toList();
    }

    private List<Build> assembled(List<Machine> machines, Quotes quotes, Map<String, Build> known) {
        Builds assembly = new Builds(facts);
        return machines.parallelStream()
                .map(machine -> {
                    Build before = known.get(machine.id());
                    return before != null && quotes.stands(machine, before.quote())
                            ? before
                            : assembly.of(machine, quotes.of(machine));
                })
                .toList();
    }

    private static boolean isKnown(Build build, @Nullable Verdict<Build> verdict) {
        return verdict != null && verdict.subject().equals(build);
    }

    private static Map<String, Build> builds(Judgement before) {
        return before.builds().stream().map(Verdict::subject).collect(Collectors.toMap(Build::id, build -> build));
    }

    private List<Verdict<Build>> builds(List<Build> builds) {
        return builds(builds, requirements(facts, Requirement.Subject.BUILD));
    }

    private List<Verdict<Build>> builds(List<Build> builds, List<Requirement> requirements) {
        Verdicts verdicts = new Verdicts(requirements, rules.rules(Court.BUILDS));
        List<SubjectFindings> findings = rules.builds().cache(requirements).judge(builds);
        return IntStream.range(0, builds.size())
                .mapToObj(i -> findings.get(i).verdict(builds.get(i), verdicts))
                .toList();
    }

    static List<Requirement> requirements(Facts facts, Requirement.Subject court) {
        return facts.all(Requirement.class).stream()
                .filter(r -> r.subject() == court)
                .toList();
    }

    private static List<Verdict<Build>> byId(Judgement before) {
        return before.builds().stream()
                .sorted(Comparator.comparing(v -> v.subject().id()))
                .toList();
    }

    /** Which parts of two states of the facts are equal. */
    private record Unchanged(Facts before, Facts now) {

        boolean offers() {
            return PricedOffers.RESTS_ON.stream().allMatch(this::same) && requirements(Requirement.Subject.OFFER);
        }

        boolean requirements(Requirement.Subject court) {
            return Judge.requirements(before, court).equals(Judge.requirements(now, court));
        }

        /** Machines depend on floors only, of all requirements. */
        boolean machines() {
            return Machines.RESTS_ON.stream().allMatch(this::same)
                    && Floors.of(before).equals(Floors.of(now));
        }

        boolean builds() {
            return offers()
                    && machines()
                    && allBut(Requirement.class)
                    && Builds.limits(before).equals(Builds.limits(now));
        }

        boolean allBut(Class<? extends Fact> one) {
            return now.tables().keySet().stream().filter(table -> table != one).allMatch(this::same);
        }

        private boolean same(Class<? extends Fact> table) {
            return before.all(table).equals(now.all(table));
        }
    }
}
