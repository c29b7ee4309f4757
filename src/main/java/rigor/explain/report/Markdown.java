package rigor.explain.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes Markdown (CommonMark with tables). Texts are escaped, so that no table cell is read as markup. */
final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~&])");

    private static final Set<String> WEB = Set.of("http", "https");

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        text.append("#".repeat(level)).append(' ').append(escaped(title)).append("\n\n");
        return this;
    }

    Markdown paragraph(String words) {
        text.append(escaped(words)).append("\n\n");
        return this;
    }

    /** A paragraph that is written already. */
    Markdown written(String words) {
        text.append(words).append("\n\n");
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

    /** One of a list, after a word of what kind it is; {@link #end} ends the list. */
    Markdown item(String kind, String words) {
        text.append("- **")
                .append(escaped(kind))
                .append(":** ")
                .append(escaped(words))
                .append('\n');
        return this;
    }

    Markdown end() {
        text.append('\n');
        return this;
    }

    Markdown table(List<String> header, List<List<String>> rows) {
        return written(
                header,
                rows.stream()
                        .map(row -> row.stream().map(Markdown::escaped).toList())
                        .toList());
    }

    /** A table whose cells are written already, such as by {@link #link}. */
    Markdown written(List<String> header, List<List<String>> rows) {
        line(header);
        line(header.stream().map(column -> "---").toList());
        rows.forEach(this::line);
        text.append('\n');
        return this;
    }

    /** Words that lead to an address; only the words where that is none of the web: a cell can hold anything. */
    static String link(String words, @Nullable String address) {
        return address != null && isWeb(address)
                ? "[%s](<%s>)".formatted(escaped(words), address.replace("&", "&amp;"))
                : escaped(words);
    }

    /** The host of an address of the web, as people call it: without {@code www}; empty where it is none. */
    static Optional<String> domain(@Nullable String address) {
        return address != null && isWeb(address)
                ? Optional.of(URI.create(address).getHost().replaceFirst("^www\\.", ""))
                : Optional.empty();
    }

    /** What is a sound address has neither spaces nor brackets nor bars. */
    private static boolean isWeb(String address) {
        try {
            URI parsed = new URI(address);
            return parsed.getHost() != null && WEB.contains(parsed.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void line(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    static String escaped(String words) {
        return SPECIAL.matcher(words.replaceAll("\\s+", " ")).replaceAll("\\\\$1");
    }
}
