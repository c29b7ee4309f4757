package rigor.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rigor.live.InForce;

/**
 * What one run of the program leaves behind, as if sent to files.
 *
 * @param exit its exit code
 */
record Terminal(int exit, String out, String err) {

    static Terminal run(String... args) {
        return run(StandardCharsets.UTF_8, args);
    }

    /** On one that reads text in another encoding. */
    static Terminal run(Charset charset, String... args) {
        return run(charset, List.of(), args);
    }

    /** Where something was judged before. */
    static Terminal run(InForce earlier, String... args) {
        return run(StandardCharsets.UTF_8, List.of(earlier), args);
    }

    private static Terminal run(Charset charset, List<InForce> earlier, String... args) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        int exit = Main.run(printed, complained, charset, earlier, args);
        return new Terminal(exit, text(printed), text(complained));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
