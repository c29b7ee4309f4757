package rigor.facts.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row to be: its cells by column, and the names that its file has for what ran. */
final class Draft {
    final Run run;
    final boolean prefill;
    /** How the file names the devices, separated by commas; empty if it does not. */
    String devices = "";
    /** The file, folder or repository of the model; empty if unknown. */
    String model = "";
    /** What the file calls architecture, size and format, {@code qwen3 8B Q4_K - Medium}. */
    String type = "";

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Draft(Run run, boolean prefill) {
        this.run = run;
        this.prefill = prefill;
    }

    /** Takes a cell of the file as that column, if there is one. */
    Draft take(String column, @Nullable Cell cell) {
        if (cell != null) {
            cells.put(column, cell);
        }
        return this;
    }

    /** The same of a number, as the tables spell them. */
    Draft number(String column, @Nullable Cell cell) {
        return take(column, cell == null ? null : cell.saying(Numbers.plain(cell.text())));
    }

    /** What follows from a cell of the file, in whose place a fault of it stands. */
    Draft derive(String column, @Nullable Cell from, String text) {
        return take(column, from == null ? new Cell(column, text, run.line(), 0) : from.saying(text));
    }

    /** What nobody has written down but is so. */
    Draft set(String column, String text) {
        return take(column, new Cell(column, text, run.line(), 0));
    }

    Draft note(String words) {
        if (!words.isEmpty()) {
            notes.add(words);
        }
        return this;
    }

    @Nullable
    Cell cell(String column) {
        return cells.get(column);
    }

    String text(String column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    String notes() {
        return String.join("; ", notes);
    }
}
