package rigor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import rigor.api.ProblemType;
import rigor.explain.words.Json;
import rigor.facts.upload.UploadBytes;

/** Reads what a request carries, not more than a given size of it and not for longer than a minute. */
final class Body {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PART = 64 << 10;

    private Body() {}

    /** The file of a form, or the body itself. */
    static UploadBytes file(Context ctx, int max) {
        try (InputStream in = open(ctx)) {
            return read(in, max);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UploadBytes read(InputStream in, int max) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        UploadBytes bytes = new UploadBytes();
        byte[] part = new byte[PART];
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
            bytes.write(part, 0, n);
            if (bytes.size() > max) {
                throw Refused.because(
                        ProblemType.TOO_LARGE, String.format(Locale.ROOT, "more than %,d bytes are not taken", max));
            }
            if (System.nanoTime() - end > 0) {
                throw Refused.because(ProblemType.TOO_SLOW, "the body took more than " + PATIENCE.toSeconds() + " s");
            }
        }
        return bytes;
    }

    static String text(Context ctx, int max) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file(ctx, max).bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refused.because(ProblemType.WRONG_BODY, "the body is not UTF-8");
        }
    }

    static <T> T json(Context ctx, Class<T> type, int max) {
        return json(text(ctx, max), type);
    }

    static <T> T json(String text, Class<T> type) {
        try {
            return Json.read(text, type);
        } catch (JsonProcessingException e) {
            throw Refused.because(
                    ProblemType.WRONG_BODY,
                    String.format(
                            Locale.ROOT,
                            "line %d, column %d: %s",
                            e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                            e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                            e.getOriginalMessage()));
        }
    }

    private static InputStream open(Context ctx) {
        if (!ctx.isMultipartFormData()) {
            return ctx.bodyInputStream();
        }
        UploadedFile file = ctx.uploadedFile("file");
        if (file == null) {
            throw Refused.because(ProblemType.WRONG_BODY, "the form has no part named \"file\"");
        }
        return file.content();
    }
}
