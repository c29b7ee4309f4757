/**
 * The decision as a document, and the deep check for contradictions in the facts.
 *
 * <p>May touch: {@code explain.record} and below.
 */
@NullMarked
package rigor.explain.report;

import org.jspecify.annotations.NullMarked;
