/**
 * Builds that nobody has listed: cards put into hosts. Knows facts and estimates, and nothing of rules: whether one is any
 * good is judged like that of any build.
 */
@NullMarked
package rigor.compose;

import org.jspecify.annotations.NullMarked;
