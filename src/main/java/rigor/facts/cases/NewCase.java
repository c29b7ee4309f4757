package rigor.facts.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.CannotWrite;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.store.DurableFile;

/**
 * The tables of a case that is not there yet.
 *
 * @param tables by file name
 * @param assumed what was filled in though nobody said it
 */
public record NewCase(SortedMap<String, String> tables, List<Assumed> assumed) {

    /**
     * Something that nobody said.
     *
     * @param sentence without its full stop
     * @param option of the command line that says it; null if there is none
     */
    public record Assumed(String sentence, @Nullable String option) {

        /** For a terminal. */
        public String hinted() {
            return option == null ? sentence : sentence + "; say it with --" + option;
        }
    }

    /** A table from rows of cells; none if there are no rows. */
    static final class Tables {
        private final SortedMap<String, String> texts = new TreeMap<>();

        void put(Table table, List<String> header, List<List<String>> rows) {
            if (!rows.isEmpty()) {
                List<List<String>> all = new ArrayList<>(List.of(header));
                all.addAll(rows);
                texts.put(table.file(), TableWriter.lines(all));
            }
        }

        NewCase assuming(List<Assumed> assumed) {
            return new NewCase(texts, List.copyOf(assumed));
        }
    }

    /** The same by table. */
    public SortedMap<Table, Content> contents() {
        SortedMap<Table, Content> contents = new TreeMap<>();
        for (Table table : Table.values()) {
            String text = tables.get(table.file());
            if (text != null) {
                contents.put(table, Content.of(text));
            }
        }
        return contents;
    }

    /** The case over the tables of the world, as it would be read from its folder. */
    public FactFiles over(FactFiles world, Path folder) {
        FactFiles all = world.ownedBy(folder);
        for (var table : tables.entrySet()) {
            all = all.with(FactFiles.OWN + table.getKey(), Content.of(table.getValue()));
        }
        return all;
    }

    /**
     * Writes the case into a folder that has none yet. Its first table comes last: while that is not there, there is no
     * case, and the same can be said again.
     *
     * @throws FactsRejected if there is one already
     * @throws CannotWrite if it cannot be written
     */
    public void write(Path folder) {
        Path first = folder.resolve(Table.CASE.file());
        if (Files.exists(first)) {
            throw new FactsRejected(List.of(new Problem(
                    first.toString(), 0, 0, "is there already; choose another folder with --to, or edit it")));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
        tables.keySet().stream()
                .sorted(Comparator.comparing(Table.CASE.file()::equals))
                .forEach(name -> write(folder, name));
    }

    private void write(Path folder, String name) {
        DurableFile.write(folder, name, Content.of(tables.getOrDefault(name, "")), folder);
    }
}
