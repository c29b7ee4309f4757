package rigor.explain.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.explain.record.DecisionRecord.Decided;
import rigor.facts.UserFault;

/**
 * Finds which of the differences between two decisions change a verdict. First those that change it alone, applied to the
 * earlier decision; if there are none, those without which the later decision would be different. Each is found by
 * judging, so it does not matter how indirectly a change affects a verdict.
 */
final class Causes {
    /** Up to this many changed rows are tried one by one; more are tried table by table. */
    private static final int EACH = 32;

    private final Side before;
    private final Side after;
    private final List<Cause> candidates;
    private final Map<Cause, Map<String, Decided>> alone = new HashMap<>();
    private final Map<Cause, Map<String, Decided>> without = new HashMap<>();

    Causes(DecisionRecord before, DecisionRecord after, List<RowEdit> rows, RuleTrust trust) {
        this.before = new Side(before.judged(trust), before.changes());
        this.after = new Side(after.judgedAfter(this.before.inForce, trust), after.changes());
        this.candidates = new ArrayList<>();
        units(rows).forEach(unit -> candidates.add(rows(unit)));
        rules(before.rules().files(), after.rules().files());
        if (!before.changes().equals(after.changes())) {
            candidates.add(new Cause("the question", s -> s.asking(after.changes()), s -> s.asking(before.changes())));
        }
    }

    /** @param name of what differs; {@code taken} applies it to a decision, {@code left} undoes it */
    private record Cause(String name, UnaryOperator<Side> taken, UnaryOperator<Side> left) {}

    /** What is judged: facts and rules in force, and the changes of a what-if. */
    private record Side(Judgement inForce, List<String> changes) {
        Side with(List<RowEdit> rows) {
            return new Side(Judge.again(inForce, RowEdit.applied(inForce.facts(), rows)), changes);
        }

        Side with(String file, @Nullable String text) {
            RuleFiles files = inForce.rules().files();
            RuleFiles edited = text == null ? files.without(file) : files.with(file, text);
            return new Side(
                    Judge.again(
                            inForce,
                            RuleCompiler.compile(edited, inForce.rules().trust(), inForce.rules())),
                    changes);
        }

        Side asking(List<String> others) {
            return new Side(inForce, others);
        }

        /** What would be decided; empty where a part of a change is invalid without the rest. */
        static Map<String, Decided> decided(Side from, UnaryOperator<Side> step) {
            try {
                Side side = step.apply(from);
                return DecisionDiff.byKey(DecisionRecord.verdicts(side.inForce, side.changes));
            } catch (UserFault | NoSuchElementException e) {
                return Map.of();
            }
        }
    }

    /**
     * @param key court and id of the subject
     * @param answers ids of the requirements whose answers differ; if empty, the outcomes are compared
     */
    List<String> of(String key, @Nullable Decided then, @Nullable Decided now, Set<String> answers) {
        List<String> alone = candidates.stream()
                .filter(c -> differ(then, afterTaking(c).get(key), answers, afterTaking(c)))
                .map(Cause::name)
                .toList();
        return !alone.isEmpty()
                ? alone
                : candidates.stream()
                        .filter(c -> differ(now, afterLeaving(c).get(key), answers, afterLeaving(c)))
                        .map(Cause::name)
                        .toList();
    }

    private Map<String, Decided> afterTaking(Cause cause) {
        return alone.computeIfAbsent(cause, c -> Side.decided(before, c.taken));
    }

    private Map<String, Decided> afterLeaving(Cause cause) {
        return without.computeIfAbsent(cause, c -> Side.decided(after, c.left));
    }

    private static boolean differ(
            @Nullable Decided one, @Nullable Decided other, Set<String> answers, Map<String, Decided> run) {
        if (run.isEmpty()) {
            return false;
        }
        return answers.isEmpty()
                ? !Objects.equals(outcome(one), outcome(other))
                : answers.stream().anyMatch(r -> !DecisionDiff.status(one, r).equals(DecisionDiff.status(other, r)));
    }

    private static @Nullable String outcome(@Nullable Decided decided) {
        return decided == null ? null : decided.outcome();
    }

    private static Iterable<List<RowEdit>> units(List<RowEdit> rows) {
        return rows.size() <= EACH
                ? rows.stream().map(List::of).toList()
                : rows.stream()
                        .collect(Collectors.groupingBy(RowEdit::table, TreeMap::new, Collectors.toList()))
                        .values();
    }

    private static Cause rows(List<RowEdit> rows) {
        RowEdit first = rows.get(0);
        String name = rows.size() == 1
                ? first.row()
                : String.format(Locale.ROOT, "%s (%,d rows)", first.table().file(), rows.size());
        List<RowEdit> back = rows.stream().map(RowEdit::reversed).toList();
        return new Cause(name, s -> s.with(rows), s -> s.with(back));
    }

    private void rules(Map<String, String> then, Map<String, String> now) {
        Set<String> files = new TreeSet<>(then.keySet());
        files.addAll(now.keySet());
        files.stream()
                .filter(file -> !Objects.equals(then.get(file), now.get(file)))
                .forEach(file -> candidates.add(
                        new Cause(file, s -> s.with(file, now.get(file)), s -> s.with(file, then.get(file)))));
    }
}
