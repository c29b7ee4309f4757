/**
 * Parses XML of strangers: nothing is fetched, and nothing large is held in memory.
 *
 * <p>May touch: {@code facts} and its packages above, {@code facts.upload.draft}.
 */
@NullMarked
package rigor.facts.upload.xml;

import org.jspecify.annotations.NullMarked;
