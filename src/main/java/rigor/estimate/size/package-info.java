/**
 * How large models are: file sizes, bytes of weights, formats and the engines that read them, dimensions of layers. Below
 * both memory and speed. May touch: {@code estimate}.
 */
@NullMarked
package rigor.estimate.size;

import org.jspecify.annotations.NullMarked;
