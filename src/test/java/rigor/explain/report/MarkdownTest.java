package rigor.explain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote into a table is text in a report, and never markup. */
class MarkdownTest {

    @Test
    void writesEachBlockWithALineAfterIt() {
        String text = new Markdown()
                .heading(2, "Why")
                .paragraph("Because.")
                .bullets(List.of("one", "two"))
                .table(List.of("a", "b"), List.of(List.of("1", "2")))
                .toString();
        assertThat(text).isEqualTo("## Why\n\nBecause.\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a | b",
                "[link](javascript:x)",
                "*bold* _it_ `code` ~gone~",
                "&lt; \\ #1 {x}"
            })
    void escapesMarkup(String words) {
        String written = new Markdown().paragraph(words).toString();
        assertThat(written.replaceAll("\\\\(.)", "")).doesNotContainPattern("[<>|\\[\\]*_`~&#{}]");
        assertThat(written.replaceAll("\\\\(.)", "$1").strip()).isEqualTo(words);
    }

    @Test
    void aCellStaysOnItsLine() {
        assertThat(new Markdown()
                        .table(List.of("a"), List.of(List.of("x\n| y |\n\n# z")))
                        .toString()
                        .lines())
                .hasSize(4);
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        assertThat(Markdown.link("a_b", "https://example.org/x?a=1&copy;=2"))
                .isEqualTo("[a\\_b](<https://example.org/x?a=1&amp;copy;=2>)");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https:",
                "https://example.org/> <b>",
                "https://example.org/a b",
                "https://example.org/|",
                "data:text/html,x",
                "/etc/passwd",
                ""
            })
    void anythingElseIsText(@Nullable String address) {
        assertThat(Markdown.link("of-001", address)).isEqualTo("of-001");
    }
}
