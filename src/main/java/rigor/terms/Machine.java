package rigor.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.Platform;
import rigor.facts.Hardware.Kind;

/**
 * A build without its price: its parts, its memory, the loadouts that fit and their speeds.
 *
 * @param host that it is composed on; empty if it is listed, or sold as it is
 */
public record Machine(
        String id, String name, Optional<String> host, List<Part> parts, List<Pool> pools, List<Fit> fits) {

    /** One entry for each GPU. */
    public Stream<Accelerator> gpus() {
        return pools.stream().map(Pool::accelerator).filter(a -> a.platform() != Platform.CPU);
    }

    /** Whether the buyer has all of it already. */
    public boolean isOwned() {
        return parts.stream().allMatch(Part::isOwned);
    }

    /** Whether it has no GPU, so that models would run on the processor. */
    public boolean isCpuOnly() {
        return gpus().findAny().isEmpty();
    }

    /** Whether it needs nothing but cables, so that its makers are responsible for power supply and cooling. */
    public boolean isComplete() {
        return parts.stream()
                .allMatch(part ->
                        Set.of(Kind.MISC, Kind.BUNDLE).contains(part.hardware().kind()) || isWhole(part));
    }

    /** The part that stands for the price of all others; empty if each has its own. */
    public Optional<Part> bundle() {
        return parts.stream()
                .filter(part -> part.hardware().kind() == Kind.BUNDLE)
                .findFirst();
    }

    private boolean isWhole(Part part) {
        boolean runsModels = part.gpus() > 0 || isCpuOnly() && part.hardware().memoryGb() != null;
        return runsModels && part.hardware().kind() == Kind.SYSTEM;
    }
}
