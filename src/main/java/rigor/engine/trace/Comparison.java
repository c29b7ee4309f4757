package rigor.engine.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mvel2.CompileException;
import org.mvel2.MVEL;
import rigor.engine.model.Constraint;
import rigor.engine.model.RuleWords;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Figures;
import rigor.terms.Subject;

/**
 * The two sides of a constraint for one candidate. Only shows values: whether the constraint holds is what the engine
 * said.
 *
 * @param expression the left side as written
 * @param shown whether the left side has a value to show
 * @param ends of the band that the left side reads, if it does
 * @param possible the left side in the sceptical reading; null if nobody asked
 * @param unit of both sides; null if none is known
 */
record Comparison(
        @Nullable String expression,
        boolean shown,
        @Nullable Object left,
        @Nullable Ends ends,
        @Nullable Object possible,
        @Nullable Object right,
        @Nullable String operator,
        @Nullable String unit) {

    private static final Map<String, BiPredicate<Double, Double>> SIGNS = Map.of(
            ">", (a, b) -> a > b,
            ">=", (a, b) -> a >= b,
            "<", (a, b) -> a < b,
            "<=", (a, b) -> a <= b);

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
                RuleWords.TYPES.forEach(word -> known.put(word.getSimpleName(), word));
                return new Value(true, MVEL.eval(expression.replace("!.", ".?"), fact, known));
            } catch (CompileException | LinkageError e) {
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

    /**
     * The two ends of a band with an honest width, of which a rule names one.
     *
     * @param asked the one that the rule names, which it is certain by; {@code other} is what the sceptical reading reads
     */
    record Ends(String asked, double certain, String other, double possible) {
        private static final Pattern END = Pattern.compile("(.+)\\.(low|high)(\\s*\\(\\s*\\))?");

        static @Nullable Ends of(@Nullable String left, Candidate certain) {
            Matcher end = END.matcher(left == null ? "" : left.strip());
            if (!end.matches() || !(certain.value(end.group(1)).value() instanceof Band band) || band.isExact()) {
                return null;
            }
            boolean low = end.group(2).equals("low");
            Ends ends = low
                    ? new Ends("low end", band.low(), "high end", band.high())
                    : new Ends("high end", band.high(), "low end", band.low());
            return Double.isFinite(band.low()) && Double.isFinite(band.high()) ? ends : null;
        }
    }

    static Comparison of(
            Constraint constraint, Candidate certain, @Nullable Candidate possible, List<Requirement> requirements) {
        Value left = certain.value(constraint.left());
        return new Comparison(
                constraint.left(),
                left.found(),
                left.value(),
                Ends.of(constraint.left(), certain),
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

    /**
     * {@code high end 48 > 50 is false: 2 dB(A) below, so it is not even possible (low end 36)}. What is true is certain,
     * so at the end that the rule names; what is false is so at the other end, too.
     */
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
        if (ends != null && truth == truthOf(ends)) {
            return saidOf(ends, truth);
        }
        String shown = truth == Truth.FALSE && distance() != null ? besideRight(nearer()) : leftWords();
        String outcome = " is " + truth.name().toLowerCase(Locale.ROOT);
        return shown + " " + operator + " " + rightWords() + outcome + (truth == Truth.UNKNOWN ? "" : gap());
    }

    private String saidOf(Ends ends, Truth truth) {
        return switch (truth) {
            case TRUE -> at(ends.asked, ends.certain) + " is true" + gap(ends.certain) + ", so it is certain";
            case FALSE ->
                at(ends.other, ends.possible) + " is false" + gap(ends.possible) + ", so it is not even possible ("
                        + ends.asked + ": " + words(ends.certain) + ")";
            default ->
                at(ends.asked, ends.certain) + " is false, " + at(ends.other, ends.possible)
                        + " is true: possible, not certain";
        };
    }

    /** By the two ends alone; not reached if the sides are no numbers. */
    private Truth truthOf(Ends ends) {
        if (!(right instanceof Number) || !SIGNS.containsKey(String.valueOf(operator))) {
            return Truth.NOT_REACHED;
        }
        BiPredicate<Double, Double> holds = Objects.requireNonNull(SIGNS.get(operator));
        return holds.test(ends.certain, number(right))
                ? Truth.TRUE
                : holds.test(ends.possible, number(right)) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private String at(String end, double value) {
        return end + " " + words(value) + " " + operator + " " + rightWords();
    }

    /** {@code metal is none of cuda, rocm}. */
    private String outside(Truth truth) {
        String is = truth == Truth.TRUE ? " is none of " : truth == Truth.FALSE ? " is one of " : " may be none of ";
        return leftWords() + is + rightWords();
    }

    private String gap() {
        return gap(number(nearer()));
    }

    private String gap(double shown) {
        double distance = Math.abs(shown - number(right));
        if (!Double.isFinite(distance)) {
            return "";
        }
        String direction = shown < number(right) ? " below" : " above";
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
