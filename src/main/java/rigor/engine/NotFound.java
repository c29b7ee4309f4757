package rigor.engine;

import java.util.Collection;
import rigor.facts.Nearest;
import rigor.facts.UserFault;

/** There is no rule, build or offer of that name; the message suggests similar names. */
public final class NotFound extends UserFault {
    private static final long serialVersionUID = 1;

    public NotFound(String what, String name, Collection<String> known) {
        super(Kind.NAME, "there is no %s \"%s\"%s".formatted(what, name, Nearest.hint(name, known)));
    }
}
