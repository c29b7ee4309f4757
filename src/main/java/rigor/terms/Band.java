package rigor.terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
 * <p>Interval arithmetic: every result contains all values that the operands allow, and its basis is never better than
 * theirs.
 */
public record Band(double low, double high, Basis basis, String how, List<Origin> sources, Optional<Absence> absence)
        implements Measure {

    public Band {
        sources = List.copyOf(sources);
        if (Double.isNaN(low) || Double.isNaN(high)) {
            low = 0;
            high = Double.POSITIVE_INFINITY;
            basis = Basis.UNKNOWN;
        }
    }

    public Band(double low, double high, Basis basis, String how, List<Origin> sources) {
        this(low, high, basis, how, sources, Optional.empty());
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
        return new Band(low * factor, high * factor, basis, how, sources);
    }

    /** Quotient; each end is divided by the divisor's other end, and division by 0 gives infinity. */
    public Band dividedBy(Band other) {
        return new Band(
                quotient(low, other.high),
                quotient(high, other.low),
                weaker(other),
                how,
                joined(sources, other.sources));
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
        return new Band(low, high, basis, reason, sources, absence);
    }

    /** The same with the reason why there is nothing to measure. */
    public Band absent(Absence why) {
        return new Band(low, high, basis, how, sources, Optional.of(why));
    }

    public Band from(Basis other) {
        return new Band(low, high, other, how, sources, absence);
    }

    public Band citing(Fact... facts) {
        return new Band(low, high, basis, how, joined(sources, origins(List.of(facts))), absence);
    }

    public Band citing(Collection<Origin> origins) {
        return new Band(low, high, basis, how, joined(sources, origins), absence);
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
        return new Band(high, low, basis, how, sources, absence);
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

    private Band combine(Band other, DoubleBinaryOperator op) {
        return new Band(
                op.applyAsDouble(low, other.low),
                op.applyAsDouble(high, other.high),
                weaker(other),
                how,
                joined(sources, other.sources));
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
