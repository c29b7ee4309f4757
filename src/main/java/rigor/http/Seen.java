package rigor.http;

import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rigor.live.InForce;

/** Which revision of the facts somebody had before their eyes who now wants to change them. */
final class Seen {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9a-f]+)(?:-[0-9a-f]+)?\"");

    private Seen() {}

    /**
     * The revision that {@code If-Match} names, by the tag of any answer; the one in force if it names none.
     *
     * @throws Refused if it is no longer in force
     */
    static String facts(Context ctx, InForce now) {
        String header = ctx.header("If-Match");
        String current = now.facts().revision();
        if (header == null || header.strip().equals("*")) {
            return current;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Refused.because(Kind.WRONG_PARAMETER, "If-Match: " + header + " is no tag of an answer");
        }
        if (!tag.group(1).equals(current)) {
            throw stale(tag.group(1), current);
        }
        return current;
    }

    static Refused stale(String seen, String current) {
        return Refused.because(
                Kind.STALE, "the facts are at revision %s, no longer at %s; look again".formatted(current, seen));
    }
}
