package rigor.terms;

import java.util.Set;
import rigor.facts.Requirement;

/**
 * A requirement's limit and target, with the cells parsed once for many subjects.
 *
 * @param more whether more is better
 * @param limit NaN for words
 * @param target the limit if there is no target
 * @param preferred the words that are ideal
 */
public record Goal(boolean more, double limit, double target, Set<String> preferred) {

    public static Goal of(Requirement r) {
        return new Goal(r.op() == Requirement.Op.AT_LEAST, r.limit(), r.target(), r.preferred());
    }
}
