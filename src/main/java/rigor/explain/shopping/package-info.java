/**
 * What to order for a build: each part with what it is there for, the offer chosen and why, and what to check before.
 *
 * <p>May touch: {@code explain} and below.
 */
@NullMarked
package rigor.explain.shopping;

import org.jspecify.annotations.NullMarked;
