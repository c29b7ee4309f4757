package rigor.facts.upload.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MhtmlTest {
    private static final String HEAD =
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://shop.example.ch/p/1\r\n"
                    + "Date: Tue, 17 Feb 2026 09:30:00 +0100\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"\r\n\r\n";

    private static String file(String encoding, String body) {
        return HEAD
                + "----b--\r\nContent-Type: image/png\r\n\r\nx\r\n----b--\r\nContent-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: " + encoding + "\r\n\r\n" + body + "\r\n----b----\r\n";
    }

    private static Mhtml read(String file) {
        return Objects.requireNonNull(Mhtml.of(file.getBytes(ISO_8859_1)));
    }

    @Test
    void theFirstPartThatIsAPageIsRead() {
        Mhtml mhtml = read(file("8bit", "<p>x</p>"));
        assertThat(new String(mhtml.page(), UTF_8)).isEqualToIgnoringWhitespace("<p>x</p>");
        assertThat(mhtml.part()).isEqualTo(2);
        assertThat(mhtml.charset()).isEqualTo("utf-8");
        assertThat(mhtml.address()).isEqualTo("https://shop.example.ch/p/1");
        assertThat(mhtml.savedOn()).isEqualTo("2026-02-17");
    }

    @Test
    void base64IsRead() {
        String body = Base64.getMimeEncoder()
                .encodeToString("<p>Kühler</p>".repeat(20).getBytes(UTF_8));
        assertThat(new String(read(file("base64", body)).page(), UTF_8)).isEqualTo("<p>Kühler</p>".repeat(20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K=C3=BChler     | Kühler",
                "a=3Db           | a=b",
                "a=3db           | a=b",
                "100 =25 = 5 =ZZ | 100 % = 5 =ZZ",
                "a=              | a"
            })
    void quotedPrintableIsRead(String text, String meant) {
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(new String(Transfer.decoded(bytes, 0, bytes.length, "Quoted-Printable"), UTF_8))
                .isEqualTo(meant);
    }

    @Test
    void aCutLineGoesOn() {
        byte[] bytes = "ab=\r\ncd=\nef= \r\ngh".getBytes(UTF_8);
        assertThat(new String(Transfer.decoded(bytes, 0, bytes.length, "quoted-printable"), UTF_8))
                .isEqualTo("abcdefgh");
    }

    @Test
    void aFileWithoutAPageHasNone() {
        assertThat(Mhtml.of((HEAD + "----b--\r\nContent-Type: image/png\r\n\r\nx\r\n").getBytes(ISO_8859_1)))
                .isNull();
    }

    @Test
    void itIsKnownByItsHeadAndNoMailIs() {
        assertThat(SavedPage.isMhtml(HEAD.getBytes(ISO_8859_1))).isTrue();
        assertThat(SavedPage.isMhtml(("To: me@example.ch\r\n" + HEAD).getBytes(ISO_8859_1)))
                .isFalse();
        assertThat(SavedPage.isMhtml("Produkt;Preis\nA;1\n".getBytes(ISO_8859_1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>",
                "\uFEFF \n<html lang=de>",
                "<!-- saved from url=(0022)https://example.ch/ -->\n<html>",
                "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"\"><html>",
                "<table border=1><tr>",
                "<HEAD>"
            })
    void aPageIsKnownByItsBeginning(String text) {
        assertThat(SavedPage.isPage(text.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><rss version=\"2.0\">",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
                "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook>",
                "id\ttitle\tprice\n1\t<b>x</b>\t1 CHF\n",
                "<tablets>",
                ""
            })
    void whatIsNoPageIsNone(String text) {
        assertThat(SavedPage.isPage(text.getBytes(UTF_8))).isFalse();
    }
}
