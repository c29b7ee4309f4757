package rigor.explain.outlook;

import org.jspecify.annotations.Nullable;
import rigor.explain.words.Shown;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;

/**
 * What may be paid for the parts of a build that have no usable offer, where nothing else is in its way. Amounts are at the
 * buyer's door, in the currency of the case: of one piece where only one product has no price, of all such parts together
 * otherwise.
 *
 * @param acceptedUpTo the build meets every must up to here
 * @param answerUpTo it is the answer up to here; 0 if it is not even as a gift
 * @param seen what the same costs by offers that are out; or what others with the same accelerators cost; null if neither
 *     was ever seen on sale
 * @param plausible whether no price that was seen is higher than what it may cost
 * @param canBeAnswer whether it is the answer at a price that it may be had for
 */
public record PriceToPay(
        String build,
        String name,
        @Range double acceptedUpTo,
        @Range double answerUpTo,
        @Nullable Shown seen,
        boolean plausible,
        boolean canBeAnswer,

        @Doc("The same in a sentence") String text) {}
