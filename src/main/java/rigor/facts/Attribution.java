package rigor.facts;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;

/** A notice that the licence of a source asks for wherever figures from it are shown. */
public record Attribution(
        @About(value = "A name of its own.", example = "my-source") @Key
        String attributionId,

        @About(value = "The tables that hold figures from the source, separated by |.", example = "cards|boards")
        String tables,

        @About(
                value = "The notice in the words that the licence asks for; it names the source, then the licence.",
                example = "Contains information from Example Data, available under the Example License.")
        String sentence,

        @About(value = "What in the sentence leads to the source.", example = "Example Data")
        String sourceName,

        @About(value = "Where the source is.", example = "https://example.org/data")
        String sourceUrl,

        @About(value = "What in the sentence leads to the licence.", example = "Example License")
        String licenceName,

        @About(value = "Where the licence is.", example = "https://example.org/licence")
        String licenceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return attributionId;
    }

    /** The {@linkplain Table#title() titles} of the tables. */
    public List<String> titles() {
        return Arrays.asList(tables.split("\\|"));
    }

    /** Whether the sentence names the source, and after it the licence. */
    public boolean isComplete() {
        return sentence.contains(sourceName) && licenceAt() >= 0;
    }

    /** The sentence for people who see no links: each address stands behind its name. */
    public String plain() {
        return written(words -> words, (name, address) -> "%s (%s)".formatted(name, address));
    }

    /**
     * The sentence in any form of writing.
     *
     * @param text writes words
     * @param link writes a name and the address that it leads to
     */
    public String written(UnaryOperator<String> text, BinaryOperator<String> link) {
        int source = sentence.indexOf(sourceName);
        return text.apply(sentence.substring(0, source))
                + link.apply(sourceName, sourceUrl)
                + text.apply(sentence.substring(source + sourceName.length(), licenceAt()))
                + link.apply(licenceName, licenceUrl)
                + text.apply(sentence.substring(licenceAt() + licenceName.length()));
    }

    private int licenceAt() {
        return sentence.indexOf(licenceName, sentence.indexOf(sourceName) + sourceName.length());
    }
}
