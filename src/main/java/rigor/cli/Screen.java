package rigor.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** A terminal or a file: wraps lines at its width, and writes colours only to a terminal. */
final class Screen {
    static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");
    private static final int READABLE = 100;
    private static final int NARROWEST = 40;

    private final PrintWriter out;
    private final StandardOutput output;
    private final int width;

    /** @param output what {@code out} writes to */
    Screen(PrintWriter out, StandardOutput output, int width) {
        this.out = out;
        this.output = output;
        this.width = Math.max(NARROWEST, Ansi.AUTO.enabled() ? width : READABLE);
    }

    /** Not for the terminal alone: as {@link StandardOutput#document} writes it. */
    void document(String text) {
        out.flush();
        output.document(text);
    }

    void flush() {
        out.flush();
    }

    /** A heading in bold. */
    void heading(String text) {
        out.println(style("bold", text));
    }

    void line(String text) {
        out.println(text);
    }

    void blank() {
        out.println();
    }

    /** Text wrapped at words, each line indented. */
    void paragraph(int indent, String text) {
        wrapped(text, width - indent).forEach(line -> out.println(" ".repeat(indent) + line));
    }

    /** A paragraph whose first line starts further left with a label. */
    void item(int indent, String label, String text) {
        List<String> lines = wrapped(text, width - indent);
        String lead = label + " ".repeat(Math.max(label.isEmpty() ? 0 : 1, indent - visible(label)));
        out.println(lead + (lines.isEmpty() ? "" : lines.get(0)));
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(indent) + line));
    }

    /** Characters that take up width; colour codes do not. */
    private static int visible(String label) {
        return COLOUR.matcher(label).replaceAll("").length();
    }

    /** Coloured if there is a terminal: picocli's style words, such as {@code bold,green}. */
    static String style(String style, String text) {
        return Ansi.AUTO.enabled()
                ? Ansi.AUTO.new Text("@|" + style + " " + text.replace("|@", "| @") + "|@").toString()
                : text;
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
