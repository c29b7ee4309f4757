package rigor.explain.shopping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.explain.BuildExplanation.LineView;
import rigor.explain.words.Shown;
import rigor.facts.Offer;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;
import rigor.facts.files.FactFiles;
import rigor.terms.Vocabulary;
import rigor.verdict.Outcome;

/**
 * The parts of a build as one orders them.
 *
 * @param purchaseDate the day the prices and the verdict are for
 * @param currency of all prices
 * @param headline whether the build is worth ordering at all, in a sentence
 * @param reasons why it is rejected, or what is in doubt, in a few words each; empty if it is accepted
 * @param items in the order of the bill; their totals add up to {@code total}
 * @param checks what to find out or to know before ordering, what is in the way first
 */
public record ShoppingList(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        @Doc(pattern = FactFiles.REVISION) String rules,
        @Doc(format = "date") String purchaseDate,
        String currency,
        String build,
        String name,
        @Vocabulary(of = Outcome.class) String outcome,
        String headline,
        List<String> reasons,
        List<Item> items,
        Shown total,
        List<Check> checks) {

    /**
     * @param partNumbers the article numbers it is sold under; none where none is known
     * @param purposes what it is there for, and what its figures leave room for
     * @param bearsOn the requirements whose figures rest on it
     * @param choice why this offer, or why there is none
     * @param source what to order where; null if nobody sells it for a price that stands
     * @param total at the door, for all pieces; {@code lines} from the shop's price to it
     */
    public record Item(
            String hardware,
            String name,
            List<String> partNumbers,
            @Range(min = 1) int quantity,
            List<String> purposes,
            List<Bearing> bearsOn,
            String choice,
            @Nullable Source source,
            Shown total,
            List<LineView> lines) {}

    /** @param actual the figure of the whole build */
    public record Bearing(String requirement, String title, Shown actual) {}

    /**
     * @param retailer who sells it, in words; a price comparison only lists offers of other shops
     * @param url null where nobody noted the page
     * @param observedOn the day the price was read
     * @param old whether that was longer ago than the case allows
     */
    public record Source(
            String offer,
            String retailer,
            @Doc(format = "uri") @Nullable String url,
            boolean inDoubt,
            @Vocabulary(of = Offer.Condition.class) String condition,
            Shown warranty,
            Shown returnPeriod,
            @Doc(format = "date") String observedOn,
            boolean old) {

        /** {@code new, price of 2026-02-17, warranty 24 months, returns 30 days}. */
        public String terms() {
            return "%s, price of %s, warranty %s, returns %s"
                    .formatted(condition, observedOn, warranty.text(), returnPeriod.text());
        }
    }

    /** Something to find out or to know before ordering. */
    public record Check(@Vocabulary(of = Kind.class) String kind, String text) {}

    /** Why something is to be checked. */
    public enum Kind {
        /** Nobody sells a part for a price that stands. */
        UNSOLD,
        /** Somebody can settle a doubt. */
        QUESTION,
        /** A price that is in doubt or old. */
        PRICE,
        /** What is known to go wrong; no verdict depends on it. */
        WARNING
    }
}
