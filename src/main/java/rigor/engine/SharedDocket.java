package rigor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rigor.facts.Requirement;
import rigor.terms.Subject;

/**
 * Has the engine hear only subjects that show some rule what it has not seen before. What was said then holds for all
 * that look the same, in this judgement and in later ones.
 */
final class SharedDocket implements Docket {
    private final Court court;
    private final Collection<Requirement> requirements;
    private final List<Issue> issues;
    private final List<Issue> doubtful;
    private final Map<Look, Said> said = new ConcurrentHashMap<>();

    SharedDocket(Court court, Collection<Requirement> requirements, List<Issue> issues) {
        this.court = court;
        this.requirements = requirements;
        this.issues = issues;
        this.doubtful = issues.stream().filter(Issue::doubts).toList();
    }

    /** What each issue sees of a subject, in both readings. */
    private record Look(List<Object> plain, List<Object> sceptical) {}

    /** A subject in one of its readings. */
    private record Reading(Subject subject, List<Object> seen) {}

    /** How many different looks have been decided. */
    int size() {
        return said.size();
    }

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

    private Look look(Subject subject) {
        return new Look(seen(subject, issues), seen(subject.isOpen() ? subject.sceptical() : subject, doubtful));
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
        unheard.forEach((look, subject) -> {
            plain.add(new Reading(subject, look.plain));
            sceptical.add(new Reading(subject.sceptical(), look.sceptical));
        });
        ask(plain, issues);
        ask(sceptical, doubtful);
        for (Look look : unheard.keySet()) {
            said.put(look, new Said(claims(look.plain, issues), claims(look.sceptical, doubtful)));
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
