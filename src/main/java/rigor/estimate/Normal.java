package rigor.estimate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import rigor.facts.Coefficient;

/** The normal equations of a step: the priors, and the rows added to them. */
final class Normal {
    private final double[][] lower;
    private final double[] gradient;

    Normal(List<Coefficient> unknowns, Map<String, Double> values) {
        this.lower = new double[unknowns.size()][];
        this.gradient = new double[unknowns.size()];
        for (int i = 0; i < lower.length; i++) {
            Coefficient unknown = unknowns.get(i);
            double precision = 1 / square(Objects.requireNonNull(unknown.priorSpread()));
            double value = Objects.requireNonNull(values.get(unknown.key()));
            lower[i] = new double[i + 1];
            lower[i][i] = precision;
            gradient[i] = Math.log(Objects.requireNonNull(unknown.prior()) / value) * precision;
        }
    }

    /** @param touched rising indexes of the unknowns that the slopes belong to */
    void add(int[] touched, double[] slopes, double residual, double weight) {
        for (int a = 0; a < touched.length; a++) {
            gradient[touched[a]] += weight * slopes[a] * residual;
            for (int b = 0; b <= a; b++) {
                lower[touched[a]][touched[b]] += weight * slopes[a] * slopes[b];
            }
        }
    }

    double[] step() {
        return factor().solve(gradient.clone());
    }

    /** Of the unknowns, if the formula were linear. */
    double[] variances() {
        return factor().inverseDiagonal();
    }

    private Cholesky factor() {
        double[][] copy = new double[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            copy[i] = lower[i].clone();
        }
        return Cholesky.of(copy);
    }

    private static double square(double x) {
        return x * x;
    }
}
