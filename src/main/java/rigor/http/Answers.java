package rigor.http;

import io.javalin.http.Context;
import java.util.Arrays;
import rigor.engine.Judgement;
import rigor.explain.words.Json;
import rigor.live.InForce;

/** Writes what was asked for, with the revisions it rests on. */
final class Answers {
    static final String JSON = "application/json";

    private Answers() {}

    /** An answer that changes only with the facts or the rules; whoever has it already is told so (304). */
    static void json(Context ctx, InForce now, Object answer) {
        String tag = "W/\"%s-%s-%s\""
                .formatted(
                        now.facts().revision(),
                        now.facts().caseRevision(),
                        now.rules().revision());
        resting(ctx, now).header("ETag", tag).header("Cache-Control", "no-cache");
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

    /** The same, resting on a state that is in force or only supposed; its body names no other revisions. */
    static void fresh(Context ctx, InForce state, Object answer) {
        fresh(resting(ctx, state), answer);
    }

    static Context resting(Context ctx, InForce state) {
        return resting(ctx, state.judgement());
    }

    static Context resting(Context ctx, Judgement state) {
        return resting(
                ctx,
                state.facts().revision(),
                state.facts().caseRevision(),
                state.rules().revision());
    }

    /** @param facts revision; likewise {@code caseRevision} and {@code rules} */
    static Context resting(Context ctx, String facts, String caseRevision, String rules) {
        return ctx.header("Rigor-Facts", facts)
                .header("Rigor-Case", caseRevision)
                .header("Rigor-Rules", rules);
    }

    private static boolean matches(@org.jspecify.annotations.Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(given -> given.equals("*") || given.equals(tag) || ("W/" + given).equals(tag));
    }
}
