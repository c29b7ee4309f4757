/**
 * Tables of foreign files as rows of cells, whatever the files are, and what their columns mean.
 *
 * <p>May touch: {@code facts} and its packages above, {@code facts.upload.draft}, {@code facts.upload.xml}.
 */
@NullMarked
package rigor.facts.upload.grid;

import org.jspecify.annotations.NullMarked;
