/**
 * Findings of rules on a subject and what follows from them: the answer to each requirement, the verdict. No rules engine
 * here: the engine hands in {@link rigor.verdict.Ground}s.
 *
 * <p>May touch: {@code facts}, {@code terms}.
 */
@NullMarked
package rigor.verdict;

import org.jspecify.annotations.NullMarked;
