package rigor.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mvel2.MVEL;
import rigor.facts.Requirement;
import rigor.terms.Figures;
import rigor.terms.Subject;

/**
 * The two sides of a constraint for one candidate. Only shows values: whether the constraint holds is what the engine
 * said.
 *
 * @param expression the left side as written
 * @param shown whether the left side has a value to show
 * @param possible the left side in the sceptical reading; null if nobody asked
 * @param unit of both sides; null if none is known
 */
record Comparison(
        @Nullable String expression,
        boolean shown,
        @Nullable Object left,
        @Nullable Object possible,
        @Nullable Object right,
        @Nullable String operator,
        @Nullable String unit) {

    static final Comparator<Comparison> NEAREST =
            Comparator.comparingDouble(c -> Objects.requireNonNullElse(c.distance(), Double.MAX_VALUE));

    /** One candidate: the variables that conditions bound so far, and the fact that the constraint is asked of. */
    record Candidate(@Nullable Object fact, Map<String, Object> variables) {

        /** The value of an expression for it. */
        Value value(@Nullable String expression) {
            if (expression == null) {
                return Value.NONE;
            }
            try {
                Map<String, Object> known = new HashMap<>(variables);
                RuleCompiler.WORDS.forEach(word -> known.put(word.getSimpleName(), word));
                return new Value(true, MVEL.eval(expression.replace("!.", ".?"), fact, known));
            } catch (RuntimeException | LinkageError e) {
                return Value.NONE;
            }
        }
    }

    /**
     * What an expression comes to.
     *
     * @param found false if it has no value here, as one of an engine's own functions; the value may be null for itself
     */
    record Value(boolean found, @Nullable Object value) {
        static final Value NONE = new Value(false, null);
    }

    static Comparison of(
            Constraint constraint, Candidate certain, @Nullable Candidate possible, List<Requirement> requirements) {
        Value left = certain.value(constraint.left());
        return new Comparison(
                constraint.left(),
                left.found(),
                left.value(),
                possible == null ? null : possible.value(constraint.left()).value(),
                certain.value(constraint.right()).value(),
                constraint.operator(),
                unit(constraint, certain, requirements));
    }

    /** Of the requirement on the right side, else of the one that limits the measure on the left. */
    private static @Nullable String unit(Constraint asked, Candidate certain, List<Requirement> requirements) {
        String root = root(asked.right());
        if (root != null && certain.variables().get(root) instanceof Requirement r) {
            return r.unit();
        }
        String measure = measure(asked.left(), certain);
        return requirements.stream()
                .filter(r -> r.measure().equals(measure) && r.unit() != null)
                .findFirst()
                .map(Requirement::unit)
                .orElse(null);
    }

    private static @Nullable String measure(@Nullable String left, Candidate certain) {
        String root = root(left);
        if (left == null || root == null) {
            return null;
        }
        boolean ofVariable = certain.variables().get(root) instanceof Subject;
        return ofVariable ? root(left.substring(Math.min(left.length(), root.length() + 1))) : root;
    }

    private static @Nullable String root(@Nullable String path) {
        return path == null ? null : path.strip().split("[^\\w$]", 2)[0];
    }

    /** In the unit, from the end of the left side that is nearer; null if the sides are no finite numbers. */
    @Nullable
    Double distance() {
        double distance = Math.abs(number(nearer()) - number(right));
        return Double.isFinite(distance) ? distance : null;
    }

    private @Nullable Object nearer() {
        boolean further = Math.abs(number(possible) - number(right)) < Math.abs(number(left) - number(right));
        return further ? possible : left;
    }

    boolean isMissing() {
        return shown && left == null;
    }

    String leftWords() {
        Object other = possible;
        boolean wide = left instanceof Number && other instanceof Number && number(left) != number(other);
        return wide ? range(number(left), number(Objects.requireNonNull(other))) : besideRight(left);
    }

    @Nullable
    String rightWords() {
        return operator == null ? null : words(right);
    }

    /** {@code 48 > 50 is false: 2 dB(A) below}; what is false is so even at the end that comes nearest. */
    String said(Truth truth) {
        if (operator == null) {
            return expression + " is " + leftWords();
        }
        if (operator.equals("==") && truth == Truth.TRUE) {
            return expression + " is " + rightWords();
        }
        if (operator.equals("outside")) {
            return outside(truth);
        }
        String shown = truth == Truth.FALSE && distance() != null ? besideRight(nearer()) : leftWords();
        String outcome = " is " + truth.name().toLowerCase(Locale.ROOT);
        return shown + " " + operator + " " + rightWords() + outcome + (truth == Truth.UNKNOWN ? "" : gap());
    }

    /** {@code metal is none of cuda, rocm}. */
    private String outside(Truth truth) {
        String is = truth == Truth.TRUE ? " is none of " : truth == Truth.FALSE ? " is one of " : " may be none of ";
        return leftWords() + is + rightWords();
    }

    private String gap() {
        Double distance = distance();
        if (distance == null) {
            return "";
        }
        String direction = number(nearer()) < number(right) ? " below" : " above";
        return distance == 0 ? ": equal" : ": " + Figures.distance(distance, unit) + direction;
    }

    private String range(double one, double other) {
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        if (Double.isInfinite(high)) {
            return low == 0 ? "not known" : besideRight(low) + " or more";
        }
        return besideRight(low) + " to " + besideRight(high);
    }

    /** With the digits by which it differs from the right side. */
    private String besideRight(@Nullable Object value) {
        return Figures.compared(value, unit, number(right));
    }

    private String words(@Nullable Object value) {
        return Figures.compared(value, unit);
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number n ? n.doubleValue() : Double.NaN;
    }
}
