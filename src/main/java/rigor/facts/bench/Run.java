package rigor.facts.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One record of a bench file: a run of the program, by the names of its fields. */
record Run(Map<String, Cell> fields, int line) {

    Run {
        fields = Map.copyOf(fields);
    }

    boolean has(String... names) {
        return Stream.of(names).allMatch(name -> !text(name).isEmpty());
    }

    /** The first of these fields that says anything; null if none does. */
    @Nullable
    Cell cell(String... names) {
        return Stream.of(names)
                .map(fields::get)
                .filter(cell -> cell != null && !cell.text().isBlank())
                .findFirst()
                .orElse(null);
    }

    /** What the first of these fields says that says anything; empty if none does. */
    String text(String... names) {
        Cell cell = cell(names);
        return cell == null ? "" : cell.text().strip();
    }

    /** The field as a number; NaN if it is none. */
    double number(String... names) {
        return Numbers.of(text(names));
    }

    /** The same run with one more field, which stands nowhere in the file as such. */
    Run with(String name, String text) {
        Map<String, Cell> all = new LinkedHashMap<>(fields);
        all.put(name, new Cell(name, text, line, 0));
        return new Run(all, line);
    }
}
