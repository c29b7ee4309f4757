package rigor.facts.upload;

import java.util.List;
import java.util.Optional;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.Schema;

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

    /** The case's own offers afterwards; empty if it has none. */
    public Optional<Content> own() {
        return files.content(FactFiles.OWN + Table.OFFERS.file());
    }

    /** Whether it may be carried out. */
    public boolean isSound() {
        return refusals == 0;
    }

    /**
     * Reads the file and compares it with the table.
     *
     * @param upload the file, of which nothing is left once it is read
     * @param current the tables in force, and {@code facts} as read from them
     * @param progress is told the rows read so far, now and then
     */
    public static OffersImport plan(
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
        return new OffersComparison(schema, facts, mode).with(read, current);
    }
}
