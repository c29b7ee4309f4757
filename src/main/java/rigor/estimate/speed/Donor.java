package rigor.estimate.speed;

import rigor.facts.Measurement;

/** A published row whose residual pulls the estimates of workloads like its own. */
public interface Donor {

    Traits traits();

    /** Whose row it is: rows of one source may err alike. */
    String source();

    /** Whether the buyer has measured it. */
    default boolean isOwn() {
        return source().equals(Measurement.OWN);
    }
}
