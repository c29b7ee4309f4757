package rigor.facts.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rigor.facts.CaseEntry;
import rigor.facts.CaseKey;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Table;

/**
 * Rows that a case leaves aside though they are there.
 *
 * @param ids of rows that do not count
 * @param shipped whether all rows do not count that the case has not brought itself
 */
record SetAside(Set<String> ids, boolean shipped) {
    private static final SetAside NOTHING = new SetAside(Set.of(), false);
    private static final String OWN = "own";

    /** @param facts with the entries of the case */
    static SetAside by(Facts facts, Table table) {
        if (table != Table.OFFERS) {
            return NOTHING;
        }
        String prefix = table.title() + ":";
        Set<String> ids = Arrays.stream(
                        CaseEntry.said(facts, CaseKey.WITHOUT).orElse("").split("\\|"))
                .filter(named -> named.startsWith(prefix))
                .map(named -> named.substring(prefix.length()))
                .collect(Collectors.toSet());
        return new SetAside(
                ids, CaseEntry.said(facts, CaseKey.OFFERS).filter(OWN::equals).isPresent());
    }

    <F extends Fact> List<F> from(List<F> rows) {
        return equals(NOTHING)
                ? rows
                : rows.stream()
                        .filter(row -> !ids.contains(row.key()))
                        .filter(row -> !shipped || row.origin().isOwn())
                        .toList();
    }
}
