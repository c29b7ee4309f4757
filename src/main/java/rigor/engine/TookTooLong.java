package rigor.engine;

import java.time.Duration;
import rigor.facts.UserFault;

/** A question that was given up. It is not answered in part: what was not tried could be the better answer. */
public final class TookTooLong extends UserFault {
    private static final long serialVersionUID = 1;

    TookTooLong(String question, Duration limit, boolean trusted) {
        super(
                Kind.TIME,
                "%s is not answered: it took more than %s s%s"
                        .formatted(
                                question,
                                limit.toSeconds(),
                                trusted ? ", and rules outside the profile are in force, which may be slow" : ""));
    }
}
