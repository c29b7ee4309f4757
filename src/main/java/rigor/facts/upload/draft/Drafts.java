package rigor.facts.upload.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that is found in one file, in its order. For one thread. */
public final class Drafts {
    private final List<Draft> offers = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /**
     * What is no offer and no fault either.
     *
     * @param reason such as {@code a total}
     */
    public record Skipped(String at, String reason) {}

    public void offer(Draft draft) {
        offers.add(draft);
    }

    public void refuse(String at, @Nullable String product, String code, String reason) {
        refused.add(new Refusal(at, product, code, reason));
    }

    public void skip(String at, String reason) {
        skipped.add(new Skipped(at, reason));
    }

    /**
     * All that others found.
     *
     * @param further what holds for all of those offers
     */
    public void add(Drafts found, Consumer<Draft.Builder> further) {
        found.offers.forEach(draft -> offers.add(draft.with(further)));
        refused.addAll(found.refused);
        skipped.addAll(found.skipped);
    }

    public List<Draft> offers() {
        return List.copyOf(offers);
    }

    public List<Refusal> refused() {
        return List.copyOf(refused);
    }

    public List<Skipped> skipped() {
        return List.copyOf(skipped);
    }
}
