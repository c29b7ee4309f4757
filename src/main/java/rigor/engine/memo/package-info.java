/**
 * Findings remembered: subjects that look the same to all rules are judged once. A rule is asked again only about
 * what it has not seen.
 *
 * <p>May touch: {@code engine.session} and below.
 */
@NullMarked
package rigor.engine.memo;

import org.jspecify.annotations.NullMarked;
