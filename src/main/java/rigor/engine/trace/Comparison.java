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
 * The two sides of a constraint for one candidate. It only shows values: whether the constraint is true is decided by the
 * engine.
 *
 * @param expression the left side as written
 * @param shown whether the left side has a value to show
 * @param ends of the band that the left side reads; null if it reads none
 * @param possible the left side in the sceptical reading; null if that was not queried
 * @param unit of both sides; null if none is known
 */
record Comparison(
        @Nullable String expression,
        boolean shown,
        @Nullable Object left,
        @Nullable BandEnds ends,
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

    /** One candidate: the variables that conditions bound so far, and the fact that the constraint is evaluated on. */
    record CandidateFact(@Nullable Object fact, Map<String, Object> variables) {

        /** The value of an expression for it. */
        ExpressionValue value(@Nullable String expression) {
            if (expression == null) {
                return ExpressionValue.NONE;
            }
            try {
                Map<String, Object> known = new HashMap<>(variables);
                RuleWords.TYPES.forEach(word -> known.put(word.getSimpleName(), word));
                return new ExpressionValue(true, MVEL.eval(expression.replace("!.", ".?"), fact, known));
            } catch (CompileException | LinkageError e) {
                return ExpressionValue.NONE;
            }
        }
    }

    /**
     * The value of an expression.
     *
     * @param found false if it cannot be evaluated here, such as a function of the engine; a value that is found may be null
     */
    record ExpressionValue(boolean found, @Nullable Object value) {
        static final ExpressionValue NONE = new ExpressionValue(false, null);
    }

    /**
     * The two ends of a band that is not exact, of which a rule names one.
     *
     * @param named the end that the rule names, by which it is certain; {@code other} the end of the sceptical reading
     */
    record BandEnds(String named, double certain, String other, double possible) {
        private static final Pattern END = Pattern.compile("(.+)\\.(low|high)(\\s*\\(\\s*\\))?");

        static @Nullable BandEnds of(@Nullable String left, CandidateFact certain) {
            Matcher end = END.matcher(left == null ? "" : left.strip());
            if (!end.matches() || !(certain.value(end.group(1)).value() instanceof Band band) || band.isExact()) {
                return null;
            }
            boolean low = end.group(2).equals("low");
            BandEnds ends = low
                    ? new BandEnds("low end", band.low(), "high end", band.high())
                    : new BandEnds("high end", band.high(), "low end", band.low());
            return Double.isFinite(band.low()) && Double.isFinite(band.high()) ? ends : null;
        }
    }

    static Comparison of(
            Constraint constraint,
            CandidateFact certain,
            @Nullable CandidateFact possible,
            List<Requirement> requirements) {
        ExpressionValue left = certain.value(constraint.left());
        return new Comparison(
                constraint.left(),
                left.found(),
                left.value(),
                BandEnds.of(constraint.left(), certain),
                possible == null ? null : possible.value(constraint.left()).value(),
                certain.value(constraint.right()).value(),
                constraint.operator(),
                unit(constraint, certain, requirements));
    }

    /** The unit of the requirement on the right side, else of the requirement that limits the measure on the left. */
    private static @Nullable String unit(Constraint constraint, CandidateFact certain, List<Requirement> requirements) {
        String root = root(constraint.right());
        if (root != null && certain.variables().get(root) instanceof Requirement r) {
            return r.unit();
        }
        String measure = measure(constraint.left(), certain);
        return requirements.stream()
                .filter(r -> r.measure().equals(measure) && r.unit() != null)
                .findFirst()
                .map(Requirement::unit)
                .orElse(null);
    }

    private static @Nullable String measure(@Nullable String left, CandidateFact certain) {
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

    /** In the unit, from the nearer end of the left side; null if a side is not a finite number. */
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
     * {@code high end 48 > 50 is false: 2 dB(A) below, so it is not even possible (low end: 36)}. A true comparison is shown
     * at the end that the rule names, a false one at the other end, because it is false at both.
     */
    String text(Truth truth) {
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
            return textOf(ends, truth);
        }
        String shown = truth == Truth.FALSE && distance() != null ? besideRight(nearer()) : leftWords();
        String outcome = " is " + truth.name().toLowerCase(Locale.ROOT);
        return shown + " " + operator + " " + rightWords() + outcome + (truth == Truth.UNKNOWN ? "" : gap());
    }

    private String textOf(BandEnds ends, Truth truth) {
        return switch (truth) {
            case TRUE -> at(ends.named, ends.certain) + " is true" + gap(ends.certain) + ", so it is certain";
            case FALSE ->
                at(ends.other, ends.possible) + " is false" + gap(ends.possible) + ", so it is not even possible ("
                        + ends.named + ": " + words(ends.certain) + ")";
            default ->
                at(ends.named, ends.certain) + " is false, " + at(ends.other, ends.possible)
                        + " is true: possible, not certain";
        };
    }

    /** By the two ends alone; not reached if a side is not a number. */
    private Truth truthOf(BandEnds ends) {
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
            return low == 0 || Double.isInfinite(low) ? "not known" : besideRight(low) + " or more";
        }
        if (Double.isInfinite(low)) {
            return besideRight(high) + " or less";
        }
        return besideRight(low) + " to " + besideRight(high);
    }

    /** With enough digits to differ from the right side. */
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
