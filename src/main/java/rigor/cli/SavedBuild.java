package rigor.cli;

import java.util.List;
import java.util.Map;
import rigor.compose.words.SaidBuild;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.store.FactStore;

/** Writes a build that was put in words to the buyer's case. */
final class SavedBuild {
    private SavedBuild() {}

    /**
     * @param files that the words were understood by
     * @return the files that were written; none if the build is there already
     */
    static List<String> in(FactStore store, SaidBuild said, Facts facts, FactFiles files) {
        Map<Table, Content> tables = said.own(facts);
        FactFiles after = store.write(tables, files.caseRevision());
        return tables.keySet().stream()
                .map(table -> after.label(FactFiles.OWN + table.file()))
                .toList();
    }
}
