package rigor.facts.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.check.Ids;
import rigor.facts.csv.CsvRows;
import rigor.facts.csv.RowReader;
import rigor.facts.schema.CellType;
import rigor.facts.schema.Field;
import rigor.facts.schema.Schema;
import rigor.facts.upload.draft.Amounts;

/** Reads the rows of an upload below its header. */
final class OfferRows {
    private final CsvRows rows;
    private final UploadHeader header;
    private final UploadRow row;
    private final RowReader<Offer> reader;
    private final List<Field> amounts;
    private final List<String> names;
    private final RefusedCells refusals;
    private final List<Offer> offers = new ArrayList<>();
    private int count;

    /** @param schema how the file writes its cells; {@code absent} as for {@link UploadRow} */
    OfferRows(
            CsvRows rows,
            UploadHeader header,
            Schema<Offer> schema,
            Facts current,
            BiFunction<String, Integer, String> absent,
            RefusedCells refusals) {
        this.rows = rows;
        this.header = header;
        this.row = new UploadRow(rows, schema.fields(), header, absent);
        this.reader = new RowReader<>(schema, current, ids(current), refusals);
        this.amounts = schema.fields().stream()
                .filter(field -> field.type().kind() == CellType.Kind.AMOUNT)
                .toList();
        this.names = schema.names();
        this.refusals = refusals;
    }

    /** @param progress is told the rows read so far, now and then */
    void readAll(UploadLimits limits, Progress progress) throws CsvRows.Broken {
        long end = System.nanoTime() + limits.time().toNanos();
        while (count <= limits.rows() && rows.next()) {
            read();
            if (System.nanoTime() > end) {
                refuse("the check took longer than " + limits.time().toSeconds() + " s");
                return;
            }
            if (count % Progress.STEP == 0) {
                progress.at("rows of the file", count, rows.all(count));
            }
        }
        progress.at("rows of the file", count, count);
        checkCount(limits);
    }

    private void checkCount(UploadLimits limits) {
        if (count > limits.rows()) {
            refuse("the file has more than " + limits.rows() + " rows");
        }
        if (count == 0) {
            refuse("the file has a header, but no offers");
        }
    }

    int count() {
        return count;
    }

    List<Offer> offers() {
        return offers;
    }

    private void read() {
        int last = UploadHeader.lastFilled(rows);
        if (last < 0) {
            return;
        }
        count++;
        if (last >= header.size()) {
            refusals.add(
                    rows.line(last), rows.column(last), null, rows.cell(last), "has no column in the header" + cause());
            return;
        }
        Offer offer = reader.read(row);
        if (offer != null && amounts.stream().allMatch(this::hasItsCurrency)) {
            offers.add(offer);
        }
    }

    /** A quote behind a space does not keep a cell together. */
    private String cause() {
        boolean torn = IntStream.range(0, rows.size())
                .anyMatch(i -> rows.cell(i).startsWith(" ")
                        && rows.cell(i).stripLeading().startsWith("\""));
        return torn ? ": a cell before it is in quotes behind a space; remove the space before the quote" : "";
    }

    /** An amount may name its currency, but no other than the column beside it does. */
    private boolean hasItsCurrency(Field amount) {
        int field = names.indexOf(amount.name());
        String cell = row.text(field);
        Optional<String> named = Amounts.currency(cell);
        String column = String.valueOf(amount.unit());
        String currency = row.text(names.indexOf(column));
        boolean same = named.isEmpty() || named.get().equalsIgnoreCase(currency);
        if (!same) {
            refusals.add(
                    row.line(field), row.column(field), amount.name(), cell, "but " + column + " says " + currency);
        }
        return same;
    }

    private void refuse(String reason) {
        refusals.add(0, 0, null, null, reason);
    }

    private static Ids ids(Facts current) {
        Ids ids = new Ids();
        for (Table table : List.of(Table.HARDWARE, Table.RETAILERS)) {
            ids.open(table);
            current.ids(table.type()).forEach(id -> ids.add(table, id));
        }
        return ids;
    }
}
