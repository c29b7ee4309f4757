package rigor.api;

import java.util.List;
import rigor.engine.Judgement;
import rigor.facts.Facts;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;

/**
 * Part of a list.
 *
 * @param facts revision; likewise {@code rules}
 * @param total how many match
 * @param offset of the first item
 */
public record Page<V>(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        @Doc(pattern = FactFiles.REVISION) String rules,
        int total,
        int offset,
        int limit,
        List<V> items) {
    /** How many items are shown where nobody asks for more or fewer. */
    public static final int LIMIT = 1_000;

    /** All items of a short list. */
    public static <V> Page<V> whole(String facts, String caseRevision, String rules, List<V> all) {
        return new Page<>(facts, caseRevision, rules, all.size(), 0, Math.max(LIMIT, all.size()), all);
    }

    public static <V> Page<V> whole(Facts facts, String rules, List<V> all) {
        return whole(facts.revision(), facts.caseRevision(), rules, all);
    }

    public static <V> Page<V> whole(Judgement judged, List<V> all) {
        return whole(judged.facts(), judged.rules().revision(), all);
    }
}
