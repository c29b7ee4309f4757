package rigor.facts.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.Schema;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.intake.FileAnswers;
import rigor.facts.upload.intake.Intake;

/**
 * What an uploaded file of offers would do to the table of offers; nothing is done by planning it. It is all or
 * nothing: with any refusal the tables stay as they are.
 *
 * @param reading how the file was understood
 * @param read how many rows it has
 * @param added offers that the table does not have yet
 * @param changed offers that differ from the table's
 * @param gone offers of the case that a replacing file does not have
 * @param unchanged how many offers are as before
 * @param refused the first thousand faults
 * @param refusals how many faults there are
 * @param intake what else is to be said of a file in a format of others; null if it is a table of offers as ours are
 * @param files the tables afterwards; with any refusal, or if nothing changes, the same as before
 */
public record OffersImport(
        UploadReading reading,
        int read,
        Rows added,
        Changes changed,
        Rows gone,
        int unchanged,
        List<RefusedCell> refused,
        int refusals,
        @Nullable Intake intake,
        FactFiles files) {

    static final int LISTED = 1_000;

    public enum Mode {
        /** The file is the whole table of the case's own offers from now on. */
        REPLACE,
        /**
         * The file's rows are added, or take the place of those with their offer_id; a column that the file does not
         * have keeps its value there.
         */
        MERGE
    }

    /** Offers by id, the first thousand of them listed. */
    public record Rows(int count, List<String> ids) {
        static Rows of(List<String> ids) {
            return new Rows(ids.size(), List.copyOf(ids.subList(0, Math.min(LISTED, ids.size()))));
        }
    }

    /** Changed offers, the first thousand of them listed. */
    public record Changes(int count, List<RowChange> offers) {}

    public record RowChange(String offerId, List<CellChange> cells) {}

    /** The texts are those of the table; empty where not known. */
    public record CellChange(String column, String before, String after) {}

    /** The tables of the case that differ afterwards. */
    public Map<Table, Content> changed(FactFiles before) {
        return files.ownChanges(before);
    }

    /** Whether it may be carried out. */
    public boolean isSound() {
        return refusals == 0;
    }

    /**
     * Reads a file in whatever format it is and compares it with the table.
     *
     * @param name what the buyer calls the file
     * @param answers what the buyer says of it, where it is none of ours
     * @param upload the file, of which nothing is left once it is read
     * @param current the tables in force, and {@code facts} as read from them
     * @param progress is told the rows read so far, now and then
     */
    public static OffersImport plan(
            String name,
            UploadBytes upload,
            FileAnswers answers,
            Mode mode,
            FactFiles current,
            Facts facts,
            UploadLimits limits,
            Progress progress) {
        return OwnFormat.is(upload) || upload.size() > limits.bytes()
                ? plan(upload, mode, current, facts, limits, progress)
                : foreign(name, upload, answers, mode, current, facts);
    }

    private static OffersImport foreign(
            String name, UploadBytes upload, FileAnswers answers, Mode mode, FactFiles current, Facts facts) {
        RefusedCells refusals = new RefusedCells();
        Intake intake = null;
        try {
            intake = Intake.of(name, upload, facts, answers);
        } catch (Unusable e) {
            refusals.add(0, 0, null, null, e.sentence());
        }
        List<Offer> offers = intake == null ? List.of() : intake.offers();
        OffersUpload read = new OffersUpload(UploadReading.NONE, intake == null ? 0 : intake.read(), offers, refusals);
        return new OffersComparison(Schema.of(Offer.class), facts, mode).with(read, intake, current);
    }

    /** The same of a table of offers as ours are. */
    static OffersImport plan(
            UploadBytes upload, Mode mode, FactFiles current, Facts facts, UploadLimits limits, Progress progress) {
        Schema<Offer> schema = Schema.of(Offer.class);
        OffersUpload read = OffersReader.read(
                upload,
                facts,
                (id, field) -> mode == Mode.REPLACE
                        ? ""
                        : facts.find(Offer.class, id)
                                .map(offer -> schema.text(offer, field))
                                .orElse(""),
                limits,
                progress);
        return new OffersComparison(schema, facts, mode).with(read, null, current);
    }
}
