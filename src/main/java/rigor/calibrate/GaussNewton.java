package rigor.calibrate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Coefficients;
import rigor.estimate.math.Normal;
import rigor.facts.keys.CoefficientKey;

/**
 * Fits coefficients to rows: the maximum of a normal likelihood of logarithms with normal priors, each row weighted down
 * the further it lies off (iteratively reweighted least squares with Cauchy weights; Huber and Ronchetti, Robust
 * Statistics, 2009, chapter 7). Deterministic.
 */
final class GaussNewton {
    private static final double STEP = 1e-3;
    private static final double LONGEST = 0.5;

    /** A row to fit. */
    interface Equation {
        /** Natural logarithm that was measured. */
        double target();

        double weight();

        /** Natural logarithm by the formula. */
        double predicted(Coefficients c);
    }

    /**
     * How to weigh.
     *
     * @param tolerance residual at which a row counts half
     * @param noise spread of a row
     * @param share what one row counts of an independent one
     * @param iterations at most; fewer if no coefficient moves by more than {@code enough}
     */
    record Settings(double tolerance, double noise, double share, int iterations, double enough) {}

    /** Coefficients by key, and the standard deviation of the logarithm of each. */
    record Fitted(Map<CoefficientKey, Double> values, Map<CoefficientKey, Double> spreads) {}

    /** Lets one value be changed for a moment, and remembers which were asked for. */
    private static final class Step implements Coefficients {
        private final Map<CoefficientKey, Double> values;
        private final Coefficients others;
        private @Nullable Set<CoefficientKey> asked;

        Step(Map<CoefficientKey, Double> values, Coefficients others) {
            this.values = values;
            this.others = others;
        }

        @Override
        public double value(CoefficientKey key) {
            Double value = values.get(key);
            if (value == null) {
                return others.value(key);
            }
            if (asked != null) {
                asked.add(key);
            }
            return value;
        }

        @Override
        public @Nullable Double find(CoefficientKey.Family family, String word) {
            return others.find(family, word);
        }
    }

    private final List<Unknown> unknowns;
    private final Settings settings;
    private final Step trial;

    private GaussNewton(
            List<Unknown> unknowns, Map<CoefficientKey, Double> start, Coefficients others, Settings settings) {
        this.unknowns = unknowns;
        this.settings = settings;
        this.trial = new Step(new EnumMap<>(start), others);
    }

    /**
     * @param unknowns with their priors, in the order of the table
     * @param start values of the unknowns to begin with
     * @param others coefficients that stay as they are
     */
    static Fitted fit(
            List<? extends Equation> rows,
            List<Unknown> unknowns,
            Map<CoefficientKey, Double> start,
            Coefficients others,
            Settings settings) {
        return new GaussNewton(unknowns, start, others, settings).fit(rows);
    }

    private Fitted fit(List<? extends Equation> rows) {
        List<int[]> touched = rows.stream().map(this::touched).toList();
        Normal normal = normal(rows, touched);
        for (int i = 0; i < settings.iterations(); i++) {
            double longest = move(normal.step());
            if (longest < settings.enough()) {
                break;
            }
            normal = normal(rows, touched);
        }
        return result(normal);
    }

    /** The unknowns that a row's formula asks for: the others cannot change it. */
    private int[] touched(Equation row) {
        Set<CoefficientKey> asked = EnumSet.noneOf(CoefficientKey.class);
        trial.asked = asked;
        row.predicted(trial);
        trial.asked = null;
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < unknowns.size(); i++) {
            if (asked.contains(unknowns.get(i).key())) {
                indexes.add(i);
            }
        }
        return indexes.stream().mapToInt(Integer::intValue).toArray();
    }

    private Normal normal(List<? extends Equation> rows, List<int[]> touched) {
        Normal normal = new Normal(
                unknowns.stream().mapToDouble(Unknown::prior).toArray(),
                unknowns.stream().mapToDouble(Unknown::priorSpread).toArray(),
                unknowns.stream().mapToDouble(u -> trial.value(u.key())).toArray());
        for (int i = 0; i < rows.size(); i++) {
            Equation row = rows.get(i);
            double predicted = row.predicted(trial);
            double residual = row.target() - predicted;
            double far = residual / settings.tolerance();
            double weight = row.weight() / (1 + far * far) * settings.share() / (settings.noise() * settings.noise());
            if (weight > 0) {
                normal.add(touched.get(i), slopes(row, touched.get(i), predicted), residual, weight);
            }
        }
        return normal;
    }

    private double[] slopes(Equation row, int[] touched, double predicted) {
        double[] slopes = new double[touched.length];
        for (int k = 0; k < touched.length; k++) {
            CoefficientKey key = unknowns.get(touched[k]).key();
            double value = trial.value(key);
            trial.values.put(key, value * StrictMath.exp(STEP));
            slopes[k] = (row.predicted(trial) - predicted) / STEP;
            trial.values.put(key, value);
        }
        return slopes;
    }

    /** Returns the longest step that a coefficient made. */
    private double move(double[] step) {
        double longest = 0;
        for (int i = 0; i < step.length; i++) {
            double bounded = Math.max(-LONGEST, Math.min(LONGEST, step[i]));
            trial.values.merge(unknowns.get(i).key(), StrictMath.exp(bounded), (a, b) -> a * b);
            longest = Math.max(longest, Math.abs(bounded));
        }
        return longest;
    }

    private Fitted result(Normal normal) {
        double[] variances = normal.variances();
        Map<CoefficientKey, Double> spreads = new EnumMap<>(CoefficientKey.class);
        for (int i = 0; i < variances.length; i++) {
            spreads.put(unknowns.get(i).key(), Math.sqrt(variances[i]));
        }
        Map<CoefficientKey, Double> values =
                unknowns.stream().collect(Collectors.toMap(Unknown::key, u -> trial.value(u.key())));
        return new Fitted(values, spreads);
    }
}
