package rigor.estimate.fit;

import rigor.facts.LoadoutModel;
import rigor.terms.Band;
import rigor.terms.Bound;
import rigor.terms.Placement;
import rigor.terms.RoleFit;

/**
 * How a role runs where its model was placed, whatever the case asks of it.
 *
 * @param alone tok/s; the other figures are those of {@link RoleFit}
 */
record Run(LoadoutModel line, Placement placement, Band alone, Band together, Band firstToken, Band longestContext) {

    String role() {
        return line.role();
    }

    /** tok/s of all its streams. */
    Band throughput() {
        return together.times(line.streams());
    }

    RoleFit with(Band atOnce, Bound bound) {
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
