/**
 * The command line. Text for people, {@code --json} for programs.
 *
 * <p>Exit codes: 0 done, 1 a check found faults, 2 wrong usage or an unknown name, 3 facts or rules that cannot be used.
 */
@NullMarked
package rigor.cli;

import org.jspecify.annotations.NullMarked;
