package rigor.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.UploadLimits;

/**
 * How the server is reached, and what it lets others do.
 *
 * @param host the address to listen at
 * @param port 0 takes any free one
 * @param web the folder of the page; null for the copy that came with the program
 * @param token what is shown ({@code Authorization: Bearer ...}) by who changes anything, or runs rules of their own; and,
 *     if the host is not this machine only, by who reads
 * @param ruleEdits whether rules can be written
 * @param uploads how much of an upload is read
 */
public record QueryOptions(
        String host, int port, @Nullable Path web, String token, boolean ruleEdits, UploadLimits uploads) {
    public static final int PORT = 7070;
    private static final String LOOPBACK = "127.0.0.1";
    private static final int TOKEN_BYTES = 16;

    /** @throws IllegalArgumentException if the token is empty */
    public QueryOptions {
        if (token.isBlank()) {
            throw new IllegalArgumentException("the token is empty");
        }
    }

    /** Reached from this machine only; {@code ./web} if it is there. */
    public static QueryOptions local(int port, String token) {
        Path here = Path.of("web");
        return new QueryOptions(
                LOOPBACK, port, Files.isDirectory(here) ? here : null, token, false, UploadLimits.DEFAULT);
    }

    /** Reached at another address, too. */
    public QueryOptions at(String address) {
        return new QueryOptions(address, port, web, token, ruleEdits, uploads);
    }

    /** Rules can be written by who shows the token. */
    public QueryOptions allowingRuleEdits() {
        return new QueryOptions(host, port, web, token, true, uploads);
    }

    public QueryOptions taking(UploadLimits limits) {
        return new QueryOptions(host, port, web, token, ruleEdits, limits);
    }

    /** A token that nobody guesses. */
    public static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Optional<Path> webFolder() {
        return Optional.ofNullable(web);
    }

    boolean isLocal() {
        return LoopbackNames.contains(host);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
