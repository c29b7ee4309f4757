package rigor.terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.Origin;

/**
 * A quantity between {@code low} and {@code high}, both included. Most quantities here are at least 0, so an unknown one is
 * 0 to infinity; of what is left over, which is below 0 where something lacks, nothing at all is known. In the {@linkplain #sceptical() sceptical} reading the two ends are swapped.
 *
 * <p>A figure that arithmetic cannot tell, such as infinity less infinity, is unknown: compared with a limit, it would be
 * neither above nor below and so would pass.
 *
 * <p>{@code likely} is the median of an estimate, else the middle of the ends; NaN where an end is infinite. What {@code
 * spread} says of the ends holds for a result too where one operand is exact or both err together, as the speeds of one
 * machine do; every other result lies between bounds.
 *
 * <p>Interval arithmetic: every result contains all values that the operands allow, and its basis is never better than
 * theirs.
 */
public record Band(
        double low,
        double likely,
        double high,
        Spread spread,
        Basis basis,
        String how,
        List<Origin> sources,
        Optional<Absence> absence)
        implements Measure {

    public Band {
        sources = List.copyOf(sources);
        if (Double.isNaN(low) || Double.isNaN(high)) {
            low = 0;
            likely = Double.NaN;
            high = Double.POSITIVE_INFINITY;
            spread = Spread.BOUNDS;
            basis = Basis.UNKNOWN;
        }
        if (Double.isNaN(likely)) {
            likely = middle(low, high);
        }
    }

    /** Between bounds, with the middle as the likely value. */
    public Band(double low, double high, Basis basis, String how, List<Origin> sources) {
        this(low, middle(low, high), high, Spread.BOUNDS, basis, how, sources, Optional.empty());
    }

    /** An estimate whose error is known. */
    public static Band estimate(double low, double likely, double high, Spread spread, Basis basis, String how) {
        return new Band(low, likely, high, spread, basis, how, List.of(), Optional.empty());
    }

    public static Band exactly(double value, Basis basis, String how, Fact... sources) {
        return of(value, value, basis, how, sources);
    }

    /** The two ends in either order. */
    public static Band of(double one, double other, Basis basis, String how, Fact... sources) {
        return new Band(Math.min(one, other), Math.max(one, other), basis, how, origins(List.of(sources)));
    }

    /** An unknown quantity; {@code why} says what is missing. */
    public static Band unknown(String why, Fact... sources) {
        return new Band(0, Double.POSITIVE_INFINITY, Basis.UNKNOWN, why, origins(List.of(sources)));
    }

    /** An unknown rest, which may be below 0; {@code why} says what is missing. */
    public static Band unknownRoom(String why, Fact... sources) {
        return of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Basis.UNKNOWN, why, sources);
    }

    /** An empty sum. */
    public static Band zero() {
        return exactly(0, Basis.MEASURED, "");
    }

    public Band plus(Band other) {
        return combine(other, Double::sum);
    }

    public Band times(Band other) {
        return combine(other, (a, b) -> a == 0 || b == 0 ? 0 : a * b);
    }

    public Band times(double factor) {
        return new Band(low * factor, likely * factor, high * factor, spread, basis, how, sources, Optional.empty());
    }

    /** Quotient; each end is divided by the divisor's other end, and division by 0 gives infinity. */
    public Band dividedBy(Band other) {
        return new Band(
                quotient(low, other.high),
                quotient(likely, other.likely),
                quotient(high, other.low),
                other.isExact() ? spread : Spread.BOUNDS,
                weaker(other),
                how,
                joined(sources, other.sources),
                Optional.empty());
    }

    /** The larger one, end by end. */
    public Band max(Band other) {
        return combine(other, Math::max);
    }

    /** The smaller one, end by end. */
    public Band min(Band other) {
        return combine(other, Math::min);
    }

    /** The smallest band that contains both. */
    public Band hull(Band other) {
        return new Band(
                Math.min(low, other.low),
                Math.max(high, other.high),
                weaker(other),
                how,
                joined(sources, other.sources));
    }

    public Band because(String reason) {
        return new Band(low, likely, high, spread, basis, reason, sources, absence);
    }

    /** The same with the reason why there is nothing to measure. */
    public Band absent(Absence why) {
        return new Band(low, likely, high, spread, basis, how, sources, Optional.of(why));
    }

    public Band from(Basis other) {
        return new Band(low, likely, high, spread, other, how, sources, absence);
    }

    public Band citing(Fact... facts) {
        return citing(origins(List.of(facts)));
    }

    public Band citing(Collection<Origin> origins) {
        return new Band(low, likely, high, spread, basis, how, joined(sources, origins), absence);
    }

    @Override
    public boolean isExact() {
        return low == high;
    }

    @Override
    public boolean isKnown() {
        return Math.min(low, high) > 0 || Math.max(low, high) < Double.POSITIVE_INFINITY;
    }

    @Override
    public Band sceptical() {
        return new Band(high, likely, low, spread, basis, how, sources, absence);
    }

    @Override
    public boolean surelyMeets(Allowed limit) {
        return limit.least() ? Math.min(low, high) >= limit.figure() : Math.max(low, high) <= limit.figure();
    }

    @Override
    public boolean mayMeet(Allowed limit) {
        return limit.least() ? Math.max(low, high) >= limit.figure() : Math.min(low, high) <= limit.figure();
    }

    @Override
    public double attainment(Goal goal) {
        double sure = goal.more() ? Math.min(low, high) : Math.max(low, high);
        double span = goal.target() - goal.limit();
        boolean reached = goal.more() ? sure >= goal.limit() : sure <= goal.limit();
        return span == 0 ? (reached ? 1 : 0) : Math.max(0, Math.min(1, (sure - goal.limit()) / span));
    }

    /** The same with another likely value, which stays between the ends. */
    public Band likely(double other) {
        double inside = Math.max(Math.min(low, high), Math.min(Math.max(low, high), other));
        return new Band(low, inside, high, spread, basis, how, sources, absence);
    }

    @Override
    public OptionalDouble chance(Allowed limit) {
        if (surelyMeets(limit) && !spread.isCalibrated()) {
            return OptionalDouble.of(1);
        }
        if (!mayMeet(limit) && !spread.isCalibrated()) {
            return OptionalDouble.of(0);
        }
        if (!spread.isCalibrated() || absence.isPresent()) {
            return OptionalDouble.empty();
        }
        double above = spread.above(limit.figure(), Math.min(low, high), likely, Math.max(low, high));
        return OptionalDouble.of(limit.least() ? above : 1 - above);
    }

    /** @param op that rises with both operands */
    public Band combine(Band other, DoubleBinaryOperator op) {
        return new Band(
                op.applyAsDouble(low, other.low),
                op.applyAsDouble(likely, other.likely),
                op.applyAsDouble(high, other.high),
                together(other),
                weaker(other),
                how,
                joined(sources, other.sources),
                Optional.empty());
    }

    /** What the ends of a result stand for: exact operands change nothing. */
    private Spread together(Band other) {
        if (other.isExact()) {
            return spread;
        }
        return isExact() || spread.equals(other.spread) ? other.spread : Spread.BOUNDS;
    }

    private static double middle(double low, double high) {
        double middle = (low + high) / 2;
        return Double.isInfinite(middle) ? Double.NaN : middle;
    }

    private Basis weaker(Band other) {
        Basis worst = basis.compareTo(other.basis) >= 0 ? basis : other.basis;
        return worst.compareTo(Basis.DERIVED) >= 0 ? worst : Basis.DERIVED;
    }

    private static double quotient(double a, double b) {
        return a == 0 ? 0 : a / b;
    }

    /** The places of the rows, each once. */
    static List<Origin> origins(Collection<? extends Fact> facts) {
        List<Origin> origins = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            if (!origins.contains(fact.origin())) {
                origins.add(fact.origin());
            }
        }
        return origins;
    }

    /** Each row once; most sums meet the same rows again and again. */
    static List<Origin> joined(List<Origin> some, Collection<Origin> more) {
        if (some.containsAll(more)) {
            return some;
        }
        Set<Origin> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
