package rigor.http;

import io.javalin.http.Context;
import java.util.Arrays;
import rigor.explain.words.Json;
import rigor.live.InForce;

/** Writes what was asked for, with the revisions it rests on. */
final class Answers {
    static final String JSON = "application/json";

    private Answers() {}

    /** An answer that changes only with the facts or the rules; whoever has it already is told so (304). */
    static void json(Context ctx, InForce now, Object answer) {
        String tag = "W/\"%s-%s\"".formatted(now.facts().revision(), now.rules().revision());
        revisions(ctx, now).header("ETag", tag).header("Cache-Control", "no-cache");
        if (matches(ctx.header("If-None-Match"), tag)) {
            ctx.status(304);
        } else {
            ctx.contentType(JSON).result(Json.bytes(answer));
        }
    }

    /** An answer that is another one each time. */
    static void fresh(Context ctx, Object answer) {
        ctx.header("Cache-Control", "no-store").contentType(JSON).result(Json.bytes(answer));
    }

    static Context revisions(Context ctx, InForce now) {
        return ctx.header("Rigor-Facts", now.facts().revision())
                .header("Rigor-Rules", now.rules().revision());
    }

    private static boolean matches(@org.jspecify.annotations.Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(given -> given.equals("*") || given.equals(tag) || ("W/" + given).equals(tag));
    }
}
