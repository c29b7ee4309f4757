/**
 * The only place that knows Drools: compiles rule files into a {@link rigor.engine.rules.RuleBook} and lets the two courts
 * judge. How rules are built (classic build, MVEL constraints) is the secret of one class.
 */
@NullMarked
package rigor.engine;

import org.jspecify.annotations.NullMarked;
