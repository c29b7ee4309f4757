package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.GP_FLOOR;
import static rigor.facts.keys.CoefficientKey.GP_MEASURED;
import static rigor.facts.keys.CoefficientKey.GP_OUTLIER;
import static rigor.facts.keys.CoefficientKey.GP_OUTLIER_NOISE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Coefficients;
import rigor.estimate.math.Cholesky;

/**
 * What measurements say beyond the formula: the residuals of all published rows pull the estimate of a workload that is
 * like theirs, and narrow its band (the posterior of a Gaussian process; Rasmussen and Williams 2006, algorithm 2.1).
 * Immutable, safe to share between threads.
 */
public final class ResidualModel<D extends Donor> {

    /**
     * @param shift of the natural logarithm of speed, and its {@code variance}
     * @param known whether there is a donor of the same program on the same class of devices
     */
    public record Posterior(double shift, double variance, boolean known) {}

    /** A model on an accelerator. */
    private record Pair(String accelerator, String model) {
        static Pair of(Traits t) {
            return new Pair(t.accelerator(), t.model());
        }
    }

    private final Kernel kernel;
    private final double floor;
    private final double nearness;
    private final List<D> donors;
    private final Map<Pair, List<D>> byPair;
    private final Cholesky factor;
    private final double[] whitened;
    private final @Nullable Supposed supposed;
    private final Map<Traits, Posterior> known;
    private final Map<Pair, List<double[]>> withoutPair = new ConcurrentHashMap<>();

    /**
     * A row of the buyer's own as it would be if it turned out as estimated.
     *
     * @param weights of the donors in what they tell of it; {@code left} the variance that they leave
     */
    private record Supposed(Traits traits, double[] weights, double left) {}

    /**
     * @param kernel how residuals go together
     * @param residuals of the donors: measured less computed, in natural logarithms
     */
    public ResidualModel(Kernel kernel, List<D> donors, double[] residuals, Coefficients c) {
        this.kernel = kernel;
        this.floor = c.value(GP_FLOOR);
        this.nearness = c.value(GP_MEASURED);
        this.donors = donors;
        this.byPair = donors.stream().collect(Collectors.groupingBy(o -> Pair.of(o.traits())));
        this.factor = Cholesky.of(covariances(donors, residuals, c));
        this.whitened = factor.solveLower(residuals, 0);
        this.supposed = null;
        this.known = new ConcurrentHashMap<>();
    }

    private ResidualModel(ResidualModel<D> like, Supposed supposed) {
        this.kernel = like.kernel;
        this.floor = like.floor;
        this.nearness = like.nearness;
        this.donors = like.donors;
        this.byPair = like.byPair;
        this.factor = like.factor;
        this.whitened = like.whitened;
        this.supposed = supposed;
        this.known = like.known;
    }

    /**
     * The same as if the buyer had measured that very setup and found what is estimated: no estimate moves, and all that go
     * together with it know more.
     */
    ResidualModel<D> supposing(Traits t) {
        double[] covariances = covariances(t, true);
        double[] weights = factor.solve(covariances);
        double own = kernel.noise(t) - Math.min(kernel.noise(t), kernel.scatter());
        double variance = kernel.variance(t) - own + kernel.ofOwn(t, t);
        return new ResidualModel<>(this, new Supposed(t, weights, variance - Cholesky.dot(covariances, weights)));
    }

    /** By all donors. Where the buyer has measured the very setup, it is their own machine that is asked of. */
    public Posterior posterior(Traits t) {
        boolean isOwn = isOwn(t);
        if (supposed == null) {
            return known.computeIfAbsent(t, setup -> byDonors(setup, isOwn));
        }
        boolean own = isOwn || isSame(supposed.traits, t);
        Posterior by = own == isOwn ? known.computeIfAbsent(t, setup -> byDonors(setup, isOwn)) : byDonors(t, own);
        return new Posterior(by.shift, Math.max(by.variance - gain(t, own, supposed), floor), by.known);
    }

    private Posterior byDonors(Traits t, boolean own) {
        double[] v = factor.solveLower(covariances(t, own), 0);
        return posterior(t, Cholesky.dot(v, whitened), Cholesky.dot(v, v));
    }

    /**
     * By all donors but those of the same model on the same accelerator. To remove rows from a Gaussian process is to
     * leave out the directions in which they whiten.
     */
    public Posterior posteriorElsewhere(Traits t) {
        double[] v = factor.solveLower(covariances(t, false), 0);
        double shift = Cholesky.dot(v, whitened);
        double gain = Cholesky.dot(v, v);
        for (double[] direction : directions(t)) {
            double along = Cholesky.dot(direction, v);
            shift -= along * Cholesky.dot(direction, whitened);
            gain -= along * along;
        }
        return posterior(t, shift, gain);
    }

