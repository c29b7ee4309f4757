package rigor.facts.upload.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
    private static final String TEXT = "Kühler – für Büros";

    private static byte[] page(String says, String charset) {
        return ("<meta charset=\"" + says + "\"><p>" + TEXT).getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "utf-8        | UTF-8        | UTF-8",
                "iso-8859-1   | UTF-8        | UTF-8, although it says iso-8859-1",
                "utf-8        | windows-1252 | Windows-1252, although it says utf-8",
                "iso-8859-1   | windows-1252 | Windows-1252",
                "nonsense     | windows-1252 | Windows-1252",
                "x            | UTF-16LE     | UTF-16LE",
                "x            | UTF-16BE     | UTF-16BE"
            })
    void whatTheBytesAreGoesBeforeWhatThePageSays(String says, String charset, String encoding) {
        PageText text = PageText.of(page(says, charset), null);
        assertThat(text.text()).endsWith(TEXT);
        assertThat(text.encoding()).isEqualTo(encoding);
    }

    @Test
    void aByteOrderMarkGoesBeforeAll() {
        byte[] bytes = ("\uFEFF<meta charset=utf-8>" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        assertThat(PageText.of(bytes, "iso-8859-1").text()).isEqualTo("<meta charset=utf-8>" + TEXT);
        assertThat(PageText.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), "iso-8859-1")
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void anotherDeclarationIsBelievedWhereTheBytesAllowIt() {
        byte[] bytes = "<meta charset='iso-8859-2'>Łódź".getBytes(Charset.forName("iso-8859-2"));
        assertThat(PageText.of(bytes, null)).isEqualTo(new PageText("<meta charset='iso-8859-2'>Łódź", "ISO-8859-2"));
    }

    @Test
    void oneDamagedByteLeavesThePageWhatItIs() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFC);
        PageText text = PageText.of(bytes.toByteArray(), "iso-8859-1");
        assertThat(text.text()).isEqualTo(TEXT + "\uFFFD");
        assertThat(text.encoding()).isEqualTo("UTF-8, although it says iso-8859-1, with damaged signs: 1");
    }

    @ParameterizedTest
    @CsvSource({
        "C3 BC, 1, 0", "C0 80, 0, 2", "E2 80 93, 1, 0", "E0 80 80, 0, 3", "ED A0 80, 0, 3",
        "F0 9F 98 80, 1, 0", "F4 90 80 80, 0, 4", "C3, 0, 1", "61 62, 0, 0", "C3 28, 0, 1"
    })
    void whatIsNoUtf8IsCounted(String hex, int sound, int faults) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String one : hex.split(" ")) {
            bytes.write(Integer.parseInt(one, 16));
        }
        assertThat(Utf8Count.of(bytes.toByteArray())).isEqualTo(new Utf8Count(sound, faults));
    }
}
