package rigor.cli;

import java.util.Collection;
import rigor.facts.Nearest;
import rigor.facts.UserFault;

/** The user named something that does not exist. */
final class UnknownName extends UserFault {
    private static final long serialVersionUID = 1;

    UnknownName(String what, String name, Collection<String> known) {
        super(Kind.NAME, "no " + what + " \"" + name + "\"" + Nearest.hint(name, known));
    }
}
