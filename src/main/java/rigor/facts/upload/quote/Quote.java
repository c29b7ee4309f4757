package rigor.facts.upload.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rigor.facts.Facts;
import rigor.facts.csv.NumberStyle;
import rigor.facts.upload.draft.Amounts;
import rigor.facts.upload.draft.Drafts;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.draft.Wording;

/**
 * A quote as plain text: a mail, text copied out of a PDF, a few lines of a chat. Lines that carry a product and an amount
 * become drafts of offers, for the buyer to take or to leave.
 */
public final class Quote {
    private static final int LONGEST = 500_000;
    private static final int MOST_LINES = 4_000;

    private final Drafts drafts = new Drafts();
    private final Terms terms;
    private final NumberStyle style;
    private final int lines;

    private Quote(Terms terms, NumberStyle style, int lines) {
        this.terms = terms;
        this.style = style;
        this.lines = lines;
    }

    /**
     * Reads a text.
     *
     * @param facts with the words that sellers use
     * @throws Unusable with {@code no-offers} if no line carries a product and an amount, {@code too-large} if nobody
     *     wrote so much
     */
    public static Quote read(String text, Facts facts) throws Unusable {
        List<Line> lines = text.length() > LONGEST ? List.of() : Lines.of(text);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new Unusable(
                    "too-large", "the text is longer than any quote, and is no table: bring the part with the offers");
        }
        Labels labels = Labels.of(facts);
        Wording wording = Wording.of(facts);
        Blocks blocks = Blocks.of(lines, labels, wording);
        NumberStyle style = style(blocks.blocks);
        TermReader reader = new TermReader(labels, wording, Places.of(facts));
        Terms terms = new QuoteTerms(labels, reader, new NoPositions(labels, wording), style).of(lines, blocks);
        Quote quote = new Quote(terms, style, lines.size());
        new Proposals(labels, wording, reader, terms, style, quote.drafts).add(blocks.blocks);
        if (quote.drafts.offers().isEmpty() && quote.drafts.refused().isEmpty()) {
            throw new Unusable(
                    "no-offers",
                    "no line of the text carries a product and its price; write them on one line, such as \"the card  2'199.00\"");
        }
        return quote;
    }

    /** That of all amounts together. */
    private static NumberStyle style(List<Block> blocks) {
        NumberStyle style = NumberStyle.PLAIN;
        for (Block block : blocks) {
            for (Amount amount : block.amounts) {
                style = style.and(Amounts.style(amount.text()));
            }
        }
        return style;
    }

    /** What is proposed, refused and left out. */
    public Drafts drafts() {
        return drafts;
    }

    /** How the text was read, in one sentence. */
    public String describe() {
        List<String> parts = new ArrayList<>();
        parts.add("a quote of " + lines + " lines");
        add(parts, terms.seller, "from ");
        LocalDate date = terms.date;
        add(parts, date == null ? null : date.toString(), "of ");
        add(parts, terms.currency, "in ");
        parts.add(style.words());
        add(parts, terms.vat == null ? null : terms.vat.name().toLowerCase(Locale.ROOT), "tax ");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, @Nullable String value, String before) {
        if (value != null) {
            parts.add(before + value);
        }
    }
}
