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
 * Judges subjects by the rules of one court, each time in a new session, so that no judgement can affect another.
 * Safe to share between threads.
 */
public final class CourtSession {
    /** Rules only add findings, so a sound rule fires about once for each subject. */
    private static final int FIRINGS_PER_PAIR = 4;

    private static final int FIRINGS_AT_LEAST = 10_000;

    private static final Duration TIME_AT_LEAST = Duration.ofSeconds(10);
    private static final Duration TIME_PER_SUBJECT = Duration.ofMillis(1);

    private static final Pattern BROKEN_CONDITION = Pattern.compile("\\[Rule \"(.*?)\" in ");

    private final Class<? extends Subject> judges;
    private final KieBase base;
    private final Map<String, RuleRef> rules;
    private final CourtInputs inputs;
    private final RunawayGuard guard;

    /**
     * @param judges the type of its subjects
     * @param rules by name
     */
    public CourtSession(
            Class<? extends Subject> judges,
            KieBase base,
            Map<String, RuleRef> rules,
            CourtInputs inputs,
            RunawayGuard guard) {
        this.guard = guard;
        this.judges = judges;
        this.base = base;
        this.rules = rules;
        this.inputs = inputs;
    }

    /**
     * Keeps rules that did not end from running again.
     *
     * @param suspects the rules that may not end
     * @param texts of the court's files
     */
    public record RunawayGuard(List<RuleRef> suspects, List<String> texts, Runaways runaways) {
        private void check() {
            runaways.blocking(texts).ifPresent(runaway -> {
                throw runaway;
            });
        }

        private void record(RunawayRule rule, Thread lost) {
            runaways.record(rule, lost, texts);
        }
    }

    /** Whether each subject is judged on its own, independently of all others. */
    public boolean judgesOneByOne() {
        return inputs.areKnown();
    }

    /** The type of its subjects: builds, or priced offers. */
    public Class<? extends Subject> judges() {
        return judges;
    }

    /** By name. */
    public Map<String, RuleRef> rules() {
        return rules;
    }

    public CourtInputs inputs() {
        return inputs;
    }

    /** The findings on all subjects, in no particular order. */
    public List<FiredFinding> judge(Collection<Requirement> requirements, Collection<? extends Subject> subjects) {
        return judgeEach(requirements, subjects).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The findings on each subject, by its identity: for rules that match one subject at a time, so that both readings of a
     * subject can be judged in one session.
     */
    public Map<Object, List<FiredFinding>> judgeEach(
            Collection<Requirement> requirements, Collection<? extends Subject> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : inSession(requirements, subjects, new SessionListener(), (session, listener) -> listener.fired);
    }

    /** The same as a log of what happened. */
    public SessionLog log(Collection<Requirement> requirements, Collection<? extends Subject> subjects) {
        List<SessionLog.FiredMatch> fired = new ArrayList<>();
        SessionListener listener = new SessionListener();
        listener.onFiring = match -> fired.add(fired(match));
        return inSession(requirements, subjects, listener, (session, l) -> SessionLog.of(fired, session.getObjects()));
    }

    /** Rules within the profile end by themselves, so only others are watched. */
    private <T> T inSession(
            Collection<Requirement> requirements,
            Collection<? extends Subject> subjects,
            SessionListener listener,
            BiFunction<KieSession, SessionListener, T> result) {
        if (guard.suspects.isEmpty()) {
            return DroolsLoader.run(() -> run(requirements, subjects, listener, result));
        }
        Duration time = TIME_AT_LEAST.plus(TIME_PER_SUBJECT.multipliedBy(subjects.size()));
        guard.check();
        return TimeLimit.run(
                        "rigor-court",
                        () -> DroolsLoader.run(() -> run(requirements, subjects, listener, result)),
                        time,
                        lost -> guard.record(RunawayRule.after(time, listener.firing, guard.suspects), lost))
                .orElseThrow(() -> RunawayRule.after(time, listener.firing, guard.suspects));
    }

    private <T> T run(
            Collection<Requirement> requirements,
            Collection<? extends Subject> subjects,
            SessionListener listener,
            BiFunction<KieSession, SessionListener, T> result) {
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(listener.firings);
            session.addEventListener(listener.insertions);
            requirements.forEach(session::insert);
            subjects.forEach(session::insert);
            fire(session, listener, firingLimit(rules.size(), subjects.size()));
            return result.apply(session, listener);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            RuleRef culprit = culprit(e, listener);
            if (e instanceof RunawayRule || culprit == null) {
                throw e;
            }
            throw new RuleFailed(culprit, e);
        } finally {
            session.dispose();
        }
    }

    /**
     * The findings on the sceptical reading of the subjects. Subjects whose measures are all exact have only one reading,
     * so they are left out, unless rules compare subjects with one another.
     */
    public List<FiredFinding> judgeSceptically(
            Collection<Requirement> requirements, Collection<? extends Subject> subjects) {
        return judge(
                requirements,
                subjects.stream()
                        .filter(subject -> !inputs.areKnown() || subject.isOpen())
                        .map(Subject::sceptical)
                        .toList());
    }

    /** A condition throws while facts are inserted, before its rule fires; only the engine's message names the rule. */
    private @Nullable RuleRef culprit(Throwable e, SessionListener listener) {
        Matcher condition = BROKEN_CONDITION.matcher(String.valueOf(e.getMessage()));
        return condition.find() ? rules.get(condition.group(1)) : listener.current;
    }

    private static SessionLog.FiredMatch fired(Match match) {
        Map<String, Object> variables = new HashMap<>();
        for (String name : match.getDeclarationIds()) {
            variables.put(name, match.getDeclarationValue(name));
        }
        return new SessionLog.FiredMatch(match.getRule().getName(), variables, List.copyOf(match.getObjects()));
    }

    /** So many rules and subjects that the product is no {@code int} are given as many firings as the engine can count. */
    static int firingLimit(int rules, int subjects) {
        long pairs = (long) rules * subjects;
        return (int) Math.max(FIRINGS_AT_LEAST, Math.min(Integer.MAX_VALUE, FIRINGS_PER_PAIR * pairs));
    }

    private static void fire(KieSession session, SessionListener listener, int limit) {
        if (session.fireAllRules(limit) >= limit) {
            throw RunawayRule.after(limit, Objects.requireNonNull(listener.current));
        }
    }

    /** Records for every finding which rule inserted it, and the facts of the match. */
    private final class SessionListener {
        /** By the subject in the match, the last one if there are several; by this listener if there is none. */
        private final Map<Object, List<FiredFinding>> fired = new IdentityHashMap<>();

        private volatile @Nullable RuleRef current;

        /** Null while conditions are evaluated. */
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
                remember(match.getObjects());
                onFiring.accept(match);
            }

            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firing = null;
            }
        };

        private void remember(List<Object> objects) {
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
                    fired.computeIfAbsent(subject, s -> new ArrayList<>())
                            .add(new FiredFinding(finding, current, matched, false));
                }
            }
        };
    }
}
