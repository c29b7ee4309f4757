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

/** The facts of a session, and the one subject among them that is explained. Not safe to share between threads. */
final class ProbeSession implements ConditionQueries, AutoCloseable {
    private final Subject subject;
    private final List<Object> facts;
    private final Set<String> subjectVariables;
    private final Probes probes;
    private final Map<Object, Integer> places = new IdentityHashMap<>();
    private final Map<KieBase, KieSession> sessions = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> results = new HashMap<>();

    ProbeSession(Subject subject, List<Object> facts, Set<String> subjectVariables, Probes probes) {
        this.subject = subject;
        this.facts = facts;
        for (int i = 0; i < facts.size(); i++) {
            places.put(facts.get(i), i);
        }
        this.subjectVariables = subjectVariables;
        this.probes = probes;
    }

    /** {@inheritDoc} Only combinations with the subject, in the order of their facts. */
    @Override
    public List<Map<String, Object>> rows(String conditions) {
        return results.computeIfAbsent(conditions, this::query);
    }

    private List<Map<String, Object>> query(String conditions) {
        Probes.Probe probe = probes.of(conditions);
        KieSession session = sessions.computeIfAbsent(probe.base(), this::open);
        QueryResults found = session.getQueryResults(probe.query());
        List<String> variables = List.of(found.getIdentifiers());
        List<String> subjects =
                variables.stream().filter(subjectVariables::contains).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (QueryResultsRow row : found) {
            if (isOfSubject(row, subjects)) {
                rows.add(values(row, variables));
            }
        }
        rows.sort(Comparator.comparing(this::places, Arrays::compare));
        return rows;
    }

    /** The positions of a row's facts, variable by variable; values that are not facts keep the order of the query. */
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

    /** Also rows that bind no subject. */
    private boolean isOfSubject(QueryResultsRow row, List<String> variables) {
        boolean ofAnother = false;
        for (String variable : variables) {
            Object bound = value(row, variable);
            if (bound == subject) {
                return true;
            }
            ofAnother |= bound != null;
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

    /** Null for a branch of an {@code or} that does not bind the variable: the engine knows no such identifier. */
    private static @Nullable Object value(QueryResultsRow row, String name) {
        try {
            return row.get(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public void close() {
        sessions.values().forEach(KieSession::dispose);
    }
}
