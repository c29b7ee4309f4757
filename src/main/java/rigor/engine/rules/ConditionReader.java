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

/** Splits the {@code when} of a rule into its conditions, each with its text and place. */
final class ConditionReader {
    private final String file;
    private final String text;
    private final ConstraintReader reader;

    ConditionReader(String file, String text) {
        this.file = file;
        this.text = text;
        this.reader = new ConstraintReader(file, text);
    }

    List<Condition> of(RuleDescr rule) {
        return rule.getLhs().getDescrs().stream().flatMap(this::conditions).toList();
    }

    /** An {@code and} is split into its parts; what is not a condition is left out. */
    private Stream<Condition> conditions(BaseDescr tree) {
        if (tree instanceof AndDescr and) {
            return and.getDescrs().stream().flatMap(this::conditions);
        }
        boolean branches = tree instanceof NamedConsequenceDescr || tree instanceof ConditionalBranchDescr;
        return branches ? Stream.empty() : Stream.of(condition(tree));
    }

    private Condition condition(BaseDescr tree) {
        if (tree instanceof PatternDescr pattern) {
            return factPattern(pattern);
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
        if (!(all.get(0) instanceof Condition.FactPattern first) || first.variable() == null) {
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

    private Condition factPattern(PatternDescr pattern) {
        String whole = raw(pattern);
        List<ExprConstraintDescr> constraints = constraints(pattern);
        boolean divisible = !whole.startsWith("?")
                && constraints.stream().allMatch(c -> c.getType() == ExprConstraintDescr.Type.NAMED);
        return divisible ? factPattern(pattern, whole, constraints) : whole(pattern);
    }

    private Condition factPattern(PatternDescr pattern, String whole, List<ExprConstraintDescr> written) {
        int start = pattern.getStartCharacter();
        int last = written.isEmpty() ? -1 : written.get(written.size() - 1).getEndCharacter() + 1;
        int cut = written.isEmpty() ? closing(whole) : written.get(0).getStartCharacter() - start;
        String head = whole.substring(0, cut);
        String tail = written.isEmpty() ? whole.substring(cut) : text.substring(last, start + whole.length());
        String given = pattern.getIdentifier();
        boolean bindable = given == null && head.startsWith(pattern.getObjectType());
        String variable = bindable ? "$at" + start : given;
        return new Condition.FactPattern(
                Constraint.display(whole),
                place(pattern),
                pattern.getObjectType(),
                variable,
                bindable ? variable + " : " + head : head,
                divided(written),
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

    private List<Constraint> divided(List<ExprConstraintDescr> written) {
        List<Constraint> all = new ArrayList<>();
        written.forEach(c -> all.addAll(reader.of(c)));
        return all;
    }

    private static List<ExprConstraintDescr> constraints(PatternDescr pattern) {
        return pattern.getDescrs().stream().map(ExprConstraintDescr.class::cast).toList();
    }

    /** The index of the parenthesis that closes the first one of a pattern without constraints. */
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
