package rigor.facts.upload.quote;

import java.util.LinkedHashSet;
import java.util.Set;
import rigor.facts.upload.draft.Drafts;

/** Tells of neighbouring lines that are left out as of one. For one thread. */
final class Skips {
    private final Drafts drafts;
    private final Set<String> reasons = new LinkedHashSet<>();
    private int first;
    private int last;

    Skips(Drafts drafts) {
        this.drafts = drafts;
    }

    void add(Block block, String reason) {
        if (!reasons.isEmpty() && block.first != last + 1) {
            close();
        }
        first = reasons.isEmpty() ? block.first : first;
        last = block.last;
        reasons.add(reason);
    }

    void close() {
        if (!reasons.isEmpty()) {
            drafts.skip(Block.place(first, last), String.join(", ", reasons));
            reasons.clear();
        }
    }
}
