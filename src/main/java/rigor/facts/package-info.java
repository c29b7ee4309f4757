/**
 * What is known, as rows of CSV tables: one record type a table, the reader that checks them, and the versioned store.
 *
 * <p>A record's components are its table's columns (camelCase here, snake_case there), so the type is the schema: a
 * {@link org.jspecify.annotations.Nullable} component may be empty, which always means "not known"; {@link
 * rigor.facts.column.Key}, {@link rigor.facts.column.Ref}, {@link rigor.facts.column.Range} and {@link rigor.facts.column.Unit} say the rest. All
 * records are immutable and safe to share between threads.
 */
@NullMarked
package rigor.facts;

import org.jspecify.annotations.NullMarked;
