package rigor.engine.trace;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.internal.builder.KnowledgeBuilder;
import rigor.engine.model.RuleWords;
import rigor.engine.rules.RuleCompiler;

/**
 * Compiles lists of conditions into queries, so that the engine itself decides whether they are true; each list once. Safe
 * to share between threads.
 */
final class Probes {
    private static final String QUERY = "probe ";

    /** A query, in a base of its own or in a shared one. */
    record Probe(KieBase base, String query) {}

    private final Map<String, String> headers;
    private final Map<String, Probe> known = new ConcurrentHashMap<>();

    /** @param headers what the conditions may refer to: imports, functions, types by file */
    Probes(Map<String, String> headers) {
        this.headers = headers;
    }

    /** Compiles conditions that will be queried soon, all at once where possible. */
    void prepare(Collection<String> conditions) {
        List<String> all =
                conditions.stream().filter(c -> !known.containsKey(c)).toList();
        KieBase base = all.isEmpty() ? null : compile(all);
        for (int i = 0; base != null && i < all.size(); i++) {
            known.put(all.get(i), new Probe(base, QUERY + i));
        }
    }

    /** @throws NotQueryable if the conditions do not compile on their own */
    Probe of(String conditions) {
        return known.computeIfAbsent(conditions, c -> {
            KieBase base = compile(List.of(c));
            if (base == null) {
                throw new NotQueryable(c);
            }
            return new Probe(base, QUERY + 0);
        });
    }

    private @Nullable KieBase compile(List<String> conditions) {
        KnowledgeBuilder builder = RuleCompiler.builder();
        headers.forEach((path, text) -> RuleCompiler.add(builder, path, text));
        RuleCompiler.add(builder, "probes.drl", queries(conditions));
        return builder.hasErrors() ? null : builder.newKieBase();
    }

    private static String queries(List<String> conditions) {
        StringBuilder text = new StringBuilder("package " + RuleWords.PACKAGE + "\n");
        for (int i = 0; i < conditions.size(); i++) {
            text.append(String.format(Locale.ROOT, "query \"%s%d\"\n%s\nend\n", QUERY, i, conditions.get(i)));
        }
        return text.toString();
    }

    /** Conditions that compile only inside their rule. */
    static final class NotQueryable extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotQueryable(String conditions) {
            super("cannot be queried on its own: " + conditions, null, false, false);
        }
    }
}
