package rigor.explain.change;

import java.util.List;
import rigor.terms.Vocabulary;

/**
 * A set of changes after which a build is accepted, checked by judging.
 *
 * @param kind {@code limits}, {@code price} or {@code learn}
 * @param changes as what-if keys; for {@code learn} what must be confirmed
 * @param sentence the same in words
 */
public record Way(
        @Vocabulary(also = {"limits", "price", "learn"}) String kind, List<String> changes, String sentence) {

    /** How many figures change: none where something only has to be confirmed. */
    int moves() {
        return kind.equals("learn") ? 0 : changes.size();
    }
}
