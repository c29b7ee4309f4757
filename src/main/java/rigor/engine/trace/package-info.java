/**
 * Why a rule fired or did not fire, condition by condition. The engine itself decides: each condition runs as a query over
 * the facts of the session.
 *
 * <p>May touch: {@code engine} and below.
 */
@NullMarked
package rigor.engine.trace;

import org.jspecify.annotations.NullMarked;
