package rigor.facts.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.PrefillMeasurement;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.check.Faults;
import rigor.facts.check.ProblemList;
import rigor.facts.files.Bytes;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;

/**
 * What a file of measurements would add to the case; nothing is done by planning it. It is all or nothing: with any
 * refusal the tables stay as they are.
 *
 * @param read how many rows the file makes
 * @param understood what was read from names in the file, a line each
 * @param leftOut what of the file makes no row, and why
 * @param added the names of the new rows
 * @param unchanged how many rows are there already
 * @param refused all that is wrong
 * @param files the tables afterwards; with any refusal, or if nothing is new, the same as before
 */
public record MeasurementsImport(
        int read,
        List<String> understood,
        List<String> leftOut,
        List<String> added,
        int unchanged,
        List<Problem> refused,
        FactFiles files) {
    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = 8 << 20;

    /** The most rows of one file: estimates take longer with each. */
    public static final int MOST_ROWS = 500;

    /**
     * @param label what messages call the file
     * @param current the tables in force, and {@code facts} as read from them
     */
    public static MeasurementsImport plan(String label, Bytes file, BenchOptions said, FactFiles current, Facts facts) {
        ProblemList faults = new ProblemList(label);
        Drafts drafts = BenchFile.read(file, faults);
        Understood understood = new Understood(facts, said);
        boolean readable = faults.count() == 0;
        if (readable) {
            understood.fill(drafts.rows(), faults);
        }
        Faults rowFaults = faults.count() == 0 ? faults : new BeyondAsked(faults);
        OwnRows<Measurement> decode = new OwnRows<>(Measurement.class, facts, rowFaults);
        OwnRows<PrefillMeasurement> prefill = new OwnRows<>(PrefillMeasurement.class, facts, rowFaults);
        if (readable) {
            String name = label.substring(label.replace('\\', '/').lastIndexOf('/') + 1);
            drafts.rows().forEach(draft -> (draft.prefill ? prefill : decode).take(draft, name));
        }
        boolean sound = faults.count() == 0;
        List<String> added = new ArrayList<>(decode.added());
        added.addAll(prefill.added());
        return new MeasurementsImport(
                drafts.rows().size(),
                understood.told(),
                drafts.leftOut(),
                sound ? List.copyOf(added) : List.of(),
                decode.unchanged() + prefill.unchanged(),
                faults.problems().stream().sorted().toList(),
                sound ? prefill.over(decode.over(current)) : current);
    }

    /** Whether it may be carried out. */
    public boolean isSound() {
        return refused.isEmpty();
    }

    /** The tables of the case that differ afterwards, by table. */
    public Map<Table, Content> changed(FactFiles before) {
        return files.ownChanges(before);
    }
}
