package rigor.explain.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.RuleTrust;
import rigor.explain.record.DecisionRecord.Decided;
import rigor.terms.Vocabulary;
import rigor.verdict.Outcome;

/**
 * What differs between two decisions.
 *
 * @param engine both engines, if they differ; else empty
 * @param question both questions, if they differ; else empty
 * @param rows of the facts that differ
 * @param rules files that differ, by path: added, removed or changed
 * @param verdicts that differ in outcome or an answer
 */
public record DecisionDiff(
        List<String> engine,
        List<List<String>> question,
        List<RowDiff> rows,
        @Vocabulary(also = {"added", "removed", "changed"}) Map<String, String> rules,
        List<VerdictDiff> verdicts) {

    /**
     * @param row such as {@code offers.csv of-001}
     * @param change added, removed or changed
     * @param cells of a changed row, by column: {@code 15000 -> 9000}
     */
    public record RowDiff(
            String row,

            @Vocabulary(also = {"added", "removed", "changed"})
            String change,

            Map<String, String> cells) {
        static RowDiff of(RowEdit edit) {
            return new RowDiff(edit.row(), edit.change(), edit.cells());
        }
    }

    /**
     * @param before null if the subject did not exist; {@code after} null if it no longer does
     * @param answers requirements whose answers differ, such as {@code budget.ceiling: met -> rejected}
     * @param causes rows, rule files or the question that make it differ: the only change, else each found by judging; empty
     *     if only all changes together do, or if the engine does
     */
    public record VerdictDiff(
            @Vocabulary(also = {"builds", "offers"}) String court,
            String subject,
            @Vocabulary(of = Outcome.class) @Nullable String before,
            @Vocabulary(of = Outcome.class) @Nullable String after,
            List<String> answers,
            List<String> causes) {}

    /** Judges the recorded rules within the profile: records may come from strangers. */
    public static DecisionDiff between(DecisionRecord before, DecisionRecord after) {
        return between(before, after, RuleTrust.PROFILE);
    }

    /** @param trust how much of DRL the recorded rules may use when causes are found by judging again */
    public static DecisionDiff between(DecisionRecord before, DecisionRecord after, RuleTrust trust) {
        RecordedFacts facts = new RecordedFacts(before, after);
        List<RowEdit> rows = facts.differ() ? RowEdit.between(facts.before(), facts.after()) : List.of();
        Map<String, String> rules = files(before.rules().files(), after.rules().files());
        boolean sameQuestion = before.changes().equals(after.changes());
        List<VerdictDiff> verdicts = verdicts(before, after);
        boolean tried = !verdicts.isEmpty() && !(rows.isEmpty() && rules.isEmpty() && sameQuestion);
        return new DecisionDiff(
                before.engine().equals(after.engine()) ? List.of() : List.of(before.engine(), after.engine()),
                sameQuestion ? List.of() : List.of(before.changes(), after.changes()),
                rows.stream().map(RowDiff::of).toList(),
                rules,
                tried ? caused(verdicts, before, after, new Causes(before, after, facts, rows, trust)) : verdicts);
    }

    public boolean isEmpty() {
        return engine.isEmpty() && question.isEmpty() && rows.isEmpty() && rules.isEmpty() && verdicts.isEmpty();
    }

    private static Map<String, String> files(Map<String, String> before, Map<String, String> after) {
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

    private static List<VerdictDiff> verdicts(DecisionRecord before, DecisionRecord after) {
        Map<String, Decided> then = byKey(before.verdicts());
        Map<String, Decided> now = byKey(after.verdicts());
        Set<String> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(key -> !Objects.equals(then.get(key), now.get(key)))
                .map(key -> verdict(then.get(key), now.get(key)))
                .filter(d -> !Objects.equals(d.before, d.after) || !d.answers.isEmpty())
                .toList();
    }

    private static Map<String, Decided> byKey(List<Decided> verdicts) {
        return verdicts.stream().collect(Collectors.toMap(d -> d.court() + " " + d.subject(), Function.identity()));
    }

    private static VerdictDiff verdict(@Nullable Decided before, @Nullable Decided after) {
        Decided either = after != null ? after : Objects.requireNonNull(before);
        Answers then = Answers.of(before);
        Answers now = Answers.of(after);
        return new VerdictDiff(
                either.court(),
                either.subject(),
                then.outcome(),
                now.outcome(),
                then.changed(now).stream()
                        .map(r -> r + ": " + then.status(r) + " -> " + now.status(r))
                        .toList(),
                List.of());
    }

    private static List<VerdictDiff> caused(
            List<VerdictDiff> verdicts, DecisionRecord before, DecisionRecord after, Causes causes) {
        Map<String, Decided> then = byKey(before.verdicts());
        Map<String, Decided> now = byKey(after.verdicts());
        return verdicts.stream()
                .map(d -> {
                    String key = d.court + " " + d.subject;
                    List<String> found =
                            causes.of(d.court, d.subject, Answers.of(then.get(key)), Answers.of(now.get(key)));
                    return new VerdictDiff(d.court, d.subject, d.before, d.after, d.answers, found);
                })
                .toList();
    }
}
