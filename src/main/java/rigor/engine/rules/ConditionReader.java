package rigor.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import rigor.engine.model.Condition;
import rigor.engine.model.Constraint;
import rigor.engine.model.Place;

/** Cuts the {@code when} of a rule into its conditions, each with its text and place. */
final class ConditionReader {
    private final String file;
    private final String text;
    private final ConstraintReader constraints;

    ConditionReader(String file, String text) {
        this.file = file;
        this.text = text;
        this.constraints = new ConstraintReader(file, text);
    }

    List<Condition> of(RuleDescr rule) {
        return rule.getLhs().getDescrs().stream().flatMap(this::conditions).toList();
    }

    /** Conditions that must hold together are taken apart; what is no condition is left out. */
    private Stream<Condition> conditions(BaseDescr tree) {
        if (tree instanceof AndDescr and) {
            return and.getDescrs().stream().flatMap(this::conditions);
        }
        boolean branches = tree instanceof NamedConsequenceDescr || tree instanceof ConditionalBranchDescr;
        return branches ? Stream.empty() : Stream.of(condition(tree));
    }

    private Condition condition(BaseDescr tree) {
        if (tree instanceof PatternDescr pattern) {
            return match(pattern);
        }
        if (tree instanceof NotDescr not) {
            return quantified(not, "not", not.getDescrs());
        }
        if (tree instanceof ExistsDescr exists) {
            return quantified(exists, "exists", exists.getDescrs());
        }
        if (tree instanceof OrDescr or) {
            List<List<Condition>> branches = or.getDescrs().stream()
                    .map(branch -> conditions(branch).toList())
                    .toList();
            return new Condition.Either(display(or), place(or), branches);
        }
        return tree instanceof ForallDescr every ? every(every) : whole(tree);
    }

    private Condition every(ForallDescr tree) {
        List<Condition> all =
                tree.getDescrs().stream().flatMap(this::conditions).toList();
        if (!(all.get(0) instanceof Condition.Match first) || first.variable() == null) {
            return whole(tree);
        }
        if (all.size() > 1) {
            return new Condition.Every(raw(tree), place(tree), first, all.subList(1, all.size()));
        }
        return first.constraints().isEmpty()
                ? whole(tree)
                : new Condition.Every(raw(tree), place(tree), first.any(), List.of(first.again()));
    }

    private Condition quantified(BaseDescr tree, String word, List<? extends BaseDescr> inside) {
        List<Condition> conditions = inside.stream().flatMap(this::conditions).toList();
        return new Condition.Quantified(raw(tree), place(tree), word, conditions);
    }

    private Condition whole(BaseDescr tree) {
        return new Condition.Whole(raw(tree), place(tree));
    }

    private Condition match(PatternDescr pattern) {
        String whole = raw(pattern);
        List<ExprConstraintDescr> asked = asked(pattern);
        boolean divisible =
                !whole.startsWith("?") && asked.stream().allMatch(c -> c.getType() == ExprConstraintDescr.Type.NAMED);
        return divisible ? match(pattern, whole, asked) : whole(pattern);
    }

    private Condition match(PatternDescr pattern, String whole, List<ExprConstraintDescr> asked) {
        int start = pattern.getStartCharacter();
        int last = asked.isEmpty() ? -1 : asked.get(asked.size() - 1).getEndCharacter() + 1;
        int cut = asked.isEmpty() ? closing(whole) : asked.get(0).getStartCharacter() - start;
        String head = whole.substring(0, cut);
        String tail = asked.isEmpty() ? whole.substring(cut) : text.substring(last, start + whole.length());
        String given = pattern.getIdentifier();
        boolean bindable = given == null && head.startsWith(pattern.getObjectType());
        String variable = bindable ? "$at" + start : given;
        return new Condition.Match(
                Constraint.display(whole),
                place(pattern),
                pattern.getObjectType(),
                variable,
                bindable ? variable + " : " + head : head,
                divided(asked),
                tail,
                pattern.getSource() != null,
                source(pattern));
    }

    private List<Condition> source(PatternDescr pattern) {
        BaseDescr input = pattern.getSource() instanceof AccumulateDescr accumulate
                ? accumulate.getInput()
                : pattern.getSource() instanceof CollectDescr collect ? collect.getInputPattern() : null;
        return input == null ? List.of() : conditions(input).toList();
    }

    private List<Constraint> divided(List<ExprConstraintDescr> asked) {
        List<Constraint> all = new ArrayList<>();
        asked.forEach(c -> all.addAll(constraints.of(c)));
        return all;
    }

    private static List<ExprConstraintDescr> asked(PatternDescr pattern) {
        return pattern.getDescrs().stream().map(ExprConstraintDescr.class::cast).toList();
    }

    /** Where the parenthesis closes that stays open to the end, or the first one of a pattern that asks for nothing. */
    private static int closing(String pattern) {
        int from = pattern.indexOf('(');
        int depth = 0;
        for (int i = from; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '(' ? 1 : pattern.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return pattern.length();
    }

    private String raw(BaseDescr tree) {
        return text.substring(tree.getStartCharacter(), Math.min(text.length(), tree.getEndCharacter()))
                .strip();
    }

    private String display(BaseDescr tree) {
        return Constraint.display(raw(tree));
    }

    private Place place(BaseDescr tree) {
        return Place.of(file, text, tree.getStartCharacter());
    }
}
