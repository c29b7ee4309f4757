package rigor.estimate.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that the program in which the formulas were researched computed: CSV without quotes. */
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
