/**
 * The findings cache: subjects with the same inputs for all rules are judged once, and a rule is evaluated again only on
 * inputs that it has not had before.
 *
 * <p>May touch: {@code engine.session} and below.
 */
@NullMarked
package rigor.engine.memo;

import org.jspecify.annotations.NullMarked;
