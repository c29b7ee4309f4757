/**
 * What is doubtful about rules that compile, and what an edited rule would decide otherwise. Findings about rules,
 * never about builds.
 *
 * <p>May touch: {@code engine} and its packages above.
 */
@NullMarked
package rigor.engine.lint;

import org.jspecify.annotations.NullMarked;
