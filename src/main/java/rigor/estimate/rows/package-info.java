/**
 * Estimates beside rows that people bring. May touch: {@code estimate} and its packages.
 *
 * <p>{@link rigor.estimate.rows.RowEstimates} takes other spellings of names ({@link rigor.estimate.rows.Spelling}) and models that
 * no table knows, if their names say how many parameters they have ({@link rigor.estimate.rows.NamedModels}); what is missing
 * of a model's dimensions is then that of usual ones, scope {@code fallback} of the coefficients. An accelerator that is
 * not in the tables has no estimate: nothing in a row tells its bandwidth.
 */
@NullMarked
package rigor.estimate.rows;

import org.jspecify.annotations.NullMarked;
