/**
 * How the parts of a self-built machine fit each other: slots, brackets, clearances, plugs, lanes, air, sockets, memory.
 * Measures only, of which rules say what is wrong; a figure that nobody has read leaves its measure open, and one that is
 * only assumed says so.
 *
 * <p>Entry point: {@link rigor.estimate.assembly.Assembly}. May touch: {@code estimate}.
 */
@NullMarked
package rigor.estimate.assembly;

import org.jspecify.annotations.NullMarked;
