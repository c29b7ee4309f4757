package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;

/** A case that comes with the program; its tables stand in the folder of that name. */
public record ShippedCase(
        @About(value = "The name of its folder in cases.", example = "my-case") @Key
        String caseId,

        @About(value = "Its place among the others; the first is judged where nobody names one.", example = "9")
        @Range(min = 1, max = 1_000_000)
        int position,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return caseId;
    }
}
