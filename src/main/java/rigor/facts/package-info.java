/**
 * What is known: one record type a table, whose components are its columns, and the tables as they were read. An
 * empty cell of a {@link org.jspecify.annotations.Nullable} column always means "not known". All records are
 * immutable.
 *
 * <p>May touch: {@code facts.column}.
 */
@NullMarked
package rigor.facts;

import org.jspecify.annotations.NullMarked;
