package rigor.facts.upload;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer;
import rigor.facts.csv.CsvRows;
import rigor.facts.csv.RowReader;
import rigor.facts.schema.Field;

/** One row of an upload after the other, as {@link RowReader} wants to see it. */
final class UploadRow implements RowReader.Row {
    private final CsvRows rows;
    private final List<Field> fields;
    private final int[] positions;
    private final int key;
    private final int hardware;
    private final int product;
    private final int shipsTo;
    private final @Nullable String oneCountry;
    private final BiFunction<String, Integer, String> absent;

    /** @param absent gives the text of a column that the file does not have, from the row's key and the field */
    UploadRow(CsvRows rows, List<Field> fields, UploadHeader header, BiFunction<String, Integer, String> absent) {
        this.rows = rows;
        this.fields = fields;
        this.positions =
                fields.stream().mapToInt(field -> header.position(field.name())).toArray();
        List<String> names = fields.stream().map(Field::name).toList();
        this.key = names.indexOf("offer_id");
        this.hardware = names.indexOf(UploadDialect.HARDWARE);
        this.product = header.position(UploadHeader.PRODUCT_NAME);
        this.shipsTo = names.indexOf(UploadHeader.SHIPS_TO);
        this.oneCountry = header.shipsTo();
        this.absent = absent;
    }

    @Override
    public String name(int field) {
        return position(field) == product && product >= 0
                ? UploadHeader.PRODUCT_NAME
                : fields.get(field).name();
    }

    @Override
    public String text(int field) {
        int position = position(field);
        if (position < 0) {
            return absent.apply(text(key), field);
        }
        String text = UploadDialect.clean(fields.get(field), cell(position));
        return oneCountry == null || field != shipsTo ? text : places(text, oneCountry);
    }

    /** What says yes to one country names it; what says no names none. */
    private static String places(String answer, String country) {
        return switch (answer.toLowerCase(Locale.ROOT)) {
            case "yes" -> country;
            case "no" -> Offer.NOWHERE;
            case "unknown" -> "";
            default -> answer;
        };
    }

    @Override
    public int line(int field) {
        return rows.line(inRow(position(field)));
    }

    @Override
    public int column(int field) {
        int position = position(field);
        return position < 0 ? 0 : rows.column(inRow(position));
    }

    /** The product's name stands in for the hardware's id where the row has none. */
    private int position(int field) {
        int position = positions[field];
        boolean byName = field == hardware
                && product >= 0
                && (position < 0 || cell(position).isBlank());
        return byName ? product : position;
    }

    /** Spreadsheets leave out empty cells at the end of a row. */
    private String cell(int position) {
        return position < rows.size() ? rows.cell(position) : "";
    }

    private int inRow(int position) {
        return Math.max(0, Math.min(position, rows.size() - 1));
    }
}
