package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** One line of a build's bill of materials. A system that {@code builds.csv} does not name is a build by itself. */
public record BuildPart(
        @About(value = "The name of the build, the same on each of its lines.", example = "my-build") @Key
        String buildId,

        @About(value = "What the build is called, the same on each of its lines.", example = "Two example boxes")
        String name,

        @About(value = "One thing of its bill of materials.", example = "asus-gx10-1tb") @Key @Ref(Hardware.class)
        String hardwareId,

        @About(value = "How many pieces of it.", example = "2") @Range(min = 1, max = 1000)
        int quantity,

        @About(value = "What software limits the power of each card to; empty without a limit.", example = "400")
        @Unit("W")
        @Range(min = 1, max = 5000)
        @Nullable
        Double powerLimitW,

        @About(value = "Whether you have it already, so that it costs nothing.", example = "false") @Nullable
        Boolean owned,

        @About(value = "Where the build is described.", example = "https://example.org/build")
        String sourceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return buildId + " " + hardwareId;
    }
}
