/**
 * Linear algebra and statistics that the formulas need. May touch: nothing.
 */
@NullMarked
package rigor.estimate.math;

import org.jspecify.annotations.NullMarked;
