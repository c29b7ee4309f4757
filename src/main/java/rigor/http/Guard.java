package rigor.http;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.api.ProblemType;
import rigor.http.Route.Access;

/**
 * Lets in only who means this server. A page of another site can make a browser send requests here, under our address or
 * under a name of its own that it points at us; both show in the headers {@code Host}, {@code Origin} and {@code
 * Sec-Fetch-Site}.
 */
final class Guard {
    /** What every answer carries. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            Server.PAGE_POLICY + "; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private static final String BEARER = "Bearer ";
    private static final String REMEDY =
            ": open the address that \"rigor serve\" printed (programs:" + " Authorization: Bearer TOKEN)";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final QueryOptions options;

    Guard(QueryOptions options) {
        this.options = options;
    }

    void check(Context ctx) {
        HEADERS.forEach(ctx::header);
        String host = ctx.header("Host");
        if (host == null || !isOurs(name(host))) {
            throw Refused.because(ProblemType.FOREIGN_HOST, "Host \"" + host + "\" is not served here");
        }
        if (!READING.contains(ctx.req().getMethod())) {
            checkOrigin(ctx.header("Origin"), ctx.header("Sec-Fetch-Site"), host);
        }
    }

    /** Lets through who shows the token, where it is asked for. */
    void authorize(Context ctx, Access access) {
        boolean asks = access == Access.TOKEN || access == Access.READ && !options.isLocal();
        if (asks) {
            checkToken(ctx, ctx.header("Authorization"));
        }
    }

    private void checkToken(Context ctx, @Nullable String authorization) {
        String shown = bearer(authorization);
        if (shown == null || !isSame(options.token(), shown)) {
            ctx.header("WWW-Authenticate", shown == null ? "Bearer" : "Bearer error=\"invalid_token\"");
            throw Refused.because(
                    ProblemType.NO_TOKEN, (shown == null ? "no token was shown" : "the token is another") + REMEDY);
        }
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    /** Takes as long whatever is given, so that nobody finds the token letter by letter. */
    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** A name can be made to point here by anybody, an address cannot. */
    private boolean isOurs(String name) {
        boolean open = !options.isLocal();
        return LoopbackNames.contains(name)
                || open && (name.equals(options.host()) || ADDRESS.matcher(name).matches());
    }

    private static void checkOrigin(@Nullable String origin, @Nullable String site, String host) {
        boolean foreign = origin != null && !host.equalsIgnoreCase(authority(origin));
        if (foreign || "cross-site".equals(site) || "same-site".equals(site)) {
            throw Refused.because(ProblemType.FOREIGN_ORIGIN, "Origin \"" + origin + "\" may not change anything here");
        }
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String name(String host) {
        return PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
