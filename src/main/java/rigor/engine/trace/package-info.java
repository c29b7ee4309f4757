/**
 * Why a rule fired or not, condition by condition, asked of the engine itself. Each condition is a query over the
 * very facts of the session.
 *
 * <p>May touch: {@code engine} and its packages above.
 */
@NullMarked
package rigor.engine.trace;

import org.jspecify.annotations.NullMarked;
