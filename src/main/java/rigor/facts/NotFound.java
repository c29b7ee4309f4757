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

    @Override
    public List<String> suggestions() {
        return suggestions;
    }
}
