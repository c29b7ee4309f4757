package rigor.compose.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.BuildPart;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.check.Amendments;
import rigor.facts.column.Range;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.Content;

/**
 * A machine that somebody has named in words, as a build.
 *
 * @param id of the build; of a listed one if the words name no other
 * @param understood how each thing that was named was understood
 * @param from what the rest is taken from; null if nothing is missing
 * @param unknown what a computer needs beside, and nobody knows
 * @param rows that are to be added to the tables; none if the build is listed
 */
public record SaidBuild(
        String id, List<Understood> understood, @Nullable Completing from, List<String> unknown, List<Fact> rows) {

    /**
     * @param quantity of the part that it is; 0 if it is none
     * @param hardware null if it is no part
     */
    public record Understood(
            String words,
            @Range(max = 1000) int quantity,
            @Nullable String hardware,
            String says) {}

    /**
     * What was not named.
     *
     * @param id of a host, or of a listed build
     * @param named whether the words name it; else it is the nearest host
     */
    public record Completing(String id, String name, boolean named, List<Assumed> parts) {}

    /** One line of what was not named. */
    public record Assumed(
            String hardware,
            String name,
            @Range(min = 1, max = 1000) int quantity) {}

    /** The lines of its bill; none if the build is listed. */
    public List<BuildPart> bill() {
        return rows.stream()
                .filter(BuildPart.class::isInstance)
                .map(BuildPart.class::cast)
                .toList();
    }

    /** The facts with its rows among them. */
    public Facts among(Facts facts) {
        Amendments amendments = new Amendments(facts);
        amendments.removeIf(BuildPart.class, this::isReplaced);
        rows.forEach(amendments::put);
        return amendments.facts();
    }

    /**
     * The tables of the buyer's own case with its rows, in an order in which each rests on those before it; the ones that
     * change.
     */
    public Map<Table, Content> own(Facts facts) {
        Map<Table, Content> tables = new LinkedHashMap<>();
        Stream.of(Table.values()).forEach(table -> own(table.type(), facts, tables));
        return tables;
    }

    private <F extends Fact> void own(Class<F> type, Facts facts, Map<Table, Content> tables) {
        List<F> more = rows.stream().filter(type::isInstance).map(type::cast).toList();
        if (!more.isEmpty()) {
            List<F> all = new ArrayList<>(facts.rows(type));
            all.removeIf(row -> !row.origin().isOwn()
                    || isReplaced(row)
                    || more.stream().anyMatch(added -> added.key().equals(row.key())));
            all.addAll(more);
            tables.put(Table.of(type), TableWriter.canonical(type, all));
        }
    }

    /** A build of the same id as it was said before. */
    private boolean isReplaced(Fact row) {
        return row instanceof BuildPart line && line.buildId().equals(id);
    }
}
