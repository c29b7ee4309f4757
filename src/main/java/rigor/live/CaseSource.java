package rigor.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.csv.CaseChoice;
import rigor.facts.files.FactFiles;

/**
 * Where the buyer's case is read from.
 *
 * @param folder of a case of one's own; null for a shipped one
 * @param needed whether the folder must be there; if not, the usual shipped case is read until it is
 * @param id of a shipped case; null for the usual one
 */
public record CaseSource(
        @Nullable Path folder, boolean needed, @Nullable String id) {

    /** {@code ./case} where it is present, else the usual shipped case. */
    public static CaseSource usual() {
        return usual(Path.of("case"));
    }

    /** A folder where it is present, else the usual shipped case. */
    public static CaseSource usual(Path folder) {
        return new CaseSource(folder, false, null);
    }

    /** The case of a folder. */
    public static CaseSource at(Path folder) {
        return new CaseSource(folder, true, null);
    }

    /** A shipped case. */
    public static CaseSource shipped(String id) {
        return new CaseSource(null, false, id);
    }

    /** Where things are written that belong to the case; empty if it is a shipped one. */
    public Optional<Path> own() {
        return Optional.ofNullable(folder);
    }

    /**
     * The tables with those of the case over them.
     *
     * @param known as for {@link FactFiles#in}
     * @throws rigor.facts.NotFound if there is no shipped case of that id
     */
    FactFiles over(FactFiles world, FactFiles... known) {
        if (id != null) {
            return CaseChoice.shipped(world, id);
        }
        return CaseChoice.usual(folder != null && (needed || isThere(folder)) ? withOwn(world, folder, known) : world);
    }

    /** An empty folder is none, but one that has only tables of a case is a case that lacks what it needs. */
    private static boolean isThere(Path folder) {
        return Arrays.stream(Table.values()).anyMatch(table -> Files.exists(folder.resolve(table.file())));
    }

    private static FactFiles withOwn(FactFiles world, Path folder, FactFiles... known) {
        FactFiles all = world.withOwn(folder, known);
        String file = Table.CASE.file();
        if (all.content(FactFiles.OWN + file).isEmpty()) {
            String reason = "is missing: it says what the case is based on, or where and when somebody buys";
            throw new FactsRejected(List.of(new Problem(folder.resolve(file).toString(), 0, 0, reason)));
        }
        return all;
    }
}
