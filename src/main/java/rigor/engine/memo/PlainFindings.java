package rigor.engine.memo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rigor.engine.session.CourtSession;
import rigor.engine.session.FiredFinding;
import rigor.facts.Requirement;
import rigor.terms.Subject;

/**
 * Judges every subject in a session: for rules whose inputs are not known, and which may not end. The two readings are
 * judged one after the other, so that no two threads are lost at once.
 */
final class PlainFindings implements FindingsCache {
    private final CourtSession court;
    private final Collection<Requirement> requirements;
    private final Map<String, SubjectFindings> findings = new ConcurrentHashMap<>();

    PlainFindings(CourtSession court, Collection<Requirement> requirements) {
        this.court = court;
        this.requirements = requirements;
    }

    @Override
    public List<SubjectFindings> judge(List<? extends Subject> subjects) {
        Map<String, List<FiredFinding>> certain = bySubject(court.judge(requirements, subjects));
        Map<String, List<FiredFinding>> possible = bySubject(court.judgeSceptically(requirements, subjects));
        for (Subject subject : subjects) {
            String id = subject.id();
            findings.put(
                    id, new SubjectFindings(certain.getOrDefault(id, List.of()), possible.getOrDefault(id, List.of())));
        }
        return subjects.stream().map(this::findings).toList();
    }

    @Override
    public SubjectFindings findings(Subject subject) {
        return Objects.requireNonNull(findings.get(subject.id()), subject::id);
    }

    /** It knows subjects only by their ids, and the same id means another subject when the facts change. */
    @Override
    public boolean isReusable() {
        return false;
    }

    @Override
    public int entries() {
        return findings.size();
    }

    static Map<String, List<FiredFinding>> bySubject(List<FiredFinding> fired) {
        return fired.stream().collect(Collectors.groupingBy(f -> f.finding().subject()));
    }
}
