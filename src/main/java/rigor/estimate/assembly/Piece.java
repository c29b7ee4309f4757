package rigor.estimate.assembly;

import org.jspecify.annotations.Nullable;
import rigor.facts.Hardware;
import rigor.facts.PartFigures;

/**
 * Pieces of one thing in the bill, with what was read of how it fits.
 *
 * @param figures null if nobody has read any
 */
record Piece<F extends PartFigures>(
        Hardware hardware, int quantity, @Nullable F figures) {

    String name() {
        return hardware.name();
    }
}
