/**
 * Workbooks, xlsx and ods, as tables: unpacked in memory within bounds, values as last saved. Nothing is computed, run or
 * fetched.
 *
 * <p>May touch: {@code facts} and its packages above, {@code facts.upload.draft}, {@code facts.upload.xml}, {@code facts.upload.grid}.
 */
@NullMarked
package rigor.facts.upload.workbook;

import org.jspecify.annotations.NullMarked;
