package rigor.explain.words;

import rigor.facts.Requirement;
import rigor.facts.Requirement.Asked;
import rigor.facts.column.Words;
import rigor.terms.Vocabulary;

/**
 * What to find out before a subject can be decided.
 *
 * @param whom to ask: shop, maker, measurement (sellers cannot know it) or nobody
 */
public record Inquiry(
        @Vocabulary(of = Requirement.Asked.class) String whom, String text) {
    static Inquiry of(Asked whom, String text) {
        return new Inquiry(Words.of(whom), text);
    }

    boolean canBeAnswered() {
        return !whom.equals(Words.of(Asked.NOBODY));
    }
}
