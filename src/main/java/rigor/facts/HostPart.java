package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;

/** One line of the bill of materials of a host: a computer without its cards, for which builds are composed. */
public record HostPart(
        @About(value = "The name of the host, the same on each of its lines.", example = "my-host") @Key
        String hostId,

        @About(value = "What the host is called, the same on each of its lines.", example = "AM5, one card")
        String name,

        @About(value = "One part of it.", example = "cpu-ryzen-9-9950x") @Key @Ref(Hardware.class)
        String hardwareId,

        @About(value = "How many pieces of it.", example = "1") @Range(min = 1, max = 1000)
        int quantity,

        @About(value = "Where the host is described.", example = "https://example.org/host")
        String sourceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return hostId + " " + hardwareId;
    }
}
