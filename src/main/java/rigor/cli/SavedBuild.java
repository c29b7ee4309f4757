package rigor.cli;

import java.util.ArrayList;
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
        String seen = files.caseRevision();
        List<String> written = new ArrayList<>();
        for (Map.Entry<Table, Content> table : said.own(facts).entrySet()) {
            FactFiles after = store.write(table.getKey(), table.getValue(), seen);
            seen = after.caseRevision();
            written.add(after.label(FactFiles.OWN + table.getKey().file()));
        }
        return written;
    }
}
