package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;

/** One line of a build's bill of materials. A system that {@code builds.csv} does not name is a build by itself. */
public record BuildPart(
        @Key String buildId,
        String name,
        @Key @Ref(Hardware.class) String hardwareId,
        @Range(min = 1, max = 1000) int quantity,
        String sourceUrl,
        @Nullable String note,
        Origin origin)
        implements Fact {

    @Override
    public String id() {
        return buildId + " " + hardwareId;
    }
}
