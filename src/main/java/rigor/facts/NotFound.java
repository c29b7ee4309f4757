package rigor.facts;

import java.util.Collection;
import java.util.List;

/** Nothing has the name that somebody gave; the message suggests similar names. */
public final class NotFound extends UserFault {
    private static final long serialVersionUID = 1;

    private final transient List<String> suggestions;

    /** @param what was looked for, such as "build" */
    public NotFound(String what, String name, Collection<String> known) {
        super(Kind.NAME, "there is no %s \"%s\"%s".formatted(what, name, Nearest.hint(name, known)));
        this.suggestions = Nearest.to(name, known);
    }

    /** The same where nobody has given a name, and there is none to take. */
    public static NotFound unnamed(String what, List<String> suggestions) {
        String hint = suggestions.isEmpty() ? "" : ", such as " + suggestions.get(0);
        return new NotFound(what + hint, suggestions);
    }

    private NotFound(String message, List<String> suggestions) {
        super(Kind.NAME, message);
        this.suggestions = suggestions;
    }

    /** The same where there are few to choose from, which are all told. */
    public static NotFound among(String what, String name, List<String> known) {
        return new NotFound(
                "there is no %s \"%s\"; it is one of %s".formatted(what, name, String.join(", ", known)),
                Nearest.to(name, known));
    }

    @Override
    public List<String> suggestions() {
        return suggestions;
    }
}
