/**
 * The rule profile: reads a rule as a sentence, or refuses what is none at its place, before anything is compiled.
 * What it knows of a rule, its inputs, is the one notion of what a rule sees, for cache, checks, probes and trace.
 *
 * <p>May touch: {@code engine.model}.
 */
@NullMarked
package rigor.engine.profile;

import org.jspecify.annotations.NullMarked;
