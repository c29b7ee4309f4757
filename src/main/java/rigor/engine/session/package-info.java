/**
 * One judgement in one Drools session: what fires, what is inserted, what does not end. Only findings and logs leave a
 * session.
 *
 * <p>May touch: {@code engine.profile} and below.
 */
@NullMarked
package rigor.engine.session;

import org.jspecify.annotations.NullMarked;
