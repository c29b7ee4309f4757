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
 * Has the engine hear every subject: for rules of which nobody can tell what they look at, nor whether they end. So one
 * reading is heard after the other, and no two threads are lost at once.
 */
final class PlainFindings implements FindingsCache {
    private final CourtSession court;
    private final Collection<Requirement> requirements;
    private final Map<String, SubjectFindings> said = new ConcurrentHashMap<>();

    PlainFindings(CourtSession court, Collection<Requirement> requirements) {
        this.court = court;
        this.requirements = requirements;
    }

    @Override
    public List<SubjectFindings> hear(List<? extends Subject> subjects) {
        Map<String, List<FiredFinding>> certain = bySubject(court.judge(requirements, subjects));
        Map<String, List<FiredFinding>> possible = bySubject(court.judgeSceptically(requirements, subjects));
        for (Subject subject : subjects) {
            String id = subject.id();
            said.put(
                    id, new SubjectFindings(certain.getOrDefault(id, List.of()), possible.getOrDefault(id, List.of())));
        }
        return subjects.stream().map(this::said).toList();
    }

    @Override
    public SubjectFindings said(Subject subject) {
        return Objects.requireNonNull(said.get(subject.id()), subject::id);
    }

    /** It knows subjects by their ids alone, and other facts make others of them. */
    @Override
    public boolean isReusable() {
        return false;
    }

    static Map<String, List<FiredFinding>> bySubject(List<FiredFinding> claims) {
        return claims.stream().collect(Collectors.groupingBy(c -> c.finding().subject()));
    }
}
