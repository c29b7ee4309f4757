/**
 * What rules say of a subject and what follows from it: findings, the answer to each requirement, the verdict. No rules
 * engine here: the engine hands in {@link rigor.verdict.Ground}s.
 */
@NullMarked
package rigor.verdict;

import org.jspecify.annotations.NullMarked;
