package rigor.explain.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes Markdown (CommonMark with tables). Texts are escaped, so that no table cell is read as markup. */
final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~&])");

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        text.append("#".repeat(level)).append(' ').append(escaped(title)).append("\n\n");
        return this;
    }

    Markdown paragraph(String words) {
        text.append(escaped(words)).append("\n\n");
        return this;
    }

    Markdown bold(String words) {
        text.append("**").append(escaped(words)).append("**\n\n");
        return this;
    }

    Markdown bullets(List<String> items) {
        items.forEach(item -> text.append("- ").append(escaped(item)).append('\n'));
        text.append('\n');
        return this;
    }

    Markdown table(List<String> header, List<List<String>> rows) {
        line(header);
        line(header.stream().map(column -> "---").toList());
        rows.forEach(row -> line(row.stream().map(Markdown::escaped).toList()));
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void line(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String escaped(String words) {
        return SPECIAL.matcher(words.replaceAll("\\s+", " ")).replaceAll("\\\\$1");
    }
}
