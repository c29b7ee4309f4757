package rigor.estimate.math;

import java.util.stream.IntStream;

/**
 * The factor {@code L} of a symmetric positive definite matrix {@code A = L L'}. Immutable.
 *
 * <p>Matrices are held by columns, each from its diagonal down: column {@code j} has {@code n - j} entries. So the inner
 * loops add a multiple of one array to another, which compilers turn into vector instructions.
 */
public final class Cholesky {
    /** Columns that stay in a core's cache together while they are taken out of all later ones. */
    private static final int BLOCK = 32;

    /** Columns that are taken out of a vector in one go: to load and store it takes longer than to count. */
    private static final int PANEL = 4;

    private final double[][] columns;

    private Cholesky(double[][] columns) {
        this.columns = columns;
    }

    /**
     * Factors in place.
     *
     * @param columns of the lower triangle; become the factor
     * @throws ArithmeticException if the matrix is not positive definite
     */
    public static Cholesky of(double[][] columns) {
        for (int first = 0; first < columns.length; first += BLOCK) {
            int start = first;
            int end = Math.min(first + BLOCK, columns.length);
            for (int j = start; j < end; j++) {
                subtract(columns, start, j, j);
                normalise(columns[j], j);
            }
            IntStream.range(end, columns.length).parallel().forEach(j -> subtract(columns, start, end, j));
        }
        return new Cholesky(columns);
    }

    /** Takes the finished columns {@code from} to {@code end} out of a later one. */
    private static void subtract(double[][] columns, int from, int end, int later) {
        double[] target = columns[later];
        int i = from;
        for (; i + PANEL <= end; i += PANEL) {
            int row = later - i;
            double[] times = {columns[i][row], columns[i + 1][row - 1], columns[i + 2][row - 2], columns[i + 3][row - 3]
            };
            subtract(target, 0, columns, i, row, times);
        }
        for (; i < end; i++) {
            subtract(target, 0, columns[i], later - i, columns[i][later - i]);
        }
    }

    private static void normalise(double[] column, int row) {
        if (!(column[0] > 0)) {
            throw new ArithmeticException("not positive definite at row " + row);
        }
        scale(column, 1 / Math.sqrt(column[0]));
    }

    /** {@code x} of {@code L x = b}, where the first {@code zeros} entries of {@code b} are known to be 0. */
    public double[] solveLower(double[] b, int zeros) {
        double[] x = b.clone();
        int j = zeros;
        for (; j + PANEL <= x.length; j += PANEL) {
            solveWithin(x, j, j + PANEL);
            subtract(x, j + PANEL, columns, j, PANEL, new double[] {x[j], x[j + 1], x[j + 2], x[j + 3]});
        }
        solveWithin(x, j, x.length);
        return x;
    }

    /** Solves some entries, of which the columns before are taken out already. */
    private void solveWithin(double[] x, int from, int end) {
        for (int j = from; j < end; j++) {
            x[j] /= columns[j][0];
            for (int k = j + 1; k < end; k++) {
                x[k] -= x[j] * columns[j][k - j];
            }
        }
    }

    /** {@code x} of {@code A x = b}. */
    public double[] solve(double[] b) {
        double[] x = solveLower(b, 0);
        for (int j = x.length - 1; j >= 0; j--) {
            double[] column = columns[j];
            for (int k = 1; k < column.length; k++) {
                x[j] -= column[k] * x[j + k];
            }
            x[j] /= column[0];
        }
        return x;
    }

    /** The diagonal of the inverse of {@code A}. */
    double[] inverseDiagonal() {
        double[] diagonal = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            double[] unit = new double[columns.length];
            unit[i] = 1;
            double[] column = solveLower(unit, i);
            diagonal[i] = dot(column, column);
        }
        return diagonal;
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static void scale(double[] vector, double factor) {
        for (int k = 0; k < vector.length; k++) {
            vector[k] *= factor;
        }
    }

    /**
     * Takes as many times each of a panel's columns out of the target, from its entry {@code at} on: all that takes long,
     * in one place that is compiled early.
     *
     * @param row of the panel's first column that the target's entry goes with
     */
    private static void subtract(double[] target, int at, double[][] columns, int panel, int row, double[] times) {
        double[] a = columns[panel];
        double[] b = columns[panel + 1];
        double[] c = columns[panel + 2];
        double[] d = columns[panel + 3];
        double ofA = times[0];
        double ofB = times[1];
        double ofC = times[2];
        double ofD = times[3];
        int n = target.length - at;
        for (int k = 0; k < n; k++) {
            target[at + k] -= ofA * a[row + k] + ofB * b[row - 1 + k] + ofC * c[row - 2 + k] + ofD * d[row - 3 + k];
        }
    }

    /** {@code target[at + k] -= times * source[from + k]} up to the end of both. */
    private static void subtract(double[] target, int at, double[] source, int from, double times) {
        int n = target.length - at;
        for (int k = 0; k < n; k++) {
            target[at + k] -= times * source[from + k];
        }
    }
}
