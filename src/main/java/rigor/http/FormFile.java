package rigor.http;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import rigor.api.ProblemType;
import rigor.facts.upload.UploadBytes;

/** Takes the part {@code file} out of a form while it comes in; the other parts are read and dropped. For one thread. */
final class FormFile extends MultiPart.AbstractPartsListener {
    private static final String FILE = "file";
    private static final int MAX_PARTS = 100;

    private final MultiPart.Parser parser;
    private final UploadBytes bytes;
    private int files;
    private boolean complete;
    private @Nullable Throwable failure;

    private FormFile(String boundary, UploadBytes bytes) {
        this.parser = new MultiPart.Parser(boundary, this);
        this.parser.setMaxParts(MAX_PARTS);
        this.bytes = bytes;
    }

    /**
     * @param contentType of the form
     * @param bytes take what the file holds
     * @throws Refused if it names no boundary
     */
    static FormFile of(String contentType, UploadBytes bytes) {
        String boundary = boundary(contentType);
        if (boundary.isBlank()) {
            throw broken("its Content-Type names no boundary");
        }
        return new FormFile(boundary, bytes);
    }

    private static String boundary(String contentType) {
        try {
            return Objects.requireNonNullElse(MultiPart.extractBoundary(contentType), "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** @throws Refused if this cannot be a part of a form */
    void write(byte[] read, int length) {
        parse(Content.Chunk.from(ByteBuffer.wrap(read, 0, length), false));
    }

    /** @throws Refused if the form is cut off, or has not exactly one file */
    void end() {
        if (!complete) {
            parse(Content.Chunk.EOF);
        }
        if (!complete) {
            throw broken("it ends before its last boundary");
        }
        if (files != 1) {
            throw Refused.because(
                    ProblemType.WRONG_BODY,
                    files == 0
                            ? "the form has no part named \"file\""
                            : String.format(Locale.ROOT, "the form has %d parts named \"file\"; send one", files));
        }
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        if (FILE.equals(getName())) {
            byte[] content = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(content);
            bytes.write(content, 0, content.length);
        }
    }

    @Override
    public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
        files += FILE.equals(name) ? 1 : 0;
    }

    @Override
    public void onComplete() {
        complete = true;
    }

    @Override
    public void onFailure(Throwable e) {
        failure = e;
    }

    private void parse(Content.Chunk chunk) {
        try {
            parser.parse(chunk);
        } catch (HttpException.RuntimeException | IllegalArgumentException | IllegalStateException e) {
            failure = e;
        }
        if (failure != null) {
            throw broken(
                    chunk.isLast() ? "it ends before its last boundary" : "its parts or their headers are not sound");
        }
    }

    private static Refused broken(String reason) {
        return Refused.because(ProblemType.WRONG_BODY, "this is no form (multipart/form-data): " + reason);
    }
}
