package rigor.estimate.fit;

import rigor.facts.LoadoutModel;
import rigor.terms.Band;
import rigor.terms.Bound;
import rigor.terms.Placement;
import rigor.terms.RoleFit;

/**
 * How fast a role runs where its model was placed, whatever the case asks of it: all that ways to place models are compared
 * by.
 *
 * @param alone tok/s of one stream with nothing else running; {@code together} of each with all
 */
record Run(LoadoutModel line, Placement placement, Band alone, Band together) {

    String role() {
        return line.role();
    }

    /** tok/s of all its streams. */
    Band throughput() {
        return together.times(line.streams());
    }

    RoleFit with(Band firstToken, Band longestContext, Band atOnce, Bound bound) {
        return new RoleFit(
                line.role(),
                line.modelId(),
                placement.resident().format(),
                line.streams(),
                alone,
                together,
                firstToken,
                atOnce,
                bound,
                longestContext);
    }
}
