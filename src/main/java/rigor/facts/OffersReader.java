package rigor.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads an uploaded file of offers in whatever layout it comes. */
final class OffersReader {
    private static final UploadReading NOT_READ = new UploadReading("", "", "", List.of());

    private final byte[] bytes;
    private final Facts current;
    private final BiFunction<String, Integer, String> absent;
    private final UploadLimits limits;
    private final Progress progress;
    private final Refusals refusals = new Refusals();
    private final Schema<Offer> schema = Schema.of(Offer.class);

    private OffersReader(
            byte[] bytes,
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
     * @param current the facts that the offers refer to
     * @param absent gives the text of a column that the file does not have, from the row's offer_id and the field
     * @param progress is told the rows read so far, now and then
     */
    static OffersUpload read(
            byte[] bytes,
            Facts current,
            BiFunction<String, Integer, String> absent,
            UploadLimits limits,
            Progress progress) {
        return new OffersReader(bytes, current, absent, limits, progress).read();
    }

    private OffersUpload read() {
        if (bytes.length > limits.bytes()) {
            return refuse(0, 0, "the file is larger than " + limits.mebibytes() + " MiB");
        }
        if (Encoding.isWorkbook(bytes)) {
            return refuse(0, 0, "the file is a spreadsheet's own (xlsx or ods): save it as CSV");
        }
        Encoding encoding = Encoding.of(bytes);
        OptionalInt fault = encoding.firstFault(bytes);
        if (fault.isPresent()) {
            int[] place = encoding.place(bytes, fault.getAsInt());
            return refuse(place[0], place[1], "the file is not " + encoding.describe() + " here");
        }
        return read(encoding);
    }

    private OffersUpload read(Encoding encoding) {
        try {
            return read(encoding, Layout.of(encoding.open(bytes), UploadHeader.known(schema.fields())));
        } catch (CsvRows.Broken e) {
            return refuse(e.line, e.column, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OffersUpload read(Encoding encoding, Layout layout) throws IOException, CsvRows.Broken {
        NumberStyle style = style(encoding, layout);
        try (CsvRows rows = open(encoding, layout)) {
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
        try (CsvRows rows = open(encoding, layout)) {
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
        UploadHeader header = UploadHeader.read(rows, schema.fields(), new Refusals());
        return schema.fields().stream()
                .filter(field -> field.type().equals(CellType.AMOUNT))
                .mapToInt(field -> header.position(field.name()))
                .filter(position -> position >= 0)
                .toArray();
    }

    private CsvRows open(Encoding encoding, Layout layout) throws IOException {
        BufferedReader text = layout.skipDeclaration(new BufferedReader(encoding.open(bytes)));
        return new CsvRows(text, layout.separator(), bytes.length, layout.linesBefore());
    }

    private OffersUpload refuse(int line, int column, @Nullable String reason) {
        refusals.add(line, column, null, null, String.valueOf(reason));
        return new OffersUpload(NOT_READ, 0, List.of(), refusals);
    }
}
