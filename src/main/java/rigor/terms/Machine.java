package rigor.terms;

import java.util.List;
import java.util.stream.Stream;
import rigor.facts.Accelerator;

/** A build before anybody asks its price: its parts, its memory, what fits and how fast. */
public record Machine(String id, String name, List<Part> parts, List<Pool> pools, List<Fit> fits) {

    /** One entry a GPU. */
    public Stream<Accelerator> gpus() {
        return pools.stream().map(Pool::accelerator);
    }

    /** Whether its maker sells it whole, so that supply and cooling were sized by somebody who answers for it. */
    public boolean isComplete() {
        return parts.size() == 1;
    }
}
