/**
 * The rule profile: reads rules of the restricted form, or refuses anything else at its place, before anything is
 * compiled. A rule's inputs, found here, are what cache, checks, probes and trace know of it.
 *
 * <p>May touch: {@code engine.model} and below.
 */
@NullMarked
package rigor.engine.profile;

import org.jspecify.annotations.NullMarked;
