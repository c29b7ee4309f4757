package rigor.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rigor.facts.Table;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;
import rigor.facts.csv.RowNames;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.store.FactStore;
import rigor.facts.store.Step;
import rigor.facts.store.Version;

/**
 * Something that was written to the case, and can be taken back.
 *
 * @param number by which it is taken back
 * @param at when it was written
 * @param revision that was in force before it
 * @param tables that it wrote
 */
public record StepView(
        @Range(min = 1) int number,
        Instant at,
        @Doc(pattern = FactFiles.REVISION) String revision,
        List<Rows> tables) {
    private static final int NAMED = 5;

    /** A larger table is not compared. */
    private static final int COMPARED = 4 << 20;

    /**
     * The rows of a table that it changed.
     *
     * @param added the first of them; {@code addedCount} how many there are
     */
    public record Rows(
            String table,
            String label,
            List<String> added,
            int addedCount,
            List<String> changed,
            int changedCount,
            List<String> gone,
            int goneCount) {
        static Rows of(Table table, RowNames names) {
            return new Rows(
                    table.title(),
                    table.label(),
                    first(names.added()),
                    names.added().size(),
                    first(names.changed()),
                    names.changed().size(),
                    first(names.gone()),
                    names.gone().size());
        }

        private static List<String> first(List<String> names) {
            return names.stream().limit(NAMED).toList();
        }
    }

    /** The latest first. */
    public static List<StepView> latest(FactStore store, FactFiles inForce, int limit) {
        List<Version> all = store.versions();
        List<StepView> views = new ArrayList<>();
        for (Step step : store.steps().stream().limit(limit).toList()) {
            List<Rows> tables = step.versions().stream()
                    .map(version -> Rows.of(version.table(), names(version, all, store, inForce)))
                    .toList();
            views.add(new StepView(step.number(), store.keptAt(step.versions().get(0)), step.revision(), tables));
        }
        return views;
    }

    private static RowNames names(Version version, List<Version> all, FactStore store, FactFiles inForce) {
        Content before = store.content(version.number()).orElseThrow();
        Content after = all.stream()
                .filter(later -> later.table() == version.table() && later.number() > version.number())
                .reduce((newer, older) -> older)
                .flatMap(later -> store.content(later.number()))
                .or(() -> inForce.content(FactFiles.OWN + version.table().file()))
                .orElseGet(() -> Content.of(""));
        return before.size() + after.size() > COMPARED
                ? new RowNames(List.of(), List.of(), List.of())
                : RowNames.between(version.table(), before, after);
    }
}
