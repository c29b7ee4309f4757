package rigor.compose.words;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.Offer;

/**
 * What somebody wants judged, with every name resolved.
 *
 * @param named parts by what was said
 * @param memory kits of which only the size was said
 * @param condition null where nobody says it
 * @param owned whether the buyer has it already
 */
record Wanted(
        List<Named> named,
        List<Said.Memory> memory,
        Said.@Nullable Template template,
        Said.@Nullable Watts watts,
        Said.@Nullable Disk disk,
        Said.@Nullable UnknownProcessor processor,
        Said.@Nullable Money price,
        Offer.@Nullable Condition condition,
        boolean owned) {

    /** A part that was named. */
    record Named(Item item, Hardware hardware) {}

    Stream<Named> of(Kind kind) {
        return named.stream().filter(each -> each.hardware.kind() == kind);
    }

    Optional<Hardware> part(Kind kind) {
        return of(kind).map(Named::hardware).findFirst();
    }

    int cards() {
        return of(Kind.GPU).mapToInt(each -> each.item.count()).sum();
    }

    /** A supply that was named beside a system without cards of its own. */
    Optional<Said.Watts> misplacedSupply() {
        return Optional.ofNullable(watts)
                .filter(supply ->
                        template == null && cards() == 0 && part(Kind.SYSTEM).isPresent());
    }

    /** Whether models have something to run on; a host is completed to that. */
    boolean runsModels() {
        return template != null
                || processor != null
                || Stream.of(Kind.GPU, Kind.SYSTEM, Kind.CPU)
                        .anyMatch(kind -> part(kind).isPresent());
    }

    /** The kinds that need not be completed. */
    Set<Kind> kinds() {
        Set<Kind> kinds =
                new HashSet<>(named.stream().map(each -> each.hardware.kind()).toList());
        if (watts != null) {
            kinds.add(Kind.PSU);
        }
        if (!memory.isEmpty()) {
            kinds.add(Kind.MEMORY);
        }
        if (disk != null) {
            kinds.add(Kind.STORAGE);
        }
        return kinds;
    }
}
