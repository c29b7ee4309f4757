package rigor.engine.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.Patience;
import rigor.engine.rules.AuthoredRule;
import rigor.engine.session.SessionLog;
import rigor.engine.trace.RuleTrace.Firing;
import rigor.facts.NotFound;
import rigor.facts.Offer;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.Court;
import rigor.verdict.RuleRef;
import rigor.verdict.Verdict;

/**
 * Why rules did or did not fire in one judgement, condition by condition. The engine decides each condition: it runs as a
 * query of the same engine over the same facts. Safe to share between threads.
 */
public final class WhyNot {
    private final Judgement judgement;
    private final Patience patience;
    private final Map<String, SessionLog> wholeCourts = new HashMap<>();

    public WhyNot(Judgement judgement) {
        this(judgement, Patience.USUAL);
    }

    /** @param patience with each question; one that takes longer is refused with {@link rigor.engine.TookTooLong} */
    public WhyNot(Judgement judgement, Patience patience) {
        this.judgement = judgement;
        this.patience = patience;
    }

    /**
     * One rule and one subject of its court; of several roles that the rule looks at, the one that is nearest to firing.
     *
     * @param rule its name, its id or its place; upper or lower case alike for the first two
     * @param subject the id of a build or offer
     * @throws NotFound if there is no such rule, or its court has no such subject
     */
    public RuleTrace of(String rule, String subject) {
        return each(rule, subject).get(0);
    }

    /**
     * The same for each role that the rule looks at, the nearest to firing first.
     *
     * @throws NotFound if there is no such rule, or its court has no such subject
     */
    public List<RuleTrace> each(String rule, String subject) {
        RuleRef named = rule(rule);
        Subject judged = subject(named.court(), subject);
        return answer(
                subject,
                () -> traces(judgement.rules().authored().get(named), judged, new HashMap<>())
                        .sorted(RuleTrace.NEAREST)
                        .toList());
    }

    /**
     * Every rule of the subject's court, once for each role that is asked of, the nearest to firing first.
     *
     * @throws NotFound if there is no such subject
     */
    public List<RuleTrace> all(String subject) {
        Court court =
                judgement.build(subject).isEmpty() && judgement.offer(subject).isPresent()
                        ? Court.OFFERS
                        : Court.BUILDS;
        Subject judged = subject(court, subject);
        return answer(subject, () -> traces(court, judged));
    }

    private List<RuleTrace> traces(Court court, Subject judged) {
        Map<Reading, SessionLog> alone = new HashMap<>();
        return judgement.rules().rules(court).stream()
                .flatMap(rule -> traces(judgement.rules().authored().get(rule), judged, alone))
                .sorted(RuleTrace.NEAREST)
                .toList();
    }

    private <T> T answer(String subject, Supplier<T> work) {
        return patience.answer("why not " + subject, judgement, work);
    }

