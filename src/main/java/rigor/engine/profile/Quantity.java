package rigor.engine.profile;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Operand;
import rigor.engine.model.Operand.Arithmetic;
import rigor.engine.model.Operand.Literal;
import rigor.engine.model.Operand.Negative;
import rigor.engine.model.Operand.Path;
import rigor.facts.Requirement;

/**
 * The limit's side of a comparison: a number, a figure of the requirement, or arithmetic on these.
 *
 * @param drl DRL for the engine, with all arithmetic in doubles
 * @param value for a requirement; null is enough if it uses none
 */
record Quantity(String drl, ToDoubleFunction<@Nullable Requirement> value) {
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d{1,9})?");
    private static final Pattern PADDED = Pattern.compile("^0+(?=\\d)");
    private static final Set<String> CELLS = Set.of("limit", "target", "weight");
    private static final double LARGE = 1e9;
    private static final int FIGURES = 16;

    static boolean isOne(Operand side) {
        return side instanceof Literal literal
                ? literal.kind() == Literal.Kind.NUMBER
                : !(side instanceof Path path) || path.isVariable();
    }

    /** @param requirement the variable of the requirement above; null if there is none */
    static Quantity of(Operand side, @Nullable String requirement) {
        return side instanceof Arithmetic sum ? sum(sum, requirement) : single(side, requirement);
    }

    private static Quantity single(Operand side, @Nullable String requirement) {
        if (side instanceof Literal literal) {
            return number(literal);
        }
        if (side instanceof Negative negative) {
            Quantity of = of(negative.of(), requirement);
            return new Quantity("-" + of.drl, r -> -of.value.applyAsDouble(r));
        }
        return cell((Path) side, requirement);
    }

    private static Quantity number(Literal literal) {
        if (literal.kind() != Literal.Kind.NUMBER
                || !NUMBER.matcher(literal.value()).matches()) {
            throw notANumber(literal);
        }
        double value = Double.parseDouble(literal.value());
        boolean plain = value < LARGE;
        return new Quantity(plain ? literal.value() : literal.value() + decimals(literal.value()), r -> value);
    }

    /** The engine reads a number that begins with 0 as octal. */
    private static Refusal notANumber(Literal literal) {
        String meant = meant(PADDED.matcher(literal.value()).replaceFirst(""));
        return new Refusal(
                literal.start(),
                "\"" + literal.value() + "\" is not a number: write "
                        + (meant == null ? "digits, such as 15000 or 12.5" : meant));
    }

    private static String decimals(String number) {
        return number.contains(".") ? "" : ".0";
    }

    private static Quantity cell(Path path, @Nullable String requirement) {
        if (!path.isVariable()) {
            throw Refusal.onlyTrusted(
                    path.start(),
                    path.text() + ": a condition compares one measure with a limit, not with another measure");
        }
        if (!path.first().equals(requirement)) {
            throw new Refusal(path.start(), path.first() + " is not bound above");
        }
        String name = path.steps().size() == 2 ? path.steps().get(1).name() : "";
        if (!CELLS.contains(name)) {
            throw new Refusal(
                    path.start(),
                    path.text() + " is not a number of the requirement: write " + requirement
                            + ".limit, .target or .weight");
        }
        return new Quantity(path.text(), r -> cell(Objects.requireNonNull(r), name));
    }

    private static double cell(Requirement r, String name) {
        return name.equals("limit") ? r.limit() : name.equals("target") ? r.target() : r.weight();
    }

    private static Quantity sum(Arithmetic sum, @Nullable String requirement) {
        Quantity left = of(sum.left(), requirement);
        Quantity right = of(sum.right(), requirement);
        if (sum.sign().equals("/") && !right.isDivisor()) {
            throw new Refusal(
                    sum.right().start(),
                    right.drl.contains("$")
                            ? right.drl + " may be 0: divide by a number, or write the result into requirements.csv"
                            : "division by 0");
        }
        if (left.figures() + right.figures() > FIGURES) {
            throw new Refusal(
                    sum.right().start(),
                    "more than " + FIGURES + " figures in one calculation: write the result into requirements.csv");
        }
        return new Quantity(
                "( " + left.ofDoubles() + " " + sum.sign() + " " + right.ofDoubles() + " )",
                r -> calculated(left.value.applyAsDouble(r), sum.sign(), right.value.applyAsDouble(r)));
    }

    /** A number other than 0; a figure of a requirement may be 0. */
    private boolean isDivisor() {
        return !drl.contains("$") && value.applyAsDouble(null) != 0;
    }

    /** The number of figures in it; the engine recurses at each. */
    private long figures() {
        return 1 + drl.chars().filter(c -> c == '(').count();
    }

    /** As a double: the engine divides whole numbers without a remainder. */
    String ofDoubles() {
        return NUMBER.matcher(drl.replaceFirst("^-", "")).matches() ? drl + decimals(drl) : drl;
    }

    /**
     * The limit of a requirement with words is not a number (NaN), with which no comparison is true; but the engine takes it
     * for true in arithmetic or in a {@code ||}.
     */
    String guarded(String comparison, @Nullable String requirement) {
        boolean ofLimit = drl.contains(".limit") || drl.contains(".target");
        return ofLimit ? "( " + requirement + ".numeric && " + comparison + " )" : comparison;
    }

    /** For a comparison on its own, the engine is right about NaN where there is no arithmetic. */
    String alone(String comparison, @Nullable String requirement) {
        boolean bare = drl.startsWith("$") && !comparison.contains("=");
        return bare ? comparison : guarded(comparison, requirement);
    }

    private static double calculated(double left, String sign, double right) {
        return switch (sign) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            default -> left / right;
        };
    }

    /** How to write a number that stands in quotes, such as {@code "1'000'000"}; null if it is not one. */
    static @Nullable String meant(String text) {
        String digits = text.replaceAll("[\\s'\u2019,_]|\\b[A-Z]{3}\\b|[.]?-+$", "");
        return NUMBER.matcher(digits).matches() ? new BigDecimal(digits).toPlainString() : null;
    }
}
