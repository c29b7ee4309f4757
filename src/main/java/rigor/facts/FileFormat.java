package rigor.facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/** A format of weights: how many bits a parameter takes in it, and which engines read it. */
public record FileFormat(
        @About(value = "As engines and files name it; * stands for any letters.", example = "IQ*_KS") @Key
        String format,

        @About(value = "What its files are.", example = "GGUF") @Nullable
        String container,

        @About(value = "Bits that a parameter takes on average, in the smallest files.", example = "4.2")
        @Unit("bit")
        @Range(min = 0.5, max = 40)
        @Nullable
        Double bitsLow,

        @About(value = "In most files.", example = "4.9") @Unit("bit") @Range(min = 0.5, max = 40) @Nullable
        Double bitsTypical,

        @About(value = "In the largest files.", example = "5.6") @Unit("bit") @Range(min = 0.5, max = 40) @Nullable
        Double bitsHigh,

        @About(value = "The engines that read it, in small letters, separated by a bar.", example = "llama.cpp|ollama")
        @Nullable
        String engines,

        @About(value = "Where it was read.", example = "https://example.org/source") @Nullable
        String sourceUrl,

        @About(value = "The day, or the month, that the source is of.", example = "2026-02-17") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return format;
    }

    /** Whether a file of that name is one: by its whole name, or by the first words of it. */
    public boolean isCalled(String name) {
        String pattern = Pattern.quote(format.toLowerCase(Locale.ROOT)).replace("*", "\\E[a-z0-9.]*\\Q");
        return name.toLowerCase(Locale.ROOT).matches(pattern + "(?:[-_ ].*)?");
    }

    /** Whether an engine is among those that read it; true where nobody says which do. */
    public boolean isReadBy(String engine) {
        return engines == null || List.of(engines.split("\\|")).contains(engine.toLowerCase(Locale.ROOT));
    }
}
