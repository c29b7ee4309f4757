package rigor.facts.bench;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.check.Faults;

/** Takes the faults of a file of which something is asked already, but not that what is asked for is missing. */
final class BeyondAsked implements Faults {
    private static final Set<String> ASKED =
            Set.of("accelerator_id", "accelerator_count", "model_id", "format", "streams");

    private final Faults faults;
    private int asked;

    BeyondAsked(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void add(int line, int column, @Nullable String name, @Nullable String value, String reason) {
        if (name != null && ASKED.contains(name)) {
            asked++;
        } else {
            faults.add(line, column, name, value, reason);
        }
    }

    @Override
    public int count() {
        return asked + faults.count();
    }

    @Override
    public boolean isFull() {
        return faults.isFull();
    }
}
