package rigor.explain.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.TookTooLong;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.explain.change.WhatIf;
import rigor.facts.Lazy;
import rigor.facts.UserFault;
import rigor.verdict.Court;
import rigor.verdict.Verdict;

/**
 * Finds which of the differences between two decisions change a verdict. First those that change it alone, applied to the
 * earlier decision; if there are none, those without which the later decision would be different. Each is found by
 * judging, so it does not matter how indirectly a change affects a verdict.
 */
final class Causes {
    /** Up to this many changed rows are tried one by one; more are tried table by table. */
    private static final int EACH = 32;

    private final DecisionRecord then;
    private final DecisionRecord now;
    private final RecordedFacts facts;
    private final RuleTrust trust;
    private final Lazy<Side> before = Lazy.of(this::judgedThen);

    /** Asked only where no change alone is a cause. */
    private final Lazy<Side> after = Lazy.of(this::judgedNow);

    private final List<Cause> candidates = new ArrayList<>();
    private final Map<Cause, Optional<Judgement>> alone = new HashMap<>();
    private final Map<Cause, Optional<Judgement>> without = new HashMap<>();

    Causes(DecisionRecord then, DecisionRecord now, RecordedFacts facts, List<RowEdit> rows, RuleTrust trust) {
        this.then = then;
        this.now = now;
        this.facts = facts;
        this.trust = trust;
        units(rows).forEach(unit -> candidates.add(rows(unit)));
        rules(then.rules().files(), now.rules().files());
        if (!then.changes().equals(now.changes())) {
            candidates.add(new Cause("the question", s -> s.asking(now.changes()), s -> s.asking(then.changes())));
        }
    }

    /** The same engine decides the same from the same, so the only difference is the cause of whatever differs. */
    private boolean isOnlyOne() {
        return candidates.size() == 1 && then.engine().equals(now.engine());
    }

    private Side judgedThen() {
        return new Side(Judge.judge(facts.before(), RuleCompiler.compile(then.ruleFiles(), trust)), then.changes());
    }

    private Side judgedNow() {
        Judgement earlier = before.get().inForce;
        Judgement later = then.rules().files().equals(now.rules().files())
                ? Judge.again(earlier, facts.after())
                : Judge.judge(facts.after(), RuleCompiler.compile(now.ruleFiles(), trust, earlier.rules()));
        return new Side(later, now.changes());
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

        private Judgement judged() {
            return changes.isEmpty() ? inForce : WhatIf.of(inForce, changes).judgement();
        }

        /** What would be decided; empty where a part of a change is invalid without the rest. */
        static Optional<Judgement> decided(Side from, UnaryOperator<Side> step) {
            try {
                return Optional.of(step.apply(from).judged());
            } catch (TookTooLong e) {
                throw e;
            } catch (UserFault | NoSuchElementException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * What makes the verdict on a subject differ.
     *
     * @param then what was decided, and {@code now} what is; if no answer differs, the outcomes are compared
     */
    List<String> of(String court, String subject, Answers then, Answers now) {
        if (isOnlyOne()) {
            return List.of(candidates.get(0).name());
        }
        Set<String> answers = then.changed(now);
        List<String> alone = candidates.stream()
                .filter(c -> differ(then, afterTaking(c), court, subject, answers))
                .map(Cause::name)
                .toList();
        return !alone.isEmpty()
                ? alone
                : candidates.stream()
                        .filter(c -> differ(now, afterLeaving(c), court, subject, answers))
                        .map(Cause::name)
                        .toList();
    }

    private Optional<Judgement> afterTaking(Cause cause) {
        return alone.computeIfAbsent(cause, c -> Side.decided(before.get(), c.taken));
    }

    private Optional<Judgement> afterLeaving(Cause cause) {
        return without.computeIfAbsent(cause, c -> Side.decided(after.get(), c.left));
    }

    /** Of the many verdicts of a judgement only the one in question is made. */
    private static boolean differ(
            Answers one, Optional<Judgement> run, String court, String subject, Set<String> answers) {
        if (run.isEmpty()) {
            return false;
        }
        Answers other = Answers.of(verdict(run.get(), court, subject).orElse(null));
        return answers.isEmpty()
                ? !Objects.equals(one.outcome(), other.outcome())
                : answers.stream().anyMatch(r -> !one.status(r).equals(other.status(r)));
    }

    private static Optional<? extends Verdict<?>> verdict(Judgement judgement, String court, String subject) {
        return court.equals(Court.OFFERS.word()) ? judgement.offer(subject) : judgement.build(subject);
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
