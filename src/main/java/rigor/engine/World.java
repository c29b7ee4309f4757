package rigor.engine;

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
import rigor.facts.Fact;
import rigor.terms.Subject;

/** Facts that a rule saw, and the one subject among them that is asked about. Not safe to share between threads. */
final class World implements Questions, AutoCloseable {
    private final Subject subject;
    private final List<Object> facts;
    private final Set<String> subjectVariables;
    private final Probes probes;
    private final Map<Object, Integer> places = new IdentityHashMap<>();
    private final Map<KieBase, KieSession> sessions = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> answers = new HashMap<>();

    World(Subject subject, List<Object> facts, Set<String> subjectVariables, Probes probes) {
        this.subject = subject;
        this.facts = facts.stream().sorted(Comparator.comparing(World::key)).toList();
        for (int i = 0; i < this.facts.size(); i++) {
            places.put(this.facts.get(i), i);
        }
        this.subjectVariables = subjectVariables;
        this.probes = probes;
    }

    /** Sessions give their objects in no order; here facts come in the order of their tables. */
    private static String key(Object fact) {
        String type = fact.getClass().getSimpleName();
        if (fact instanceof Fact row) {
            return "%s %09d".formatted(type, row.origin().line());
        }
        return type + " " + (fact instanceof Subject named ? named.id() : fact);
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
        List<Map<String, Object>> rows = new ArrayList<>();
        for (QueryResultsRow row : results) {
            Map<String, Object> values = values(row, results.getIdentifiers());
            if (isOfSubject(values)) {
                rows.add(values);
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

    private boolean isOfSubject(Map<String, Object> values) {
        List<Object> held = subjectVariables.stream()
                .filter(values::containsKey)
                .map(v -> (Object) values.get(v))
                .toList();
        return held.isEmpty() || held.stream().anyMatch(v -> v == subject);
    }

    private static Map<String, Object> values(QueryResultsRow row, String[] names) {
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
