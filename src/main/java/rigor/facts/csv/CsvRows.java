package rigor.facts.csv;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The rows of a CSV file one after the other, blank lines left out, and the place of each cell of the current one. */
public final class CsvRows implements Closeable {
    static final int MAX_CELL = 65_536;
    private static final int MAX_COLUMNS = 1_000;
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(MAX_CELL).build())
            .build();

    /** The file is no CSV from this place on. */
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
        public final int line;
        public final int column;

        Broken(int line, int column, String message) {
            super(message);
            this.line = line;
            this.column = column;
        }
    }

    private final CsvParser parser;
    private String[] cells = new String[32];
    private int[] lines = new int[32];
    private int[] columns = new int[32];
    private final long length;
    private final int linesBefore;
    private int size;

    /**
     * @param length of the file, about, in characters
     * @param linesBefore how many lines of the file were read already
     */
    public CsvRows(Reader reader, char separator, long length, int linesBefore) throws IOException {
        this(reader, CsvSchema.emptySchema().withColumnSeparator(separator), length, linesBefore);
    }

    private CsvRows(Reader reader, CsvSchema schema, long length, int linesBefore) throws IOException {
        this.length = length;
        this.linesBefore = linesBefore;
        parser = FACTORY.createParser(reader);
        parser.setSchema(schema);
    }

    /** Of a file in which a quotation mark is a letter like any other. */
    public static CsvRows unquoted(Reader reader, char separator, long length, int linesBefore) throws IOException {
        CsvSchema schema =
                CsvSchema.emptySchema().withColumnSeparator(separator).withoutQuoteChar();
        return new CsvRows(reader, schema, length, linesBefore);
    }

    /** Moves to the next row; false at the end of the file. */
    public boolean next() throws Broken {
        size = 0;
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return false;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                add(parser.getText(), parser.currentTokenLocation());
            }
            return true;
        } catch (JsonProcessingException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return size;
    }

    /** About how many rows there are in all, by what the first {@code read} of them took of the file. */
    public long all(long read) {
        long place = parser.currentTokenLocation().getCharOffset();
        return place <= 0 ? read : Math.max(read, read * length / place);
    }

    public String cell(int index) {
        return cells[index];
    }

    public int line(int index) {
        return lines[index];
    }

    public int column(int index) {
        return columns[index];
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private void add(String text, JsonLocation place) throws Broken {
        if (size == MAX_COLUMNS) {
            throw new Broken(
                    linesBefore + place.getLineNr(),
                    place.getColumnNr(),
                    "more than " + MAX_COLUMNS + " cells in a row");
        }
        if (size == cells.length) {
            grow();
        }
        cells[size] = text;
        lines[size] = linesBefore + place.getLineNr();
        columns[size] = place.getColumnNr();
        size++;
    }

    private void grow() {
        cells = Arrays.copyOf(cells, 2 * size);
        lines = Arrays.copyOf(lines, 2 * size);
        columns = Arrays.copyOf(columns, 2 * size);
    }

    /** The parser stands at the beginning of the cell that it could not read. */
    private Broken broken(JsonProcessingException e) {
        JsonLocation place = parser.currentTokenLocation();
        String message = e instanceof StreamConstraintsException
                ? "a cell is longer than " + MAX_CELL + " characters"
                : "the quote that opens here is not closed just before a separator or the end of a line";
        return new Broken(linesBefore + place.getLineNr(), place.getColumnNr(), message);
    }
}
