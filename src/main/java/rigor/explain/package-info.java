/**
 * Verdicts as people and programs read them: records that serialise to the JSON of command line and API. Advice,
 * explanations and differences between builds.
 *
 * <p>May touch: {@code explain.words}, {@code engine} and below.
 */
@NullMarked
package rigor.explain;

import org.jspecify.annotations.NullMarked;
