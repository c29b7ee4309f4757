package rigor.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import rigor.terms.NormalDistribution;

/**
 * How many statements of a chance come true: "at least this much, with 80 %". The limits are drawn through the rows
 * themselves: each truth is a limit for each estimate that it is not far from.
 *
 * @param least chance of the statements that are counted here; {@code most} the greatest
 * @param count of them
 * @param said the middle of what was said of them
 * @param trueShare how many of them hold; 0 if there are none
 */
public record Statements(double least, double most, long count, double said, double trueShare) {
    /** A limit further off than this, as a logarithm, decides nothing. */
    private static final double NEAR = StrictMath.log(2);

    private static final double FIFTH = 5;
    private static final double[] BOUNDS = {0.5, 0.65, 0.75, 0.85, 0.95, 1};

    /**
     * A truth and its estimate.
     *
     * @param value that was measured; {@code likely} the estimate, {@code deviation} its standard deviation, all on the scale
     *     on which the error is normal
     */
    record Held(double value, double likely, double deviation) {
        /** The chance that the truth is at least so much. */
        double chance(double limit) {
            return NormalDistribution.below((likely - limit) / deviation);
        }
    }

    /** By how likely what is said is; what is less likely than not is said the other way round. */
    static List<Statements> of(List<Held> rows, ToDoubleFunction<Held> near) {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            tallies.add(new Tally(BOUNDS[i], BOUNDS[i + 1]));
        }
        for (Held row : rows) {
            for (Held other : rows) {
                if (Math.abs(other.value() - row.likely()) <= near.applyAsDouble(row)) {
                    tell(row, other.value(), tallies);
                }
            }
        }
        return tallies.stream().map(Tally::statements).toList();
    }

    /** Of speeds, whose logarithms err normally. */
    static List<Statements> ofSpeeds(List<Held> rows) {
        return of(rows, row -> NEAR);
    }

    /** The mean square of what was said less what came true: 0 is perfect, 0.25 is saying 50 % of all (Brier, 1950). */
    static double brier(List<Held> rows, ToDoubleFunction<Held> near) {
        double sum = 0;
        long count = 0;
        for (Held row : rows) {
            for (Held other : rows) {
                double limit = other.value();
                if (Math.abs(limit - row.likely()) <= near.applyAsDouble(row)) {
                    double wrong = row.chance(limit) - (row.value() >= limit ? 1 : 0);
                    sum += wrong * wrong;
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    static double brierOfSpeeds(List<Held> rows) {
        return brier(rows, row -> NEAR);
    }

    /** Of sizes in GiB: a limit further off than a fifth decides nothing. */
    static List<Statements> ofMemory(List<Held> rows) {
        return of(rows, row -> row.likely() / FIFTH);
    }

    static double brierOfMemory(List<Held> rows) {
        return brier(rows, row -> row.likely() / FIFTH);
    }

    private static void tell(Held row, double limit, List<Tally> tallies) {
        double chance = row.chance(limit);
        boolean holds = row.value() >= limit;
        boolean turned = chance < 0.5;
        double said = turned ? 1 - chance : chance;
        tallies.stream()
                .filter(tally -> tally.least <= said && (said < tally.most || tally.most == 1))
                .findFirst()
                .ifPresent(tally -> tally.add(said, turned != holds));
    }

    private static final class Tally {
        private final double least;
        private final double most;
        private long count;
        private long held;
        private double said;

        Tally(double least, double most) {
            this.least = least;
            this.most = most;
        }

        void add(double chance, boolean holds) {
            count++;
            said += chance;
            held += holds ? 1 : 0;
        }

        Statements statements() {
            return new Statements(
                    least, most, count, count == 0 ? 0 : said / count, count == 0 ? 0 : (double) held / count);
        }
    }
}
