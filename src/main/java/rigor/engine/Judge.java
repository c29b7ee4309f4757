package rigor.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        return judge.judgement(offers, judge.assembled(Machines.of(facts).all(), offers, Map.of()));
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
        List<Machine> machines =
                same.machines() ? machines(before) : Machines.of(facts).all();
        if (same.builds()) {
            return new Judgement(facts, before.rules(), offers, Ranking.sorted(judge.rejudged(before)));
        }
        List<Build> builds = judge.assembled(machines, offers, same.allBut(Offer.class) ? builds(before) : Map.of());
        boolean oneByOne = before.rules().builds().judgesOneByOne();
        return same.machines() && same.requirements(Requirement.Subject.BUILD) && oneByOne
                ? new Judgement(facts, before.rules(), offers, Ranking.sorted(judge.renewed(before, builds)))
                : judge.judgement(offers, builds);
    }

    /** Builds under the same requirements: only those that changed are judged again. */
    private List<Verdict<Build>> renewed(Judgement before, List<Build> builds) {
        Map<String, Verdict<Build>> verdicts = before.builds().stream()
                .collect(Collectors.toMap(v -> v.subject().id(), v -> v));
        List<Build> others = builds.stream()
                .filter(b ->
                        !Objects.requireNonNull(verdicts.get(b.id())).subject().equals(b))
                .toList();
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
        return judge.judgement(offers, judge.assembled(machines(before), offers, Map.of()));
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
        List<Build> added = judge.assembled(List.of(Machines.of(facts).built(bill)), offers, Map.of());
        if (!before.rules().builds().judgesOneByOne()) {
            return judge.judgement(
                    offers,
                    Stream.concat(byId(before).stream().map(Verdict::subject), added.stream())
                            .toList());
        }
        List<Verdict<Build>> all = Stream.concat(before.builds().stream(), judge.builds(added).stream())
                .toList();
        return new Judgement(facts, before.rules(), offers, Ranking.sorted(all));
    }

    private Judgement judgement(OfferVerdicts offers, List<Build> builds) {
        return new Judgement(facts, rules, offers, Ranking.sorted(builds(builds)));
    }

    /** @param known builds of the same machines by id, reused where no part has another price */
    private List<Build> assembled(List<Machine> machines, OfferVerdicts offers, Map<String, Build> known) {
        Quotes quotes = new Quotes(
                facts,
                offers.counts().cheapest(Outcome.ACCEPTED),
                offers.counts().cheapest(Outcome.UNDECIDED),
                offers.counts().cheapest(Outcome.REJECTED));
        Builds assembly = new Builds(facts);
        return machines.parallelStream()
                .map(machine -> {
                    Build before = known.get(machine.id());
                    return before != null && quotes.stands(before.quote())
                            ? before
                            : assembly.of(machine, quotes.of(machine));
                })
                .toList();
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

    private static List<Machine> machines(Judgement before) {
        return byId(before).stream().map(v -> v.subject().machine()).toList();
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
            return Machines.RESTS_ON.stream()
                            .filter(table -> table != Requirement.class)
                            .allMatch(this::same)
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
