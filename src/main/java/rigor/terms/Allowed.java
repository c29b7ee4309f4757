package rigor.terms;

import java.util.Set;
import rigor.facts.Requirement;

/**
 * What a requirement allows, read once for many measures.
 *
 * @param least whether a figure must be at least {@code figure}; else at most
 * @param words the allowed ones; none where figures are compared
 */
public record Allowed(boolean least, double figure, Set<String> words) {

    public static Allowed of(Requirement r) {
        return r.isNumeric()
                ? new Allowed(r.op() == Requirement.Op.AT_LEAST, r.limit(), Set.of())
                : new Allowed(false, 0, r.allowed());
    }
}
