package rigor.estimate;

/** The factor {@code L} of a symmetric positive definite matrix {@code A = L L'}. Immutable. */
final class Cholesky {
    private final double[][] rows;

    private Cholesky(double[][] rows) {
        this.rows = rows;
    }

    /**
     * Factors in place, row by row.
     *
     * @param lower the lower triangle, row {@code i} of length {@code i + 1}; becomes the factor
     * @throws ArithmeticException if the matrix is not positive definite
     */
    static Cholesky of(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            double[] row = lower[i];
            for (int j = 0; j < i; j++) {
                row[j] = (row[j] - dot(row, lower[j], j)) / lower[j][j];
            }
            double rest = row[i] - dot(row, row, i);
            if (!(rest > 0)) {
                throw new ArithmeticException("not positive definite at row " + i);
            }
            row[i] = Math.sqrt(rest);
        }
        return new Cholesky(lower);
    }

    int size() {
        return rows.length;
    }

    /** {@code x} of {@code L x = b}, where the first {@code zeros} entries of {@code b} are known to be 0. */
    double[] solveLower(double[] b, int zeros) {
        double[] x = new double[b.length];
        for (int i = zeros; i < b.length; i++) {
            x[i] = (b[i] - dot(rows[i], x, i)) / rows[i][i];
        }
        return x;
    }

    /** {@code x} of {@code A x = b}. */
    double[] solve(double[] b) {
        double[] x = solveLower(b, 0);
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= rows[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= rows[i][j] * x[i];
            }
        }
        return x;
    }

    /** The diagonal of the inverse of {@code A}. */
    double[] inverseDiagonal() {
        double[] diagonal = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] unit = new double[rows.length];
            unit[i] = 1;
            double[] column = solveLower(unit, i);
            diagonal[i] = dot(column, column, rows.length);
        }
        return diagonal;
    }

    /** Four sums at once keep the processor busy; the order is fixed, so the result is reproducible. */
    static double dot(double[] a, double[] b, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < n; k += 4) {
            s0 += a[k] * b[k];
            s1 += a[k + 1] * b[k + 1];
            s2 += a[k + 2] * b[k + 2];
            s3 += a[k + 3] * b[k + 3];
        }
        for (; k < n; k++) {
            s0 += a[k] * b[k];
        }
        return s0 + s1 + s2 + s3;
    }
}
