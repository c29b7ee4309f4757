package rigor.explain;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.explain.outlook.PriceToPay;
import rigor.explain.words.WarningView;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;
import rigor.verdict.Outcome;

/**
 * The whole answer.
 *
 * @param facts revision of the tables, and {@code rules} of the rules: equal revisions give equal advice
 * @param purchaseDate the day the verdicts are for
 * @param country where it is delivered to, in words
 * @param currency of all prices
 * @param answer in one sentence
 * @param assumed limits that the answer depends on and for which the brief gives no figure
 * @param build the id of the one to buy; null if none meets every must
 * @param warnings what to know before ordering that one
 * @param read rows of each table, by file
 * @param offers and {@code builds}: how many were accepted, undecided and rejected
 * @param leftOut rows that were read and not judged, each with the reason
 * @param shortList the builds that are worth a look, each with why
 * @param pricesToPay of builds that lack nothing but a price, the most promising first
 * @param verdicts all builds, best first
 */
public record Advice(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        @Doc(pattern = FactFiles.REVISION) String rules,
        @Doc(format = "date") String purchaseDate,
        String country,
        String currency,
        String answer,
        List<String> assumed,
        @Nullable String build,
        List<WarningView> warnings,
        Map<String, Integer> read,
        Counts offers,
        Counts builds,
        List<String> leftOut,
        List<ShortList.Pick> shortList,
        List<PriceToPay> pricesToPay,
        List<Summary> verdicts) {

    /** The same answer, showing only some of the builds. */
    public Advice with(List<Summary> shown) {
        return new Advice(
                facts,
                caseRevision,
                rules,
                purchaseDate,
                country,
                currency,
                answer,
                assumed,
                build,
                warnings,
                read,
                offers,
                builds,
                leftOut,
                shortList,
                pricesToPay,
                shown);
    }

    /** How many subjects have each outcome. */
    public record Counts(int judged, int accepted, int undecided, int rejected) {
        public static Counts ofOffers(Judgement judgement) {
            return of(judgement.offers().size(), judgement.offers()::count);
        }

        public static Counts ofBuilds(Judgement judgement) {
            return of(judgement.builds().size(), o -> judgement.builds(o).size());
        }

        private static Counts of(int judged, ToIntFunction<Outcome> count) {
            return new Counts(
                    judged,
                    count.applyAsInt(Outcome.ACCEPTED),
                    count.applyAsInt(Outcome.UNDECIDED),
                    count.applyAsInt(Outcome.REJECTED));
        }
    }
}
