package rigor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.explain.words.Json;
import rigor.facts.files.IoFault;

/**
 * Where answers go, which unlike {@link PrintStream} remembers that it could not write. A reader that has seen enough
 * and closes its end ({@code rigor advise | head -1}) is no fault.
 */
final class StandardOutput extends OutputStream {
    /** What the systems say when nobody reads any longer: Linux and macOS, then Windows. */
    private static final String CLOSED = "(?i).*(broken pipe|pipe is being closed|pipe has been ended).*";

    private final OutputStream out;
    private @Nullable IOException fault;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** For people: in the terminal's encoding, signs that it lacks replaced by others. */
    PrintWriter text(Charset terminal) {
        return new PrintWriter(new PlainWriter(new OutputStreamWriter(this, terminal), terminal.newEncoder()));
    }

    /** An answer for programs. */
    void json(Object answer) {
        document(Json.pretty(answer) + "\n");
    }

    /** What programs read, or people in another program: in UTF-8 whatever the terminal reads. */
    void document(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
        flush();
    }

    /** What the terminal reads. */
    static Charset terminal() {
        String told = System.getProperty(
                "stdout.encoding", System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding")));
        try {
            return Charset.forName(told);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Why not all was written; empty if it was, or if nobody wanted to read it. */
    Optional<String> fault() {
        return Optional.ofNullable(fault)
                .filter(e -> !String.valueOf(e.getMessage()).matches(CLOSED))
                .map(IoFault::reason);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** After a fault nothing more is tried: what would follow is torn anyway. */
    private void attempt(Writing writing) {
        if (fault == null) {
            try {
                writing.run();
            } catch (IOException e) {
                fault = e;
            }
        }
    }
}
