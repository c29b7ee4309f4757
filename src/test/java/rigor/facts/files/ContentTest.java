package rigor.facts.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rigor.facts.csv.Encoding;
import rigor.facts.upload.UploadBytes;

class ContentTest {
    private static final int LINES = 300_000;
    private static final String LARGE = "of-1,gpu\n".repeat(LINES);

    @Test
    void whatIsHeldIsWhatWasGiven() {
        for (String text : new String[] {"", "few", LARGE}) {
            assertThat(Content.of(text).bytes()).isEqualTo(text.getBytes(UTF_8));
            assertThat(Content.of(text).size()).isEqualTo(text.length());
        }
    }

    @Test
    void contentsAreTheSameHoweverTheyCameIn() {
        Content inPieces = Content.written(out -> {
            for (int i = 0; i < LINES; i++) {
                out.write("of-1,gpu\n".getBytes(UTF_8));
            }
        });
        assertThat(inPieces.isSame(Content.of(LARGE))).isTrue();
        assertThat(inPieces.isSame(Content.of(LARGE + "x"))).isFalse();
    }

    @Test
    void theFirstDifferentLineIsFound() throws IOException {
        assertThat(difference(LARGE, LARGE)).isEmpty();
        assertThat(difference("", "")).isEmpty();
        assertThat(difference("a\nb\nc", "a\nB\nc")).hasValue(2);
        assertThat(difference(LARGE, LARGE + "x")).hasValue(LINES + 1);
        assertThat(difference(LARGE + "x", LARGE)).hasValue(LINES + 1);
        assertThat(difference(LARGE, "")).hasValue(1);
    }

    @Test
    void anUploadIsReadAgainAndAgainAndForTheLastTime() throws IOException {
        byte[] large = LARGE.getBytes(UTF_8);
        UploadBytes upload = new UploadBytes();
        upload.write(large[0]);
        upload.write(large, 1, large.length - 1);
        assertThat(upload.bytes()).isEqualTo(large);
        assertThat(upload.bytes()).isEqualTo(large);
        assertThat(upload.drain().readAllBytes()).isEqualTo(large);
        assertThat(upload.bytes()).isEmpty();
        assertThat(upload.size()).isEqualTo(large.length);
    }

    @Test
    void aByteThatMakesNoSenseIsFoundWhereverTheTextIsCut() throws IOException {
        for (int before = 0; before < 4; before++) {
            String sound = "x".repeat(before) + "\n" + "\u00e9\u20ac\uD83D\uDE00".repeat(5_000);
            assertThat(fault(sound, new byte[0])).isEmpty();
            assertThat(fault(sound, new byte[] {(byte) 0xE2, (byte) 0x82}))
                    .hasValue(new Encoding.Fault(2, 20_001, 0xE2));
            assertThat(fault(sound, new byte[] {(byte) 0xFF, 'x'})).hasValue(new Encoding.Fault(2, 20_001, 0xFF));
        }
    }

    private static Optional<Encoding.Fault> fault(String sound, byte[] end) throws IOException {
        Content content = Content.written(out -> {
            out.write(sound.getBytes(UTF_8));
            out.write(end);
        });
        return Encoding.utf8(content).firstFault(content);
    }

    private static OptionalInt difference(String ours, String theirs) throws IOException {
        return Content.of(ours).firstDifference(new ByteArrayInputStream(theirs.getBytes(UTF_8)));
    }
}
