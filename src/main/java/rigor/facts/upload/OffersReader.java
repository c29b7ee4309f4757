package rigor.facts.upload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.csv.CsvRows;
import rigor.facts.csv.Encoding;
import rigor.facts.csv.Layout;
import rigor.facts.csv.NumberStyle;
import rigor.facts.schema.CellType;
import rigor.facts.schema.Schema;
import rigor.facts.upload.draft.Amounts;

/** Reads an uploaded file of offers in whatever layout it comes. */
final class OffersReader {
    private final UploadBytes bytes;
    private final Facts current;
    private final BiFunction<String, Integer, String> absent;
    private final UploadLimits limits;
    private final Progress progress;
    private final RefusedCells refusals = new RefusedCells();
    private final Schema<Offer> schema = Schema.of(Offer.class);

    private OffersReader(
            UploadBytes bytes,
            Facts current,
            BiFunction<String, Integer, String> absent,
            UploadLimits limits,
            Progress progress) {
        this.bytes = bytes;
        this.current = current;
        this.absent = absent;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * @param bytes which are gone once they are read
     * @param current the facts that the offers refer to
     * @param absent gives the text of a column that the file does not have, from the row's offer_id and the field
     * @param progress is told the rows read so far, now and then
     */
    static OffersUpload read(
            UploadBytes bytes,
            Facts current,
            BiFunction<String, Integer, String> absent,
            UploadLimits limits,
            Progress progress) {
        return new OffersReader(bytes, current, absent, limits, progress).read();
    }

    private OffersUpload read() {
        if (bytes.size() > limits.bytes()) {
            return refuse(0, 0, "the file is larger than " + limits.mebibytes() + " MiB");
        }
        try {
            return Encoding.isWorkbook(bytes)
                    ? refuse(0, 0, "the file is a spreadsheet's own (xlsx or ods): save it as CSV")
                    : read(Encoding.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OffersUpload read(Encoding encoding) throws IOException {
        Optional<Encoding.Fault> fault = encoding.firstFault(bytes);
        if (fault.isPresent()) {
            return refuse(fault.get().line(), fault.get().column(), "the file is not " + encoding.describe() + " here");
        }
        try {
            return read(encoding, layout(encoding));
        } catch (CsvRows.Broken e) {
            return refuse(e.line, e.column, e.getMessage());
        }
    }

    private Layout layout(Encoding encoding) throws IOException {
        try (Reader text = encoding.open(bytes)) {
            return Layout.of(text, UploadHeader.known(schema.fields()));
        }
    }

    private OffersUpload read(Encoding encoding, Layout layout) throws IOException, CsvRows.Broken {
        NumberStyle style = style(encoding, layout);
        try (CsvRows rows = open(encoding.decoded(bytes.drain()), layout)) {
            if (!rows.next()) {
                return refuse(0, 0, "the file is empty");
            }
            UploadHeader header = UploadHeader.read(rows, schema.fields(), refusals);
            OfferRows offers = rows(rows, header, style);
            if (refusals.count() == 0) {
                offers.readAll(limits, progress);
            }
            UploadReading reading =
                    new UploadReading(encoding.describe(), layout.describe(), style.words(), header.ignored());
            return new OffersUpload(reading, offers.count(), offers.offers(), refusals);
        }
    }

    private OfferRows rows(CsvRows rows, UploadHeader header, NumberStyle style) {
        UploadDialect dialect = new UploadDialect(style, new ProductNames(current.all(Hardware.class)));
        return new OfferRows(rows, header, schema.with(dialect::of), current, absent, refusals);
    }

    /** A first look at all amounts: one of them may settle what another leaves open. */
    private NumberStyle style(Encoding encoding, Layout layout) throws IOException, CsvRows.Broken {
        NumberStyle style = NumberStyle.PLAIN;
        try (CsvRows rows = open(encoding.open(bytes), layout)) {
            int[] amounts = rows.next() ? amounts(rows) : new int[0];
            while (rows.next()) {
                for (int position : amounts) {
                    style = position < rows.size() ? style.and(Amounts.style(rows.cell(position))) : style;
                }
            }
        }
        return style;
    }

    private int[] amounts(CsvRows rows) {
        UploadHeader header = UploadHeader.read(rows, schema.fields(), new RefusedCells());
        return schema.fields().stream()
                .filter(field -> field.type().kind() == CellType.Kind.AMOUNT)
                .mapToInt(field -> header.position(field.name()))
                .filter(position -> position >= 0)
                .toArray();
    }

    private CsvRows open(Reader decoded, Layout layout) throws IOException {
        BufferedReader text = layout.skipDeclaration(new BufferedReader(decoded));
        return new CsvRows(text, layout.separator(), bytes.size(), layout.linesBefore());
    }

    private OffersUpload refuse(int line, int column, @Nullable String reason) {
        refusals.add(line, column, null, null, String.valueOf(reason));
        return new OffersUpload(UploadReading.NONE, 0, List.of(), refusals);
    }
}
