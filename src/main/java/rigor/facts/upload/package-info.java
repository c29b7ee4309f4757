/**
 * Offers as people hold them: any layout that spreadsheets save, compared with those in force, all or nothing. Each
 * refused cell with its reason.
 *
 * <p>May touch: {@code facts} and its packages above.
 */
@NullMarked
package rigor.facts.upload;

import org.jspecify.annotations.NullMarked;
