package rigor.facts.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.check.Faults;
import rigor.facts.check.Ids;
import rigor.facts.files.Bytes;
import rigor.facts.schema.Schema;

/** Reads one table of a facts folder: UTF-8, separated by commas, each column named once in the first line. */
final class TableReader<F extends Fact> {
    private final Schema<F> schema;
    private final Below<F> below;
    private final Facts before;
    private final Ids ids;
    private final Faults faults;
    private final Progress progress;
    private final List<F> facts = new ArrayList<>();

    private TableReader(Below<F> below, Schema<F> schema, Facts before, Ids ids, Faults faults, Progress progress) {
        this.below = below;
        this.schema = schema;
        this.before = before;
        this.ids = ids;
        this.faults = faults;
        this.progress = progress;
    }

    /** The sound rows; what is wrong with the others goes to {@code faults}. */
    static <F extends Fact> List<F> read(
            Class<F> type, Bytes content, Below<F> below, Facts before, Ids ids, Faults faults, Progress progress) {
        TableReader<F> reader = new TableReader<>(below, Schema.of(type), before, ids, faults, progress);
        reader.read(content);
        return List.copyOf(reader.facts);
    }

    private void read(Bytes content) {
        try {
            Encoding encoding = Encoding.utf8(content);
            Optional<Encoding.Fault> fault = encoding.firstFault(content);
            if (fault.isEmpty()) {
                read(content, encoding);
            } else {
                Encoding.Fault at = fault.get();
                abandon(
                        at.line(),
                        at.column(),
                        String.format(Locale.ROOT, "the file is not UTF-8 here (byte 0x%02X)", at.value()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Bytes content, Encoding encoding) throws IOException {
        try (CsvRows rows = new CsvRows(encoding.open(content), ',', content.size(), 0)) {
            readAll(rows);
        } catch (CsvRows.Broken e) {
            abandon(e.line, e.column, e.getMessage());
        }
    }

    private void readAll(CsvRows rows) throws CsvRows.Broken {
        if (!rows.next()) {
            abandon(1, 0, "is empty; the first line must name the columns " + String.join(",", schema.names()));
            return;
        }
        int faultsBefore = faults.count();
        Header header = Header.read(rows, schema.fields(), below::needs, faults);
        if (faults.count() > faultsBefore) {
            ids.withdraw(Table.of(schema.type()));
            return;
        }
        RowReader<F> reader = new RowReader<>(schema, below, before, ids, faults);
        String what = "rows of " + Table.of(schema.type()).file();
        int read = 0;
        while (rows.next()) {
            readRow(rows, header, reader);
            read++;
            if (read % Progress.STEP == 0) {
                progress.at(what, read, rows.all(read));
            }
        }
        progress.at(what, read, read);
    }

    private void readRow(CsvRows rows, Header header, RowReader<F> reader) {
        if (rows.size() != header.size()) {
            String reason = String.format(Locale.ROOT, "has %d cells, the header has %d", rows.size(), header.size());
            faults.add(rows.line(0), 0, null, null, reason);
            return;
        }
        F fact = reader.read(header);
        if (fact != null) {
            facts.add(fact);
        }
    }

    /** The rest cannot be read, so nobody may say that an id is missing here. */
    private void abandon(int line, int column, @Nullable String reason) {
        faults.add(line, column, null, null, String.valueOf(reason));
        ids.withdraw(Table.of(schema.type()));
    }
}
