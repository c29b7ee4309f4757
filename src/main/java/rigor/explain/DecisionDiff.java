package rigor.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.explain.DecisionRecord.Answered;
import rigor.explain.DecisionRecord.Decided;
import rigor.explain.DecisionRecord.Said;
import rigor.facts.Fact;
import rigor.facts.Facts;

/**
 * What differs between two decisions.
 *
 * @param engine both engines, if they are not the same; else empty
 * @param question both questions, if they are not the same; else empty
 * @param rows of the facts that differ
 * @param rules files that differ, by path: added, removed or changed
 * @param verdicts that differ in outcome, score or an answer
 */
public record DecisionDiff(
        List<String> engine,
        List<List<String>> question,
        List<RowDiff> rows,
        Map<String, String> rules,
        List<VerdictDiff> verdicts) {

    /** @param row such as {@code offers.csv of-001} */
    public record RowDiff(String row, String change) {}

    /**
     * @param before null if the subject was not there; {@code after} null if it is there no more
     * @param answers requirements that are answered otherwise, such as {@code budget.ceiling: met -> rejected}
     * @param causes changed rows and rule files that these answers rest on; none if what changed lies deeper
     */
    public record VerdictDiff(
            String court,
            String subject,
            @Nullable String before,
            @Nullable String after,
            List<String> answers,
            List<String> causes) {}

    public static DecisionDiff between(DecisionRecord before, DecisionRecord after) {
        List<RowDiff> rows =
                before.facts().equals(after.facts()) ? List.of() : rows(before.readFacts(), after.readFacts());
        Map<String, String> rules = files(before.rules().files(), after.rules().files());
        Set<String> changedRows = rows.stream().map(RowDiff::row).collect(Collectors.toSet());
        return new DecisionDiff(
                before.engine().equals(after.engine()) ? List.of() : List.of(before.engine(), after.engine()),
                before.changes().equals(after.changes()) ? List.of() : List.of(before.changes(), after.changes()),
                rows,
                rules,
                verdicts(before, after, changedRows, rules.keySet()));
    }

    public boolean isEmpty() {
        return engine.isEmpty() && question.isEmpty() && rows.isEmpty() && rules.isEmpty() && verdicts.isEmpty();
    }

    private static List<RowDiff> rows(Facts before, Facts after) {
        Map<String, String> then = cells(before);
        Map<String, String> now = cells(after);
        return changes(then, now).entrySet().stream()
                .map(e -> new RowDiff(e.getKey(), e.getValue()))
                .toList();
    }

    /** Each row without its line, which moves when others come and go. */
    private static Map<String, String> cells(Facts facts) {
        Map<String, String> cells = new TreeMap<>();
        for (List<? extends Fact> table : facts.tables().values()) {
            for (Fact fact : table) {
                String row = fact.origin().file() + " " + fact.id();
                cells.put(row, fact.toString().replace(fact.origin().toString(), ""));
            }
        }
        return cells;
    }

    private static Map<String, String> files(Map<String, String> before, Map<String, String> after) {
        return changes(before, after);
    }

    private static Map<String, String> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changes = new TreeMap<>();
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String key : all) {
            String then = before.get(key);
            String now = after.get(key);
            if (!Objects.equals(then, now)) {
                changes.put(key, then == null ? "added" : now == null ? "removed" : "changed");
            }
        }
        return changes;
    }

    private static List<VerdictDiff> verdicts(
            DecisionRecord before, DecisionRecord after, Set<String> rows, Set<String> rules) {
        Map<String, Decided> then = byKey(before);
        Map<String, Decided> now = byKey(after);
        Set<String> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(key -> !Objects.equals(then.get(key), now.get(key)))
                .map(key -> verdict(then.get(key), now.get(key), rows, rules))
                .filter(d -> !Objects.equals(d.before, d.after) || !d.answers.isEmpty())
                .toList();
    }

    private static Map<String, Decided> byKey(DecisionRecord decision) {
        return decision.verdicts().stream()
                .collect(Collectors.toMap(d -> d.court() + " " + d.subject(), Function.identity()));
    }

    private static VerdictDiff verdict(
            @Nullable Decided before, @Nullable Decided after, Set<String> rows, Set<String> rules) {
        Decided either = after != null ? after : Objects.requireNonNull(before);
        Map<String, Answered> then = answers(before);
        Map<String, Answered> now = answers(after);
        Set<String> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        List<String> changed = all.stream()
                .filter(r -> !status(then.get(r)).equals(status(now.get(r))))
                .toList();
        Set<String> causes = new LinkedHashSet<>();
        for (String requirement : changed) {
            causes.addAll(causes(requirement, then.get(requirement), now.get(requirement), rows, rules));
        }
        return new VerdictDiff(
                either.court(),
                either.subject(),
                before == null ? null : before.outcome(),
                after == null ? null : after.outcome(),
                changed.stream()
                        .map(r -> r + ": " + status(then.get(r)) + " -> " + status(now.get(r)))
                        .toList(),
                List.copyOf(causes));
    }

    private static List<String> causes(
            String requirement,
            @Nullable Answered before,
            @Nullable Answered after,
            Set<String> rows,
            Set<String> rules) {
        List<String> causes = new ArrayList<>();
        String own = "requirements.csv " + requirement;
        if (rows.contains(own)) {
            causes.add(own);
        }
        Stream.of(grounds(before), grounds(after)).flatMap(s -> s).forEach(said -> {
            said.facts().stream()
                    .map(fact -> fact.replaceFirst(":\\d+ ", " "))
                    .filter(rows::contains)
                    .forEach(causes::add);
            rules.stream().filter(file -> said.place().startsWith(file + ":")).forEach(causes::add);
        });
        return causes;
    }

    private static Stream<Said> grounds(@Nullable Answered answer) {
        return answer == null ? Stream.empty() : answer.grounds().stream();
    }

    private static Map<String, Answered> answers(@Nullable Decided decided) {
        return decided == null
                ? Map.of()
                : decided.answers().stream().collect(Collectors.toMap(Answered::requirement, Function.identity()));
    }

    private static String status(@Nullable Answered answer) {
        return answer == null ? "not asked" : answer.status();
    }
}
