package rigor.explain.change;

import java.util.List;
import rigor.terms.Vocabulary;

/**
 * A set of changes after which a build is accepted. Each was run; none of them can be left out.
 *
 * @param kind {@code limits}, {@code price}, {@code learn} or {@code loadout}
 * @param changes as what-if keys; for {@code learn} what must turn out true
 * @param sentence the same in words
 */
public record Way(
        @Vocabulary(also = {"limits", "price", "learn", "loadout"})
        String kind,

        List<String> changes,
        String sentence) {

    /** How much of the question is changed: nothing, where something only has to be learnt. */
    int moves() {
        return kind.equals("learn") ? 0 : changes.size();
    }
}
