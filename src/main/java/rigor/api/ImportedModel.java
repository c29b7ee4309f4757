package rigor.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rigor.facts.Fact;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;
import rigor.facts.headers.ModelsImport;
import rigor.facts.schema.Cells;

/**
 * What an import of a model's header does, or would do.
 *
 * @param facts the revision afterwards
 * @param model its row of models.csv, by column; {@code weights} that of weights.csv, empty where the file has none
 * @param told how figures came about, and what the file does not say
 * @param tables that were written; none if nothing was
 */
public record ImportedModel(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        boolean dryRun,
        Map<String, String> model,
        Map<String, String> weights,
        List<String> told,
        List<String> tables) {

    public static ImportedModel of(ModelsImport plan, FactFiles after, List<String> tables) {
        return new ImportedModel(
                after.revision(),
                after.caseRevision(),
                tables.isEmpty(),
                cells(plan.model()),
                plan.weights().map(ImportedModel::cells).orElse(Map.of()),
                plan.told(),
                tables);
    }

    static Map<String, String> cells(Fact row) {
        return Cells.of(row).entrySet().stream()
                .filter(cell ->
                        cell.getValue() != null && !cell.getValue().toString().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        cell -> cell.getValue().toString(),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
    }
}
