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
import rigor.explain.Json;

/** Reads what a request carries, and not more than a given size of it. */
final class Body {
    private Body() {}

    /** The file of a form, or the body itself. */
    static byte[] file(Context ctx, int max) {
        try (InputStream in = open(ctx)) {
            byte[] bytes = in.readNBytes(max + 1);
            if (bytes.length > max) {
                throw Refused.because(Kind.TOO_LARGE, "more than %,d bytes are not taken".formatted(max));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Context ctx, int max) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file(ctx, max)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refused.because(Kind.WRONG_BODY, "the body is not UTF-8");
        }
    }

    static <T> T json(Context ctx, Class<T> type, int max) {
        try {
            return Json.read(text(ctx, max), type);
        } catch (JsonProcessingException e) {
            throw Refused.because(
                    Kind.WRONG_BODY,
                    "line %d, column %d: %s"
                            .formatted(
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNr(),
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getColumnNr(),
                                    e.getOriginalMessage()));
        }
    }

    private static InputStream open(Context ctx) {
        if (!ctx.isMultipartFormData()) {
            return ctx.bodyInputStream();
        }
        UploadedFile file = ctx.uploadedFile("file");
        if (file == null) {
            throw Refused.because(Kind.WRONG_BODY, "the form has no part named \"file\"");
        }
        return file.content();
    }
}