    /**
     * The donors that are of the very same machine, model, format, engine and streams, at about the same depth; where there
     * are the buyer's own, these alone.
     */
    List<D> measured(Traits t) {
        List<D> same = ofPair(t).stream().filter(o -> isSame(o.traits(), t)).toList();
        List<D> own = same.stream().filter(Donor::isOwn).toList();
        return own.isEmpty() ? same : own;
    }

    private boolean isSame(Traits row, Traits t) {
        return row.sameSetup(t) && row.streams() == t.streams() && kernel.nearness(row, t) >= nearness;
    }

    private boolean isOwn(Traits t) {
        return measured(t).stream().anyMatch(Donor::isOwn);
    }

    /** By how much the supposed row narrows what the donors leave. */
    private double gain(Traits t, boolean own, Supposed row) {
        double shared = own ? kernel.ofSource() + kernel.ofOwn(t, row.traits) : 0;
        double told = Cholesky.dot(covariances(t, own), row.weights);
        double news = kernel.covariance(t, row.traits) + shared - told;
        return news * news / row.left;
    }

    /** Whether a donor is of the very same setup, at whatever depth. */
    public boolean isMeasured(Traits t) {
        return ofPair(t).stream().anyMatch(o -> o.traits().sameSetup(t));
    }

    /** The donors of the same model on the same accelerator, whatever the format and engine. */
    List<D> ofPair(Traits t) {
        return byPair.getOrDefault(Pair.of(t), List.of());
    }

    private Posterior posterior(Traits t, double shift, double gain) {
        boolean known = donors.stream().anyMatch(o -> o.traits().sameStack(t));
        return new Posterior(shift, Math.max(kernel.variance(t) - gain, floor), known);
    }

    private double[] covariances(Traits t, boolean own) {
        return donors.stream()
                .mapToDouble(o -> kernel.covariance(t, o.traits())
                        + (own && o.isOwn() ? kernel.ofSource() + kernel.ofOwn(t, o.traits()) : 0))
                .toArray();
    }

    private double[][] covariances(List<D> rows, double[] residuals, Coefficients c) {
        double[][] columns = new double[rows.size()][];
        for (int j = 0; j < columns.length; j++) {
            D one = rows.get(j);
            columns[j] = rows.subList(j, rows.size()).stream()
                    .mapToDouble(other -> covariance(one, other))
                    .toArray();
            columns[j][0] += one.isOwn()
                    ? Math.min(kernel.noise(one.traits()), kernel.scatter())
                    : kernel.noise(one.traits()) + doubt(residuals[j], c);
        }
        return columns;
    }

    private double covariance(D one, D other) {
        boolean together = one.source().equals(other.source());
        return kernel.covariance(one.traits(), other.traits())
                + (together ? kernel.ofSource() : 0)
                + (one.isOwn() && other.isOwn() ? kernel.ofOwn(one.traits(), other.traits()) : 0);
    }

    /** Extra variance of a row far off. */
    private static double doubt(double residual, Coefficients c) {
        double excess = Math.abs(residual) / c.value(GP_OUTLIER);
        return excess > 1 ? excess * excess * c.value(GP_OUTLIER_NOISE) : 0;
    }

    /** An orthonormal basis of the whitened unit vectors of the pair's rows, by Gram and Schmidt. */
    private List<double[]> directions(Traits t) {
        return withoutPair.computeIfAbsent(Pair.of(t), pair -> {
            List<double[]> basis = new ArrayList<>();
            for (int i = 0; i < donors.size(); i++) {
                if (donors.get(i).traits().samePair(t)) {
                    basis.add(orthonormal(whitenedUnit(i), basis));
                }
            }
            return List.copyOf(basis);
        });
    }

    private double[] whitenedUnit(int i) {
        double[] unit = new double[donors.size()];
        unit[i] = 1;
        return factor.solveLower(unit, i);
    }

    private static double[] orthonormal(double[] vector, List<double[]> basis) {
        for (double[] direction : basis) {
            subtract(vector, direction, Cholesky.dot(vector, direction));
        }
        double length = Math.sqrt(Cholesky.dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static void subtract(double[] vector, double[] direction, double times) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= times * direction[i];
        }
    }
}
