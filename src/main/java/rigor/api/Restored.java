package rigor.api;

import java.util.List;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.engine.Judgement;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;
import rigor.facts.files.FactFiles;

/**
 * An earlier version of the offers that is in force again.
 *
 * @param facts the revision afterwards
 * @param flips what is judged otherwise
 */
public record Restored(
        @Range(min = 1) int version,
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        List<Flip> flips) {

    /** What a version changed that was put in force between the two. */
    public static Restored of(int version, Judgement before, Judgement after) {
        return new Restored(
                version, after.facts().revision(), after.facts().caseRevision(), Flips.between(before, after));
    }
}
