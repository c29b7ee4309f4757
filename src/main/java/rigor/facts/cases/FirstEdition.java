package rigor.facts.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rigor.facts.CaseKey;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.cases.NewCase.Tables;
import rigor.facts.csv.Sheet;
import rigor.facts.files.IoFault;
import rigor.facts.schema.Schema;
import rigor.facts.schema.TableColumn;

/**
 * A folder of tables of the first edition, in which the buyer and the world were one. What differs from the world's tables
 * becomes a case; the words read here are those of that format.
 */
public final class FirstEdition {
    private static final String IMPORT = "import.csv";
    private static final String TRADE_AREA = "trade_area.";

    /** Columns that were renamed, by their old names. */
    private static final Map<String, String> RENAMED = Map.of("ships_to_ch", "ships_to");

    /** Words that were renamed, by their old names. */
    private static final Map<String, String> WORDS =
            Map.of("shipsToSwitzerland", "shipsToBuyer", "runsOn230V", "runsOnMains");

    /** Rates were told per franc, and the rows of these tables that mattered are facts of countries now. */
    private static final Set<Table> LEFT = Set.of(Table.CASES, Table.CASE, Table.COUNTRIES, Table.RATES, Table.WISHES);

    /** An assumption of old that is an entry of the case now, and those that are figures of a country. */
    private static final String PURCHASE_DATE = "purchase_date";

    private static final String MAINS = "mains";

    private final Path folder;
    private final Facts world;
    private final Map<String, String> places = new HashMap<>();

    private FirstEdition(Path folder, Facts world) {
        this.folder = folder;
        this.world = world;
    }

    /**
     * The case that makes the world's tables say what the folder says.
     *
     * @param world the tables of today with none of a buyer's own
     * @throws FactsRejected if it is no folder of that edition, or cannot be read
     */
    public static NewCase read(Path folder, Facts world) {
        if (!Files.exists(folder.resolve(IMPORT))) {
            throw new FactsRejected(List.of(
                    new Problem(folder.toString(), 0, 0, "is no folder of the first edition: it has no " + IMPORT)));
        }
        return new FirstEdition(folder, world).migrated();
    }

    private NewCase migrated() {
        List<String> notes = new ArrayList<>();
        Map<String, Map<String, String>> imported = byKey(sheet(IMPORT));
        places.put("yes", home(imported));
        Tables tables = new Tables();
        tables.put(Table.CASE, List.of("key", "value", "note"), entries());
        for (Table table : Table.values()) {
            if (!LEFT.contains(table) && Files.exists(folder.resolve(table.file()))) {
                put(table, tables);
            }
        }
        notes.add("rates.csv and import.csv of the folder: their figures are those of countries.csv and rates.csv now");
        return tables.assuming(notes);
    }

    /** The first country of the trade area is where the buyer was. */
    private static String home(Map<String, Map<String, String>> imported) {
        return imported.keySet().stream()
                .filter(key -> key.startsWith(TRADE_AREA))
                .map(key -> key.substring(TRADE_AREA.length()))
                .findFirst()
                .orElse("");
    }

    private List<List<String>> entries() {
        String date = byKey(sheet(Table.ASSUMPTIONS.file()))
                .getOrDefault(PURCHASE_DATE, Map.of())
                .getOrDefault("low", "");
        return List.of(
                List.of(CaseKey.TITLE.key(), "Made of " + folder.getFileName(), ""),
                List.of(CaseKey.COUNTRY.key(), String.valueOf(places.get("yes")), ""),
                List.of(CaseKey.PURCHASE_DATE.key(), date, ""));
    }

    private void put(Table table, Tables tables) {
        List<String> columns =
                TableColumn.of(table).stream().map(TableColumn::name).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, String> old : sheet(table.file()).named()) {
            Map<String, String> row = renamed(old);
            if (isMeant(table, row) && !isAsToday(table, row)) {
                rows.add(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        }
        tables.put(table, columns, rows);
    }

    private static boolean isMeant(Table table, Map<String, String> row) {
        String key = row.getOrDefault("key", "");
        return table != Table.ASSUMPTIONS || !key.equals(PURCHASE_DATE) && !key.startsWith(MAINS);
    }

    private Map<String, String> renamed(Map<String, String> old) {
        Map<String, String> row = new LinkedHashMap<>();
        old.forEach((column, cell) -> {
            String name = RENAMED.getOrDefault(column, column);
            boolean ofPlaces = !name.equals(column);
            row.put(name, ofPlaces ? places.getOrDefault(cell, "") : WORDS.getOrDefault(cell, cell));
        });
        return row;
    }

    /** Notes and sources move without a figure moving. */
    private boolean isAsToday(Table table, Map<String, String> row) {
        return isAsToday(Schema.of(table.type()), row);
    }

    private <F extends rigor.facts.Fact> boolean isAsToday(Schema<F> schema, Map<String, String> row) {
        String id = schema.fields().stream()
                .filter(rigor.facts.schema.Field::key)
                .map(field -> row.getOrDefault(field.name(), ""))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return world.find(schema.type(), id)
                .filter(today -> schema.fields().stream()
                        .filter(field -> row.containsKey(field.name()) && !isAside(field.name()))
                        .allMatch(field -> schema.text(today, schema.fields().indexOf(field))
                                .equals(row.get(field.name()))))
                .isPresent();
    }

    private static boolean isAside(String column) {
        return column.equals("note") || column.startsWith("source");
    }

    private Sheet sheet(String file) {
        Path path = folder.resolve(file);
        try {
            return Sheet.read(path.toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new FactsRejected(
                    List.of(new Problem(path.toString(), 0, 0, "cannot be read: " + IoFault.reason(e))));
        }
    }

    private static Map<String, Map<String, String>> byKey(Sheet sheet) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        sheet.named().forEach(row -> rows.put(row.getOrDefault("key", ""), row));
        return rows;
    }
}