    private RuleRef rule(String wanted) {
        List<RuleRef> all = judgement.rules().rules();
        return all.stream()
                .filter(r -> r.id().equalsIgnoreCase(wanted)
                        || r.name().equalsIgnoreCase(wanted)
                        || r.place().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "rule",
                        wanted,
                        all.stream().flatMap(r -> Stream.of(r.id(), r.name())).toList()));
    }

    private Subject subject(Court court, String id) {
        return find(court, id).map(Verdict::subject).orElseThrow(() -> new NotFound(court.one(), id, ids(court)));
    }

    private Optional<? extends Verdict<? extends Subject>> find(Court court, String id) {
        return court == Court.OFFERS
                ? judgement.offer(id)
                : Judge.knowing(judgement, id).build(id);
    }

    private List<String> ids(Court court) {
        return court == Court.OFFERS
                ? judgement.facts().ids(Offer.class)
                : judgement.builds().stream().map(v -> v.subject().id()).toList();
    }

    private List<? extends Subject> subjects(Court court) {
        return court == Court.OFFERS
                ? judgement.offers().stream().map(Verdict::subject).toList()
                : judgement.builds().stream().map(Verdict::subject).toList();
    }

    /** @param without requirements that are left out, since the trace is of another role */
    private record Reading(boolean sceptical, Set<Requirement> without) {}

    private Stream<RuleTrace> traces(AuthoredRule rule, Subject subject, Map<Reading, SessionLog> alone) {
        List<Requirement> asked = requirements(rule.rule().court()).stream()
                .filter(r -> r.id().equals(rule.rule().requirement()))
                .toList();
        if (asked.size() < 2 || !rule.readsOneSubject()) {
            String requirement = asked.stream()
                    .findFirst()
                    .map(Requirement::key)
                    .orElse(rule.rule().requirement());
            return Stream.of(trace(rule, requirement, subject, Set.of(), alone));
        }
        return asked.stream()
                .map(r -> trace(
                        rule,
                        r.key(),
                        subject,
                        asked.stream().filter(other -> other != r).collect(Collectors.toSet()),
                        alone));
    }

    private RuleTrace trace(
            AuthoredRule rule,
            String requirement,
            Subject subject,
            Set<Requirement> without,
            Map<Reading, SessionLog> alone) {
        Patience.checkAwaited();
        SessionLog certain = log(rule, subject, new Reading(false, without), alone);
        SessionLog possible = log(rule, subject, new Reading(true, without), alone);
        Firing firing = certain.hasFired(rule.rule(), rule.subjects(), inSession(certain, subject))
                ? Firing.FIRED
                : possible.hasFired(rule.rule(), rule.subjects(), inSession(possible, subject))
                        ? Firing.POSSIBLE
                        : Firing.NOT_FIRED;
        try {
            List<ConditionTrace> conditions = conditions(rule, certain, possible, subject);
            String note = note(rule, firing, conditions);
            return new RuleTrace(rule.rule(), requirement, subject.id(), firing, conditions, note);
        } catch (Probes.NotQueryable e) {
            String note = String.valueOf(e.getMessage());
            return new RuleTrace(rule.rule(), requirement, subject.id(), firing, List.of(), note);
        }
    }

    private List<ConditionTrace> conditions(
            AuthoredRule rule, SessionLog certain, SessionLog possible, Subject subject) {
        Probes probes = ProbedRules.of(judgement.rules()).probes(rule);
        try (ProbeSession certainSession =
                        new ProbeSession(inSession(certain, subject), certain.facts(), rule.subjects(), probes);
                ProbeSession possibleSession =
                        new ProbeSession(inSession(possible, subject), possible.facts(), rule.subjects(), probes)) {
            return new Tracer(
                            certainSession,
                            possibleSession,
                            requirements(rule.rule().court()))
                    .of(rule.conditions());
        }
    }

    /** The subject as it is in that session: sceptical ones are copies. */
    private static Subject inSession(SessionLog log, Subject subject) {
        return log.facts().stream()
                .filter(f -> f instanceof Subject s && s.id().equals(subject.id()))
                .map(Subject.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A rule that reads one subject at a time is run with that one alone. */
    private SessionLog log(AuthoredRule rule, Subject subject, Reading reading, Map<Reading, SessionLog> alone) {
        Court court = rule.rule().court();
        return rule.readsOneSubject()
                ? alone.computeIfAbsent(
                        reading, r -> log(court, List.of(r.sceptical ? subject.sceptical() : subject), r.without))
                : whole(court, reading.sceptical);
    }

    private synchronized SessionLog whole(Court court, boolean sceptical) {
        return wholeCourts.computeIfAbsent(court.word() + sceptical, key -> {
            List<Subject> all = new ArrayList<>();
            subjects(court).forEach(s -> all.add(sceptical ? s.sceptical() : s));
            return log(court, all, Set.of());
        });
    }

    private SessionLog log(Court court, List<Subject> subjects, Set<Requirement> without) {
        List<Requirement> asked =
                requirements(court).stream().filter(r -> !without.contains(r)).toList();
        return judgement.rules().court(court).uncached().log(asked, subjects);
    }

    private List<Requirement> requirements(Court court) {
        return judgement.facts().all(Requirement.class).stream()
                .filter(court::asks)
                .toList();
    }

    private static String note(AuthoredRule rule, Firing firing, List<ConditionTrace> conditions) {
        boolean allTrue = conditions.stream().allMatch(c -> c.truth() == Truth.TRUE);
        if (rule.subjects().isEmpty()) {
            return "the rule binds no subject, so the result is the same for all";
        }
        if (allTrue && firing != Firing.FIRED) {
            return "all conditions are true, but attributes kept the rule from firing: "
                    + String.join(", ", rule.attributes());
        }
        return !allTrue && firing == Firing.FIRED
                ? "it fired before other rules inserted facts that its conditions now match"
                : "";
    }
}
