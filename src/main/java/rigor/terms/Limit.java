package rigor.terms;

import java.util.Set;
import rigor.facts.Requirement;

/**
 * What a requirement allows, read once for many measures.
 *
 * @param least whether a figure must be at least {@code figure}; else at most
 * @param words the allowed ones; none where figures are compared
 */
public record Limit(boolean least, double figure, Set<String> words) {

    public static Limit of(Requirement r) {
        return r.isNumeric()
                ? new Limit(r.op() == Requirement.Op.AT_LEAST, r.limit(), Set.of())
                : new Limit(false, 0, r.allowed());
    }
}
