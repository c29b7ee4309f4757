/**
 * One judgement in one Drools session: what fires, what is inserted, what does not stop. Nothing survives a session
 * but findings.
 *
 * <p>May touch: {@code engine.model}, {@code engine.profile}.
 */
@NullMarked
package rigor.engine.session;

import org.jspecify.annotations.NullMarked;
