package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardOutputTest {

    @Test
    void aFullDiskIsAFault() {
        Terminal run = run(failing("No space left on device"), "facts", "check");
        assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
        assertThat(run.err()).isEqualTo("the answer cannot be written: the disk is full\n");
        assertThat(run(failing("No space left on device"), "facts", "check", "--json"))
                .isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "The pipe has been ended"})
    void aReaderThatHasSeenEnoughIsNone(String reason) {
        assertThat(run(failing(reason), "facts", "check")).isEqualTo(new Terminal(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "at least ≥ 5 × 3 → 9 €, at least >= 5 x 3 -> 9 EUR",
        "Zürich straße, Zurich strasse",
        "36–48 “dB”, 36-48 \"dB\"",
        "日本, <U+65E5><U+672C>"
    })
    void aTerminalThatLacksSignsGetsOthers(String text, String plain) {
        assertThat(written(StandardCharsets.US_ASCII, text)).isEqualTo(plain);
        assertThat(written(StandardCharsets.UTF_8, text)).isEqualTo(text);
    }

    @Test
    void signsThatDifferDoSoInWhateverEncoding() {
        List<String> signs = Stream.of("≥", "≤", "=", "×", "→", "–", "—", "…", "±", "≈", "≠")
                .map(sign -> written(StandardCharsets.US_ASCII, sign))
                .toList();
        assertThat(signs).doesNotHaveDuplicates().noneMatch(sign -> sign.contains("?"));
    }

    @Test
    void whatWouldSteerTheTerminalIsWrittenAsItsNumber() {
        assertThat(written(StandardCharsets.UTF_8, "a\u001b]0;title\u0007 \u202eb \u009b1m\n"))
                .isEqualTo("a<U+001B>]0;title<U+0007> <U+202E>b <U+009B>1m\n");
        assertThat(Terminal.run("why", "a\u001b]0;title\u0007").err()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void jsonIsUtf8WhateverTheTerminalReads() {
        Terminal utf8 = Terminal.run("facts", "columns", "retailers", "--json");
        assertThat(Terminal.run(StandardCharsets.US_ASCII, "facts", "columns", "retailers", "--json"))
                .isEqualTo(utf8);
        assertThat(Terminal.run(StandardCharsets.UTF_16, "facts", "columns", "retailers", "--json"))
                .isEqualTo(utf8);
    }

    private static Terminal run(OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(out, err, StandardCharsets.UTF_8, args);
        return new Terminal(exit, "", err.toString(StandardCharsets.UTF_8));
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private static String written(Charset terminal, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter out = new StandardOutput(bytes).text(terminal);
        out.print(text);
        out.flush();
        return bytes.toString(terminal);
    }
}
