package rigor.facts.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rigor.facts.check.Faults;
import rigor.facts.csv.CsvRows;
import rigor.facts.csv.Layout;

/** The rows of a CSV text by the names in its first line. */
final class CsvRuns {
    private CsvRuns() {}

    /** @param known names of columns, by which the separator is found */
    static List<Run> read(String text, Collection<String> known, Faults faults) {
        try {
            Layout layout = Layout.of(new StringReader(text), known);
            String rows = layout.declared() ? text.substring(text.indexOf('\n') + 1) : text;
            try (CsvRows csv =
                    new CsvRows(new StringReader(rows), layout.separator(), rows.length(), layout.linesBefore())) {
                return read(csv, faults);
            }
        } catch (CsvRows.Broken e) {
            faults.add(e.line, e.column, null, null, String.valueOf(e.getMessage()));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Run> read(CsvRows csv, Faults faults) throws CsvRows.Broken {
        List<String> header = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        while (csv.next()) {
            if (header.isEmpty()) {
                for (int i = 0; i < csv.size(); i++) {
                    header.add(Layout.columnName(csv.cell(i)));
                }
            } else if (csv.size() > header.size()) {
                faults.add(csv.line(0), 0, null, null, "has " + csv.size() + " cells, the header has " + header.size());
            } else {
                runs.add(run(csv, header));
            }
        }
        return runs;
    }

    private static Run run(CsvRows csv, List<String> header) {
        Map<String, Cell> fields = new LinkedHashMap<>();
        for (int i = 0; i < csv.size(); i++) {
            String name = header.get(i);
            fields.put(name, new Cell(name, csv.cell(i).strip(), csv.line(i), csv.column(i)));
        }
        return new Run(fields, csv.line(0));
    }
}
