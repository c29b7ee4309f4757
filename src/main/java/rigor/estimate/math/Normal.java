package rigor.estimate.math;

/** The normal equations of a step: the priors, and the rows added to them. */
public final class Normal {
    private final double[][] columns;
    private final double[] gradient;

    /**
     * @param priors what each unknown was thought to be
     * @param priorSpreads standard deviation of its natural logarithm then
     * @param values that the step goes from
     */
    public Normal(double[] priors, double[] priorSpreads, double[] values) {
        this.columns = new double[priors.length][];
        this.gradient = new double[priors.length];
        for (int i = 0; i < columns.length; i++) {
            double precision = 1 / square(priorSpreads[i]);
            columns[i] = new double[columns.length - i];
            columns[i][0] = precision;
            gradient[i] = StrictMath.log(priors[i] / values[i]) * precision;
        }
    }

    /** @param touched rising indexes of the unknowns that the slopes belong to */
    public void add(int[] touched, double[] slopes, double residual, double weight) {
        for (int a = 0; a < touched.length; a++) {
            gradient[touched[a]] += weight * slopes[a] * residual;
            for (int b = 0; b <= a; b++) {
                columns[touched[b]][touched[a] - touched[b]] += weight * slopes[a] * slopes[b];
            }
        }
    }

    public double[] step() {
        return factor().solve(gradient.clone());
    }

    /** Of the unknowns, if the formula were linear. */
    public double[] variances() {
        return factor().inverseDiagonal();
    }

    private Cholesky factor() {
        double[][] copy = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            copy[i] = columns[i].clone();
        }
        return Cholesky.of(copy);
    }

    private static double square(double x) {
        return x * x;
    }
}
