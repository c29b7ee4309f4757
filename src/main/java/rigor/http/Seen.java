package rigor.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rigor.api.ProblemType;
import rigor.live.InForce;

/** Which revision somebody had before their eyes who now wants to change something. */
final class Seen {
    static final Parameter<String> TAG =
            Parameter.header("If-Match", "The ETag of an answer one has seen; 412 if what it tells has changed since");

    private static final Pattern PATTERN = Pattern.compile("(?:W/)?\"(?:[0-9a-f]+-)?([0-9a-f]+)(?:-([0-9a-f]+))?\"");

    private Seen() {}

    /**
     * The revision of the case that {@code If-Match} names, by the tag of any answer; the one in force if it names none.
     *
     * @throws Refused if it is no longer in force
     */
    static String buyersCase(Context ctx, InForce now) {
        String current = now.facts().caseRevision();
        String seen = tag(ctx).map(tag -> tag.group(1)).orElse(current);
        return checked("tables of the case", seen, current);
    }

    /**
     * The revision of the rules that {@code If-Match} names; it must name one, for a new file too.
     *
     * @throws Refused if it names none, or one that is no longer in force
     */
    static String rules(Context ctx, InForce now) {
        String seen = tag(ctx).map(tag -> tag.group(2) == null ? tag.group(1) : tag.group(2))
                .orElseThrow(() -> Refused.because(
                        ProblemType.NOTHING_SEEN,
                        "a rule is written with If-Match: the ETag of the rules as you have seen them, see"
                                + " /api/rules"));
        return checked("rules", seen, now.rules().revision());
    }

    static String checked(String what, String seen, String current) {
        if (!seen.equals(current)) {
            throw stale(what, seen, current);
        }
        return seen;
    }

    static Refused stale(String what, String seen, String current) {
        return Refused.because(
                ProblemType.STALE,
                "the %s are at revision %s, no longer at %s; look again".formatted(what, current, seen));
    }

    private static Optional<MatchResult> tag(Context ctx) {
        String header = TAG.find(ctx);
        if (header == null || header.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = PATTERN.matcher(header.strip());
        if (!tag.matches()) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, "If-Match: " + header + " is no tag of an answer");
        }
        return Optional.of(tag.toMatchResult());
    }
}
