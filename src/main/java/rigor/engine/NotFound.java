package rigor.engine;

import java.util.Collection;
import rigor.facts.Nearest;
import rigor.facts.UserFault;

/** Somebody named a rule, build or offer that there is not; the message suggests what may have been meant. */
public final class NotFound extends UserFault {
    private static final long serialVersionUID = 1;

    public NotFound(String what, String name, Collection<String> known) {
        super(Kind.NAME, "there is no %s \"%s\"%s".formatted(what, name, Nearest.hint(name, known)));
    }
}
