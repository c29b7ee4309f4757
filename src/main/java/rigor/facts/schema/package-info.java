/**
 * The columns of a row type as data: names, cell types, units and ranges, and the order of rows. Made once from the
 * record types, which {@link rigor.facts.schema.Records} takes apart; reading, writing and describing tables all use it.
 *
 * <p>May touch: {@code facts}, {@code facts.column}.
 */
@NullMarked
package rigor.facts.schema;

import org.jspecify.annotations.NullMarked;
