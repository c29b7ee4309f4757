package rigor.facts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;

/** One thing that a case says of its buyer, such as when they buy. */
public record CaseEntry(
        @About(value = "What is said; see the keys there are.", example = "title") @Key
        String key,

        @About(value = "What it is in this case.", example = "A quiet home office")
        String value,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    /** What a case says; empty if it does not. */
    public static Optional<String> said(Facts facts, CaseKey key) {
        return facts.find(CaseEntry.class, key.key()).map(CaseEntry::value);
    }
}
