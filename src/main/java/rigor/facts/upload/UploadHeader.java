package rigor.facts.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Nearest;
import rigor.facts.check.Faults;
import rigor.facts.csv.CsvRows;
import rigor.facts.csv.Layout;
import rigor.facts.schema.Field;

/**
 * Which cell of an uploaded row belongs to which column: by name, blind to case, in any order. A column that looks like
 * a slip for a missing one is a fault; any other unknown one is left out and told.
 */
final class UploadHeader {
    static final String PRODUCT_NAME = "product_name";
    static final String SHIPS_TO = "ships_to";

    /** A column that says yes or no of one country. */
    private static final Pattern ONE_COUNTRY = Pattern.compile(SHIPS_TO + "_([a-z]{2})");

    private final List<Field> fields;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> misspelt = new HashSet<>();
    private final List<String> ignored = new ArrayList<>();
    private int size;
    private @Nullable String shipsTo;

    private UploadHeader(List<Field> fields) {
        this.fields = fields;
    }

    /** The names that an upload of offers may have in its header. */
    static List<String> known(List<Field> fields) {
        List<String> names = new ArrayList<>(fields.stream().map(Field::name).toList());
        names.add(PRODUCT_NAME);
        return names;
    }

    static UploadHeader read(CsvRows rows, List<Field> fields, Faults faults) {
        UploadHeader header = new UploadHeader(fields);
        header.size = lastFilled(rows) + 1;
        for (int i = 0; i < header.size; i++) {
            header.place(rows, i, faults);
        }
        header.tellSlips(rows, faults);
        header.tellMissing(rows, faults);
        return header;
    }

    /** How many cells of a row count. */
    int size() {
        return size;
    }

    /** The one country of which the file says whether offers are shipped there; null if it names places. */
    @Nullable
    String shipsTo() {
        return shipsTo;
    }

    /** Where the column stands in a row; -1 if the file does not have it. */
    int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    List<String> ignored() {
        return ignored;
    }

    static int lastFilled(CsvRows rows) {
        int last = rows.size() - 1;
        while (last >= 0 && rows.cell(last).isBlank()) {
            last--;
        }
        return last;
    }

    private void place(CsvRows rows, int i, Faults faults) {
        String given = Layout.columnName(rows.cell(i));
        Matcher one = ONE_COUNTRY.matcher(given);
        String name = one.matches() ? SHIPS_TO : given;
        shipsTo = one.matches() ? one.group(1).toUpperCase(Locale.ROOT) : shipsTo;
        if (!known(fields).contains(name)) {
            ignored.add(rows.cell(i).strip());
        } else if (positions.putIfAbsent(name, i) != null) {
            faults.add(rows.line(i), rows.column(i), name, rows.cell(i), "stands twice in the header");
        }
    }

    private void tellSlips(CsvRows rows, Faults faults) {
        List<String> absent = known(fields).stream()
                .filter(name -> !positions.containsKey(name))
                .toList();
        for (int i = 0; i < size; i++) {
            String name = Layout.columnName(rows.cell(i));
            boolean isKnown =
                    positions.containsKey(name) || ONE_COUNTRY.matcher(name).matches();
            String hint = isKnown || name.isEmpty() ? "" : Nearest.hint(name, absent);
            if (!hint.isEmpty()) {
                misspelt.addAll(Nearest.to(name, absent));
                faults.add(rows.line(i), rows.column(i), name, rows.cell(i), "is not a column of offers" + hint);
            }
        }
    }

    /** Once, however many there are: mostly the file is of another layout. */
    private void tellMissing(CsvRows rows, Faults faults) {
        List<String> missing = fields.stream()
                .filter(field -> field.required() && !isGiven(field) && !misspelt.contains(field.name()))
                .map(UploadHeader::named)
                .toList();
        if (!missing.isEmpty()) {
            faults.add(rows.line(0), 0, null, null, "the header lacks " + String.join(", ", missing));
        }
    }

    private boolean isGiven(Field field) {
        return positions.containsKey(field.name())
                || field.name().equals(UploadDialect.HARDWARE) && positions.containsKey(PRODUCT_NAME);
    }

    private static String named(Field field) {
        return field.name() + (field.name().equals(UploadDialect.HARDWARE) ? " (or " + PRODUCT_NAME + ")" : "");
    }
}
