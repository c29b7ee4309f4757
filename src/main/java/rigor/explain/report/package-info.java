/**
 * The decision as a document, and the deep check of what the facts leave doubtful. For people who were not there.
 *
 * <p>May touch: {@code explain.record} and below.
 */
@NullMarked
package rigor.explain.report;

import org.jspecify.annotations.NullMarked;
