package rigor.facts.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import rigor.facts.Fact;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.schema.CellType;
import rigor.facts.schema.Schema;
import rigor.facts.schema.TableColumn;

/** Writes tables as CSV (RFC 4180, UTF-8, ends of line LF) that reads back as the same rows. */
public final class TableWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableWriter() {}

    /** The form in which a facts folder holds the table. */
    public static <F extends Fact> Content canonical(Class<F> type, List<F> rows) {
        return Content.written(out -> write(type, rows, text -> text, out));
    }

    /** Rows of cells, the header first, as the text of a table. */
    public static String lines(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(TableWriter::quote).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A table to begin with: the header, and one row of examples that reads without fault. */
    public static String template(Table table) {
        List<TableColumn> columns = TableColumn.of(table);
        String header = columns.stream().map(TableColumn::name).collect(Collectors.joining(","));
        String example = columns.stream().map(c -> quote(c.example())).collect(Collectors.joining(","));
        return header + "\n" + example + "\n";
    }

    /**
     * The form to hand out: a spreadsheet shows the umlauts, and runs no cell of text as a formula. An upload of it is
     * read as the rows it was made from.
     */
    public static <F extends Fact> void forSpreadsheet(Class<F> type, List<F> rows, OutputStream out) {
        try {
            out.write(String.valueOf(BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(type, rows, FormulaGuard::guard, out);
    }

    private static <F extends Fact> void write(
            Class<F> type, List<F> rows, UnaryOperator<String> guard, OutputStream out) {
        Schema<F> schema = Schema.of(type);
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write(String.join(",", schema.names()));
            writer.write('\n');
            for (F row : rows) {
                write(schema, row, guard, writer);
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <F extends Fact> void write(Schema<F> schema, F row, UnaryOperator<String> guard, Writer writer)
            throws IOException {
        for (int i = 0; i < schema.fields().size(); i++) {
            boolean text = schema.fields().get(i).type().kind() == CellType.Kind.TEXT;
            writer.write(i == 0 ? "" : ",");
            writer.write(quote(text ? guard.apply(schema.text(row, i)) : schema.text(row, i)));
        }
        writer.write('\n');
    }

    static String quote(String text) {
        return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Readers drop blanks around a bare cell. */
    private static boolean needsQuotes(String text) {
        boolean blanks = !text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)));
        return blanks || text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == BYTE_ORDER_MARK;
    }
}
