package rigor.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import rigor.engine.model.Constraint;
import rigor.engine.model.Place;

/** Divides a constraint at {@code &&} and {@code ||}, and finds the two sides of each comparison. */
final class ConstraintReader {
    private static final Pattern STRINGS = Pattern.compile("\"(\\\\.|[^\"])*\"|'(\\\\.|[^'])*'");
    private static final Pattern IN = Pattern.compile("(?s)(.*?)\\s+((?:not\\s+)?in)\\s*\\((.*)\\)");
    private static final Pattern CALL = Pattern.compile("(?s)!?\\s*(.+)\\.(\\w+)\\s*\\(\\s*([^()]+?)\\s*\\)");
    private static final Pattern BINDING = Pattern.compile("^\\$?\\w+\\s*:=?\\s*(?=[^:])");
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");

    private final String file;
    private final String text;

    ConstraintReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The text between two commas, divided at {@code &&}. */
    List<Constraint> of(ExprConstraintDescr constraint) {
        int start = constraint.getStartCharacter();
        String raw = text.substring(start, constraint.getEndCharacter() + 1);
        String logic = STRINGS.matcher(raw).replaceAll("");
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr tree = parser.parse(raw);
        boolean divided = logic.contains("&&") || logic.contains("||");
        if (tree == null || parser.hasErrors() || !divided) {
            return List.of(single(raw, start, tree));
        }
        return parts(tree, raw, start);
    }

    private Constraint single(String raw, int start, @Nullable BaseDescr tree) {
        Matcher in = IN.matcher(raw);
        if (in.matches()) {
            return leaf(raw, start, unbound(in.group(1)), in.group(2), "[" + in.group(3) + "]");
        }
        BaseDescr only =
                tree instanceof ConstraintConnectiveDescr all && all.getDescrs().size() == 1
                        ? all.getDescrs().get(0)
                        : tree;
        return only == null ? leaf(raw, start, null, null, null) : leaf(raw, start, only);
    }

    /** The children in their order; each one is searched for after the one before. */
    private List<Constraint> parts(ConstraintConnectiveDescr tree, String raw, int start) {
        List<Constraint> parts = new ArrayList<>();
        int cursor = 0;
        for (BaseDescr child : tree.getDescrs()) {
            cursor = Math.max(cursor, raw.indexOf(first(child), cursor));
            parts.add(part(child, raw.substring(cursor), start + cursor));
        }
        return parts;
    }

    private Constraint part(BaseDescr child, String raw, int start) {
        if (child instanceof ConstraintConnectiveDescr several && !several.isNegated()) {
            List<Constraint> parts = parts(several, raw, start);
            return new Constraint(
                    written(several), written(several), Place.of(file, text, start), null, null, null, null, parts);
        }
        return leaf(written(child), start, child);
    }

    private Constraint leaf(String written, int start, BaseDescr tree) {
        if (tree instanceof RelationalExprDescr compares) {
            return leaf(
                    written,
                    start,
                    unbound(compares.getLeft().toString()),
                    compares.getOperatorDescr().toString(),
                    compares.getRight().toString());
        }
        Matcher call = CALL.matcher(unbound(written));
        return call.matches()
                ? leaf(written, start, call.group(1), call.group(2), call.group(3))
                : leaf(written, start, value(tree, written), null, null);
    }

    private Constraint leaf(
            String written, int start, @Nullable String left, @Nullable String operator, @Nullable String right) {
        Matcher binds = BINDING.matcher(written.strip());
        String binding = binds.find() && left != null ? binds.group() + left : null;
        return new Constraint(written, written, Place.of(file, text, start), left, operator, right, binding, List.of());
    }

    private static String value(BaseDescr tree, String written) {
        return tree instanceof BindingDescr binding
                ? binding.getExpression()
                : unbound(written).replaceFirst("^!\\s*", "");
    }

    private static String unbound(String expression) {
        return BINDING.matcher(expression.strip()).replaceFirst("");
    }

    /** The tree as DRL: a half constraint ({@code a > 1 && < 9}) gets its left side back. */
    private static String written(BaseDescr tree) {
        if (tree instanceof ConstraintConnectiveDescr several) {
            String operator = several.getConnective() == ConnectiveType.AND ? " && " : " || ";
            String all = several.getDescrs().stream()
                    .map(ConstraintReader::written)
                    .collect(Collectors.joining(operator, "( ", " )"));
            return several.isNegated() ? "!" + all : all;
        }
        if (tree instanceof RelationalExprDescr compares
                && compares.getOperatorDescr().isNegated()
                && COMPARISONS.contains(compares.getOperator())) {
            return "!( " + compares.getLeft() + " " + compares.getOperator() + " " + compares.getRight() + " )";
        }
        return tree.toString();
    }

    private static String first(BaseDescr tree) {
        if (tree instanceof ConstraintConnectiveDescr several) {
            return first(several.getDescrs().get(0));
        }
        return tree instanceof RelationalExprDescr compares
                ? compares.getLeft().toString()
                : tree instanceof AtomicExprDescr atom ? atom.getExpression() : tree.toString();
    }
}
