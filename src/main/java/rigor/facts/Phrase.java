package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Words;

/** What sellers and buyers call something in their own files, and what it is called here. */
public record Phrase(
        @About(value = "Where it is read.", example = "heading") @Key
        Where where,

        @About(
                value = "As files write it, in small letters; signs and blanks between words do not matter.",
                example = "prix ttc")
        @Key
        String phrase,

        @About(
                value = "The word of the table that it stands for; of a heading the column, of what is no offer why.",
                example = "price_included")
        String means,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    /** The kind of cell that a phrase is looked up in. */
    public enum Where {
        /** The name of a column. */
        HEADING,
        CONDITION,
        AVAILABILITY,
        /** Whether a price holds the tax. */
        TAX,
        YES_NO,
        /** The beginning of a row that sums up, or of work, freight and the like. */
        NO_OFFER,
        /** In the running text of a quote: what the number or word beside it is. */
        LABEL,
        /** In the title or the text of a page that is no shop's. */
        NO_PAGE
    }

    @Override
    public String key() {
        return Words.of(where) + " " + phrase;
    }
}
