package rigor.engine.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.QueryResults;
import org.kie.api.runtime.rule.QueryResultsRow;
import rigor.terms.Subject;

/** Facts that a rule saw, and the one subject among them that is asked about. Not safe to share between threads. */
final class ProbeSession implements ConditionQueries, AutoCloseable {
    private final Subject subject;
    private final List<Object> facts;
    private final Set<String> subjectVariables;
    private final Probes probes;
    private final Map<Object, Integer> places = new IdentityHashMap<>();
    private final Map<KieBase, KieSession> sessions = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> answers = new HashMap<>();

    ProbeSession(Subject subject, List<Object> facts, Set<String> subjectVariables, Probes probes) {
        this.subject = subject;
        this.facts = facts;
        for (int i = 0; i < facts.size(); i++) {
            places.put(facts.get(i), i);
        }
        this.subjectVariables = subjectVariables;
        this.probes = probes;
    }

    /** {@inheritDoc} Only those with the subject, in the order of their facts. */
    @Override
    public List<Map<String, Object>> rows(String conditions) {
        return answers.computeIfAbsent(conditions, this::ask);
    }

    private List<Map<String, Object>> ask(String conditions) {
        Probes.Probe probe = probes.of(conditions);
        KieSession session = sessions.computeIfAbsent(probe.base(), this::open);
        QueryResults results = session.getQueryResults(probe.query());
        List<String> variables = List.of(results.getIdentifiers());
        List<String> subjects =
                variables.stream().filter(subjectVariables::contains).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (QueryResultsRow row : results) {
            if (isOfSubject(row, subjects)) {
                rows.add(values(row, variables));
            }
        }
        rows.sort(Comparator.comparing(this::places, Arrays::compare));
        return rows;
    }

    /** Where the facts of a row stand, variable by variable; what is no fact keeps the order that it came in. */
    private int[] places(Map<String, Object> row) {
        return new TreeMap<>(row)
                .values().stream()
                        .mapToInt(value -> places.getOrDefault(value, 0))
                        .toArray();
    }

    private KieSession open(KieBase base) {
        KieSession session = base.newKieSession();
        facts.forEach(session::insert);
        return session;
    }

    /** Also what holds whatever the subject. */
    private boolean isOfSubject(QueryResultsRow row, List<String> variables) {
        boolean ofAnother = false;
        for (String variable : variables) {
            Object held = value(row, variable);
            if (held == subject) {
                return true;
            }
            ofAnother |= held != null;
        }
        return !ofAnother;
    }

    private static Map<String, Object> values(QueryResultsRow row, List<String> names) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            Object value = value(row, name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** In a branch of an {@code or} that does not bind the variable there is none. */
    private static @Nullable Object value(QueryResultsRow row, String name) {
        try {
            return row.get(name);
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public void close() {
        sessions.values().forEach(KieSession::dispose);
    }
}
