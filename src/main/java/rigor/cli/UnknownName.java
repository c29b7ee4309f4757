package rigor.cli;

import java.util.Collection;
import rigor.facts.Nearest;

/** The user named something that does not exist. */
final class UnknownName extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownName(String what, String name, Collection<String> known) {
        super("no " + what + " \"" + name + "\"" + Nearest.hint(name, known));
    }
}
