package rigor.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Alias;
import rigor.facts.Hardware;
import rigor.facts.Phrase;
import rigor.facts.Retailer;
import rigor.facts.upload.draft.Drafts.Skipped;
import rigor.facts.upload.draft.Refusal;
import rigor.facts.upload.grid.Column;
import rigor.facts.upload.intake.Ask;
import rigor.facts.upload.intake.BroughtRow;
import rigor.facts.upload.intake.Intake;

/**
 * How a file in a format of others was understood.
 *
 * @param stages how it was read, a sentence for each step
 * @param columns what each column of a table is taken for
 * @param rows its offers as it states them: first those whose product is known, then those that may be, then some others
 * @param others how many are of products that no table has and nothing is like
 * @param refused rows that cannot be taken, and what to do about each
 * @param skipped rows that are no offers
 * @param asks what the rows do not say, and what it is taken for until somebody answers
 * @param added the ids of products that no table had
 * @param sellers the ids of new ones, whose terms are not known
 * @param aliases names that are remembered
 * @param headings that are remembered
 */
public record Brought(
        List<String> stages,
        List<Column> columns,
        List<BroughtRow> rows,
        int others,
        List<Refusal> refused,
        List<Skipped> skipped,
        List<Ask> asks,
        List<String> added,
        List<String> sellers,
        List<String> aliases,
        List<String> headings) {

    /** Null of a file that was none of these. */
    static @Nullable Brought of(@Nullable Intake intake) {
        return intake == null
                ? null
                : new Brought(
                        intake.stages(),
                        intake.columns(),
                        intake.rows(),
                        intake.others(),
                        intake.refused(),
                        intake.skipped(),
                        intake.asks(),
                        intake.added().stream().map(Hardware::hardwareId).toList(),
                        intake.sellers().stream().map(Retailer::retailerId).toList(),
                        intake.aliases().stream().map(Alias::alias).toList(),
                        intake.phrases().stream().map(Phrase::phrase).toList());
    }
}
