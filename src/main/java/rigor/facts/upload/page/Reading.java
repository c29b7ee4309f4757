package rigor.facts.upload.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Refusal;

/** What one markup of a page offers. Filled product by product. */
final class Reading {
    private final Markup markup;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Reading(Markup markup) {
        this.markup = markup;
    }

    String kind() {
        return markup.kind();
    }

    Markup markup() {
        return markup;
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    boolean isEmpty() {
        return drafts.isEmpty() && refusals.isEmpty();
    }

    void refuse(String at, @Nullable String product, NoPrice why) {
        refusals.add(new Refusal(at, product, why.code, why.reason()));
    }

    Set<String> products() {
        Set<String> names = new TreeSet<>();
        drafts.forEach(draft -> names.add(draft.product()));
        return names;
    }
}
