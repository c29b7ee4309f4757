package rigor.facts.cases;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import rigor.facts.CaseKey;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Offer;
import rigor.facts.Problem;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.cases.NewCase.Assumed;
import rigor.facts.cases.NewCase.Tables;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.FactsReader;
import rigor.facts.csv.Sheet;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.files.IoFault;
import rigor.facts.keys.AssumptionKey;
import rigor.facts.schema.Field;
import rigor.facts.schema.Schema;
import rigor.facts.schema.TableColumn;

/**
 * A folder of tables of the first edition, in which the buyer and the world were one. What differs from the world's tables
 * becomes a case; the words read here are those of that format.
 */
public final class FirstEdition {
    private static final String IMPORT = "import.csv";

    /** What a dense main model did beside sparse ones. */
    private static final String FALLBACK = "fallback";

    private static final String TRADE_AREA = "trade_area.";

    /** Columns that were renamed, by their old names. */
    private static final Map<String, String> RENAMED = Map.of("ships_to_ch", "ships_to");

    /** Words that were renamed, by their old names: those of measures and, with roles, of requirements. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("shipsToSwitzerland", "shipsToBuyer"),
            entry("runsOn230V", "runsOnMains"),
            entry("mainSpeed", "speedAlone"),
            entry("subSpeed", "speedTogether"),
            entry("denseSpeed", "speedAlone"),
            entry("visionBeside", "loaded"),
            entry("speed.main", "speed.alone:main"),
            entry("speed.sub", "speed.together:sub"),
            entry("speed.dense", "speed.alone:" + FALLBACK),
            entry("vision.concurrent", "loaded:vision"));

    /** Rates were told per franc, and the rows of these tables that mattered are facts of countries now. */
    private static final Set<Table> LEFT = Set.of(Table.CASES, Table.CASE, Table.COUNTRIES, Table.RATES, Table.WISHES);

    /** An assumption of old that is an entry of the case now. */
    private static final String PURCHASE_DATE = "purchase_date";

    private final Path folder;
    private final String home;
    private final List<List<String>> entries;
    private final Facts world;

    private FirstEdition(Path folder, FactFiles files) {
        this.folder = folder;
        this.home = home(byKey(sheet(IMPORT)));
        this.entries = entries();
        Content only = Content.of(TableWriter.lines(entries));
        this.world =
                FactsReader.read(CaseChoice.usual(files.ownedBy(folder).with(FactFiles.OWN + Table.CASE.file(), only)));
    }

    /**
     * The case that makes the world's tables say what the folder says.
     *
     * @param files the tables of today
     * @throws FactsRejected if it is no folder of that edition, or cannot be read
     */
    public static NewCase read(Path folder, FactFiles files) {
        if (!Files.exists(folder.resolve(IMPORT))) {
            throw new FactsRejected(List.of(
                    new Problem(folder.toString(), 0, 0, "is no folder of the first edition: it has no " + IMPORT)));
        }
        return new FirstEdition(folder, files).migrated();
    }

    private NewCase migrated() {
        Tables tables = new Tables();
        tables.put(Table.CASE, entries.get(0), entries.subList(1, entries.size()));
        for (Table table : Table.values()) {
            if (!LEFT.contains(table) && Files.exists(folder.resolve(table.file()))) {
                put(table, tables);
            }
        }
        return tables.assuming(List.of(new Assumed(
                "taxes, customs and rates are those of countries.csv and rates.csv, not those of the folder", null)));
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
                List.of("key", "value", "note"),
                List.of(CaseKey.TITLE.key(), "Made of " + folder.getFileName(), ""),
                List.of(CaseKey.COUNTRY.key(), home, ""),
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

    /** Some assumptions of old are entries of the case now, others figures of a country, others nothing. */
    private static boolean isMeant(Table table, Map<String, String> row) {
        String key = row.getOrDefault("key", "");
        return table != Table.ASSUMPTIONS || AssumptionKey.isRead(key);
    }

    private Map<String, String> renamed(Map<String, String> old) {
        Map<String, String> row = new LinkedHashMap<>();
        old.forEach((column, cell) -> {
            String name = RENAMED.getOrDefault(column, column);
            row.put(name, name.equals(column) ? WORDS.getOrDefault(cell, cell) : places(cell));
        });
        if ("dense".equals(old.get("class")) && "main".equals(old.get("role"))) {
            row.put("role", FALLBACK);
        }
        return row;
    }

    /** Whether something is shipped to the one country there was. */
    private String places(String answer) {
        return answer.equals("yes") ? home : answer.equals("no") ? Offer.NOWHERE : "";
    }

    private boolean isAsToday(Table table, Map<String, String> row) {
        return isAsToday(Schema.of(table.type()), row);
    }

    private <F extends Fact> boolean isAsToday(Schema<F> schema, Map<String, String> row) {
        return today(schema.type())
                .anyMatch(today -> schema.fields().stream()
                        .filter(field -> row.containsKey(field.name()) && !isAside(field.name()))
                        .allMatch(field -> isSame(schema, today, field, row.getOrDefault(field.name(), ""))));
    }

    /** All that can be asked, whether this case does or not. */
    @SuppressWarnings("unchecked")
    private <F extends Fact> Stream<F> today(Class<F> type) {
        return type == Requirement.class ? (Stream<F>) world.askable().stream() : world.all(type).stream();
    }

    private <F extends Fact> boolean isSame(Schema<F> schema, F today, Field field, String old) {
        int at = schema.fields().indexOf(field);
        String now = schema.text(today, at);
        boolean ofPlaces = RENAMED.containsValue(field.name());
        return ofPlaces && !old.isEmpty()
                ? Arrays.asList(now.split("\\|")).contains(old)
                : now.equals(old) || Objects.equals(field.type().parse().apply(old), schema.value(today, at));
    }

    /** Notes and sources move without a figure moving. */
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
