package rigor.terms;

import java.util.Set;
import rigor.facts.Requirement;

/**
 * The way from a requirement's limit to its target, its cells read once for many subjects.
 *
 * @param more whether more is better
 * @param limit where it begins; NaN for words
 * @param target where it ends; the limit where there is no target
 * @param preferred the words that are ideal
 */
public record Goal(boolean more, double limit, double target, Set<String> preferred) {

    public static Goal of(Requirement r) {
        return new Goal(r.op() == Requirement.Op.AT_LEAST, r.limit(), r.target(), r.preferred());
    }
}
