package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Ref;

/** A name under which sellers offer a piece of hardware; somebody has looked and agreed that it is that. */
public record Alias(
        @About(value = "As a shop or list calls it.", example = "GX10 4 TB") @Key
        String alias,

        @About(value = "What it is.", example = "asus-gx10-4tb") @Ref(Hardware.class)
        String hardwareId,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return alias;
    }
}
