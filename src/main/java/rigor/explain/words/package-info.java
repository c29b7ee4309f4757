/**
 * Sentences: numbers with units, requirements, warnings and questions in plain English. Sentences are built here and
 * nowhere else.
 *
 * <p>May touch: {@code engine} and below.
 */
@NullMarked
package rigor.explain.words;

import org.jspecify.annotations.NullMarked;
