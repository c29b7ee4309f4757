package rigor.estimate.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the program once computed them, so that nothing moves a figure unseen: CSV without quotes. {@code
 * -Dgolden.update=true} writes the speeds anew.
 */
final class Golden {
    private Golden() {}

    static List<Map<String, String>> rows(String name) {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/resources/golden", name));
            String[] header = lines.get(0).split(",");
            return lines.stream().skip(1).map(line -> row(header, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String name, List<Map<String, String>> rows) {
        Stream<String> cells = rows.stream().map(row -> String.join(",", row.values()));
        String header = String.join(",", rows.get(0).keySet());
        try {
            Files.write(
                    Path.of("src/test/resources/golden", name),
                    Stream.concat(Stream.of(header), cells).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] header, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }

    static @Nullable String text(Map<String, String> row, String column) {
        String cell = row.getOrDefault(column, "");
        return cell.isEmpty() ? null : cell;
    }

    static @Nullable Integer whole(Map<String, String> row, String column) {
        String cell = text(row, column);
        return cell == null ? null : Integer.valueOf(cell);
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }
}
