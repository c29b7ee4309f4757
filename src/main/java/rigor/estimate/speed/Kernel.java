package rigor.estimate.speed;

/**
 * How the residuals of two workloads go together: a sum of variance components, one for each thing that they may share
 * (a random-effects model read as a Gaussian process; Rasmussen and Williams, Gaussian Processes for Machine Learning,
 * 2006, sections 2.2 and 4.2). Variances are of the natural logarithm of speed.
 */
public interface Kernel {

    /** Covariance of two rows of different sources. What processors do says nothing of GPUs, and neither the other way. */
    double covariance(Traits a, Traits b);

    /** What two rows of one source share beyond that. */
    double ofSource();

    /** The part of a row's variance that it shares with no other. */
    double noise(Traits t);

    /** What two runs of one setup on one machine do not share. */
    double scatter();

    /**
     * What rows of one setup on the buyer's own machine share beyond what all do: what makes one machine differ from
     * others of its kind.
     */
    default double ofOwn(Traits a, Traits b) {
        boolean same = a.sameSetup(b) && a.streams() == b.streams();
        return same ? Math.max(0, noise(a) - scatter()) * nearness(a, b) : 0;
    }

    /** Correlation by depth, 1 at equal depths. */
    double nearness(Traits a, Traits b);

    /** The part of a row's variance that no other source can tell. */
    default double own(Traits t) {
        return ofSource() + noise(t);
    }

    /** Variance of a row of a source of its own. */
    default double variance(Traits t) {
        return covariance(t, t) + own(t);
    }
}
