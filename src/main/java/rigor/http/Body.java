package rigor.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.BadMessageException;
import org.jspecify.annotations.Nullable;
import rigor.api.ProblemType;
import rigor.explain.words.Json;
import rigor.explain.words.JsonFault;
import rigor.facts.upload.UploadBytes;

/**
 * What a request carries: not more than a given size of it, and not what takes longer than a minute to come. It holds
 * its space in the inbox until it is closed. For one thread.
 */
final class Body implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PART = 64 << 10;

    /** What a form may have around its file. */
    private static final int AROUND = 1 << 20;

    private final int max;
    private final Inbox.Space space;
    private final UploadBytes bytes = new UploadBytes();
    private final @Nullable FormFile form;
    private long read;

    private Body(Context ctx, int max) {
        this.max = max;
        this.form = ctx.isMultipartFormData() ? FormFile.of(String.valueOf(ctx.header("Content-Type")), bytes) : null;
        this.space = ctx.appData(Inbox.KEY).open();
    }

    /**
     * Waits until all has come in.
     *
     * @throws Refused if it is not what is asked for
     */
    static Body of(Context ctx, int max) {
        Body body = new Body(ctx, max);
        try {
            body.readAll(ctx.bodyInputStream());
            return body;
        } catch (RuntimeException | Error e) {
            body.close();
            throw e;
        }
    }

    static String text(Context ctx, int max) {
        try (Body body = of(ctx, max)) {
            return body.text();
        }
    }

    static <T extends Record> T json(Context ctx, Class<T> type, int max) {
        return json(text(ctx, max), type);
    }

    static <T extends Record> T json(String text, Class<T> type) {
        try {
            return Json.read(text, type);
        } catch (JsonFault e) {
            throw Refused.because(ProblemType.WRONG_BODY, String.valueOf(e.getMessage()));
        }
    }

    /** The file of a form, or the body itself. */
    UploadBytes bytes() {
        return bytes;
    }

    @Override
    public void close() {
        space.close();
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refused.because(ProblemType.WRONG_BODY, "the body is not UTF-8");
        }
    }

    private void readAll(InputStream in) {
        try (in) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            byte[] part = new byte[PART];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                take(part, n);
                if (System.nanoTime() - end > 0) {
                    throw tooSlow("the body took more than " + PATIENCE.toSeconds() + " s");
                }
            }
        } catch (IOException | BadMessageException e) {
            throw refusal(e);
        }
        if (form != null) {
            form.end();
        }
        space.complete();
    }

    private void take(byte[] part, int n) {
        read += n;
        space.growTo(bytes.size() + n);
        if (form == null) {
            bytes.write(part, 0, n);
        } else {
            form.write(part, n);
        }
        if (bytes.size() > max || read - AROUND > max) {
            throw Refused.because(
                    ProblemType.TOO_LARGE, String.format(Locale.ROOT, "more than %,d bytes are not taken", max));
        }
    }

    /** What the sender did; nothing is wrong here. */
    private static Refused refusal(Exception e) {
        return e instanceof BadMessageException || !isTimeout(e)
                ? Refused.because(ProblemType.WRONG_BODY, "the body broke off, or its chunks are not sound")
                : tooSlow("nothing more of the body came");
    }

    private static boolean isTimeout(Throwable e) {
        return e instanceof TimeoutException || e.getCause() instanceof TimeoutException;
    }

    private static Refused tooSlow(String reason) {
        return Refused.because(ProblemType.TOO_SLOW, reason);
    }
}
