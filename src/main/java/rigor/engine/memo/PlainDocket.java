package rigor.engine.memo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rigor.engine.session.Claim;
import rigor.engine.session.Court;
import rigor.facts.Requirement;
import rigor.terms.Subject;

/**
 * Has the engine hear every subject: for rules of which nobody can tell what they look at, nor whether they end. So one
 * reading is heard after the other, and no two threads are lost at once.
 */
final class PlainDocket implements Docket {
    private final Court court;
    private final Collection<Requirement> requirements;
    private final Map<String, Said> said = new ConcurrentHashMap<>();

    PlainDocket(Court court, Collection<Requirement> requirements) {
        this.court = court;
        this.requirements = requirements;
    }

    @Override
    public List<Said> hear(List<? extends Subject> subjects) {
        Map<String, List<Claim>> certain = bySubject(court.judge(requirements, subjects));
        Map<String, List<Claim>> possible = bySubject(court.judgeSceptically(requirements, subjects));
        for (Subject subject : subjects) {
            String id = subject.id();
            said.put(id, new Said(certain.getOrDefault(id, List.of()), possible.getOrDefault(id, List.of())));
        }
        return subjects.stream().map(this::said).toList();
    }

    @Override
    public Said said(Subject subject) {
        return Objects.requireNonNull(said.get(subject.id()), subject::id);
    }

    /** It knows subjects by their ids alone, and other facts make others of them. */
    @Override
    public boolean isReusable() {
        return false;
    }

    static Map<String, List<Claim>> bySubject(List<Claim> claims) {
        return claims.stream().collect(Collectors.groupingBy(c -> c.finding().subject()));
    }
}
