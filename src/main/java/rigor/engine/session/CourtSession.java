package rigor.engine.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import rigor.engine.profile.CourtInputs;
import rigor.facts.Fact;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.Finding;
import rigor.verdict.RuleRef;

/**
 * Judges subjects by the rules of one folder, each time in a session of its own, so that no judgement can see another.
 * Safe to share between threads.
 */
public final class CourtSession {
    /** Rules only add findings, so nothing sound fires more often than once for each pair of rule and subject. */
    private static final int FIRINGS_PER_PAIR = 4;

    private static final int FIRINGS_AT_LEAST = 10_000;

    private static final Duration TIME_AT_LEAST = Duration.ofSeconds(10);
    private static final Duration TIME_PER_SUBJECT = Duration.ofMillis(1);

    private static final Pattern BROKEN_CONDITION = Pattern.compile("\\[Rule \"(.*?)\" in ");

    private final Class<? extends Subject> judges;
    private final KieBase base;
    private final Map<String, RuleRef> rules;
    private final CourtInputs sights;
    private final Guard guard;

    /**
     * @param judges what comes before it
     * @param rules by name
     */
    public CourtSession(
            Class<? extends Subject> judges,
            KieBase base,
            Map<String, RuleRef> rules,
            CourtInputs sights,
            Guard guard) {
        this.guard = guard;
        this.judges = judges;
        this.base = base;
        this.rules = rules;
        this.sights = sights;
    }

    /**
     * What keeps rules from running away.
     *
     * @param suspects those of which nobody knows that they end
     * @param texts of the court's files
     */
    public record Guard(List<RuleRef> suspects, List<String> texts, Runaways runaways) {
        private void refuse() {
            if (!suspects.isEmpty()) {
                runaways.against(texts).ifPresent(runaway -> {
                    throw runaway;
                });
            }
        }

        private void note(RunawayRule rule, Thread lost) {
            runaways.note(rule, lost, texts);
        }
    }

    /** Whether each subject is judged without a look at any other. */
    public boolean judgesAlone() {
        return sights.narrow();
    }

    /** What the court is asked about: builds, or priced offers. */
    public Class<? extends Subject> judges() {
        return judges;
    }

    /** By name. */
    public Map<String, RuleRef> rules() {
        return rules;
    }

    public CourtInputs sights() {
        return sights;
    }

    /** What the rules say of the subjects, in no particular order. */
    public List<FiredFinding> judge(Collection<Requirement> requirements, Collection<? extends Subject> subjects) {
        return judgeEach(requirements, subjects).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What the rules say of each subject, by its identity: for rules that see one subject at a time, so that two readings
     * of one subject can be judged in one session.
     */
    public Map<Object, List<FiredFinding>> judgeEach(
            Collection<Requirement> requirements, Collection<? extends Subject> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : inSession(requirements, subjects, new Clerk(), (session, clerk) -> clerk.claims);
    }

    /** The same, told as what happened. */
    public SessionLog hear(Collection<Requirement> requirements, Collection<? extends Subject> subjects) {
        List<SessionLog.Firing> firings = new ArrayList<>();
        Clerk clerk = new Clerk();
        clerk.onFiring = match -> firings.add(firing(match));
        return inSession(requirements, subjects, clerk, (session, c) -> SessionLog.of(firings, session.getObjects()));
    }

    private <T> T inSession(
            Collection<Requirement> requirements,
            Collection<? extends Subject> subjects,
            Clerk clerk,
            BiFunction<KieSession, Clerk, T> result) {
        Duration time = TIME_AT_LEAST.plus(TIME_PER_SUBJECT.multipliedBy(subjects.size()));
        guard.refuse();
        return TimeLimit.run(
                        () -> run(requirements, subjects, clerk, result),
                        time,
                        lost -> guard.note(RunawayRule.after(time, clerk.firing, guard.suspects), lost))
                .orElseThrow(() -> RunawayRule.after(time, clerk.firing, guard.suspects));
    }

    private <T> T run(
            Collection<Requirement> requirements,
            Collection<? extends Subject> subjects,
            Clerk clerk,
            BiFunction<KieSession, Clerk, T> result) {
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(clerk.firings);
            session.addEventListener(clerk.insertions);
            requirements.forEach(session::insert);
            subjects.forEach(session::insert);
            fire(session, clerk, limit(subjects.size()));
            return result.apply(session, clerk);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            RuleRef culprit = culprit(e, clerk);
            if (e instanceof RunawayRule || culprit == null) {
                throw e;
            }
            throw new RuleFailed(culprit, e);
        } finally {
            session.dispose();
        }
    }

    /**
     * What the rules say of the subjects' sceptical reading. Subjects that leave nothing open read the same both ways, so
     * they are left out, unless rules compare subjects with one another.
     */
    public List<FiredFinding> judgeSceptically(
            Collection<Requirement> requirements, Collection<? extends Subject> subjects) {
        return judge(
                requirements,
                subjects.stream()
                        .filter(subject -> !sights.narrow() || subject.isOpen())
                        .map(Subject::sceptical)
                        .toList());
    }

    /** A condition breaks while facts come in, before its rule fires; the engine's message names the rule. */
    private @Nullable RuleRef culprit(Throwable e, Clerk clerk) {
        Matcher condition = BROKEN_CONDITION.matcher(String.valueOf(e.getMessage()));
        return condition.find() ? rules.get(condition.group(1)) : clerk.current;
    }

    private static SessionLog.Firing firing(Match match) {
        Map<String, Object> variables = new HashMap<>();
        for (String name : match.getDeclarationIds()) {
            variables.put(name, match.getDeclarationValue(name));
        }
        return new SessionLog.Firing(match.getRule().getName(), variables, List.copyOf(match.getObjects()));
    }

    private int limit(int subjects) {
        return Math.max(FIRINGS_AT_LEAST, FIRINGS_PER_PAIR * rules.size() * subjects);
    }

    private static void fire(KieSession session, Clerk clerk, int limit) {
        if (session.fireAllRules(limit) >= limit) {
            throw RunawayRule.after(limit, Objects.requireNonNull(clerk.current));
        }
    }

    /** Notes for every finding which rule said it of what. */
    private final class Clerk {
        /** By the subject that the rule matched, the last one if there are several; by this clerk if there is none. */
        private final Map<Object, List<FiredFinding>> claims = new IdentityHashMap<>();

        private volatile @Nullable RuleRef current;

        /** Null while conditions are looked at. */
        private volatile @Nullable RuleRef firing;

        private List<Fact> matched = List.of();
        private Object subject = this;
        private Consumer<Match> onFiring = match -> {};

        private final DefaultAgendaEventListener firings = new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                Match match = event.getMatch();
                current = rules.get(match.getRule().getName());
                firing = current;
                note(match.getObjects());
                onFiring.accept(match);
            }

            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firing = null;
            }
        };

        private void note(List<Object> objects) {
            matched = new ArrayList<>(2);
            subject = this;
            for (Object object : objects) {
                if (object instanceof Fact fact) {
                    matched.add(fact);
                } else if (object instanceof Subject) {
                    subject = object;
                }
            }
        }

        private final DefaultRuleRuntimeEventListener insertions = new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getObject() instanceof Finding finding && current != null) {
                    claims.computeIfAbsent(subject, s -> new ArrayList<>())
                            .add(new FiredFinding(finding, current, matched, false));
                }
            }
        };
    }
}
