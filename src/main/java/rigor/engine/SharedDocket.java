package rigor.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rigor.facts.Requirement;
import rigor.terms.Measure;
import rigor.terms.Subject;

/**
 * Has the engine hear only subjects that show some rule what it has not seen before. What was said then holds for all
 * that look the same, in this judgement and in later ones.
 */
final class SharedDocket implements Docket {
    private static final int LOOKS_KEPT = 10_000;

    private final Court court;
    private final Collection<Requirement> requirements;
    private final List<Issue> issues;
    private final List<Issue> doubtful;
    private final List<Question> questions;
    private final List<Trait> traits;
    private final Map<Look, Said> said = new ConcurrentHashMap<>();

    SharedDocket(Court court, Collection<Requirement> requirements, List<Issue> issues) {
        this.court = court;
        this.requirements = requirements;
        this.issues = issues;
        this.doubtful = issues.stream().filter(Issue::doubts).toList();
        this.questions =
                issues.stream().flatMap(issue -> issue.questions().stream()).toList();
        this.traits = issues.stream()
                .flatMap(issue -> issue.traits().stream())
                .distinct()
                .toList();
    }

    /**
     * All that the issues see of a subject.
     *
     * @param answers to each question, in both readings
     */
    private record Look(BitSet answers, List<Object> traits) {}

    /** A subject in one of its readings. */
    private record Reading(Subject subject, List<Object> seen) {}

    @Override
    public List<Said> hear(List<? extends Subject> subjects) {
        List<Look> looks = subjects.stream().map(this::look).toList();
        Map<Look, Subject> unheard = new LinkedHashMap<>();
        for (int i = 0; i < looks.size(); i++) {
            if (!said.containsKey(looks.get(i))) {
                unheard.putIfAbsent(looks.get(i), subjects.get(i));
            }
        }
        decide(unheard);
        return looks.stream()
                .map(look -> Objects.requireNonNull(said.get(look)))
                .toList();
    }

    @Override
    public Said said(Subject subject) {
        Said known = said.get(look(subject));
        return known != null ? known : hear(List.of(subject)).get(0);
    }

    @Override
    public boolean isReusable() {
        return said.size() < LOOKS_KEPT;
    }

    /** There may be a million, so the sceptical reading is asked of open measures only, and traits but once. */
    private Look look(Subject subject) {
        BitSet answers = new BitSet(2 * questions.size());
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Measure measure = question.measure().apply(subject);
            boolean plain = question.asks().test(measure);
            answers.set(2 * i, plain);
            if (question.doubts()) {
                answers.set(
                        2 * i + 1, measure.isExact() ? plain : question.asks().test(measure.sceptical()));
            }
        }
        List<Object> values = new ArrayList<>(traits.size());
        traits.forEach(trait -> values.add(trait.of(subject)));
        return new Look(answers, values);
    }

    private static List<Object> seen(Subject subject, List<Issue> issues) {
        List<Object> seen = new ArrayList<>(issues.size());
        for (Issue issue : issues) {
            seen.add(issue.seen(subject));
        }
        return seen;
    }

    private void decide(Map<Look, Subject> unheard) {
        List<Reading> plain = new ArrayList<>();
        List<Reading> sceptical = new ArrayList<>();
        for (Subject subject : unheard.values()) {
            Subject doubted = subject.sceptical();
            plain.add(new Reading(subject, seen(subject, issues)));
            sceptical.add(new Reading(doubted, seen(doubted, doubtful)));
        }
        ask(plain, issues);
        ask(sceptical, doubtful);
        int i = 0;
        for (Look look : unheard.keySet()) {
            said.put(look, new Said(claims(plain.get(i).seen, issues), claims(sceptical.get(i).seen, doubtful)));
            i++;
        }
    }

    /** Lets the engine hear those that are news to at least one issue. */
    private void ask(List<Reading> readings, List<Issue> issues) {
        List<Set<Object>> asked =
                issues.stream().<Set<Object>>map(issue -> new HashSet<>()).toList();
        List<Reading> heard =
                readings.stream().filter(r -> isNews(r.seen, issues, asked)).toList();
        Map<String, List<Claim>> claims = PlainDocket.bySubject(
                court.judge(requirements, heard.stream().map(Reading::subject).toList()));
        for (Reading reading : heard) {
            List<Claim> all = claims.getOrDefault(reading.subject.id(), List.of());
            for (int i = 0; i < issues.size(); i++) {
                issues.get(i).note(reading.seen.get(i), all);
            }
        }
    }

    private static boolean isNews(List<Object> seen, List<Issue> issues, List<Set<Object>> asked) {
        boolean news = false;
        for (int i = 0; i < issues.size(); i++) {
            news |= issues.get(i).said(seen.get(i)) == null && asked.get(i).add(seen.get(i));
        }
        return news;
    }

    private static List<Claim> claims(List<Object> seen, List<Issue> issues) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            claims.addAll(Objects.requireNonNull(issues.get(i).said(seen.get(i))));
        }
        return claims;
    }
}
