package rigor.terms;

import java.util.List;
import java.util.stream.Stream;
import rigor.facts.Accelerator;
import rigor.facts.Hardware.Kind;

/** A build before anybody asks its price: its parts, its memory, what fits and how fast. */
public record Machine(String id, String name, List<Part> parts, List<Pool> pools, List<Fit> fits) {

    /** One entry a GPU. */
    public Stream<Accelerator> gpus() {
        return pools.stream().map(Pool::accelerator);
    }

    /** Whether it needs nothing but cables, so that supply and cooling were sized by makers who answer for them. */
    public boolean isComplete() {
        return parts.stream()
                .allMatch(part -> part.gpus() > 0 && part.hardware().kind() == Kind.SYSTEM
                        || part.hardware().kind() == Kind.MISC);
    }
}
