package rigor.explain.words;

import rigor.facts.Origin;
import rigor.facts.Warning;
import rigor.facts.column.Words;
import rigor.terms.Vocabulary;

/**
 * Something to know before ordering; no verdict depends on it.
 *
 * @param kind compatibility, power, heat, noise, defect, software, price, delivery, warranty or measurement
 * @param about the row that it is about, such as {@code hardware:asus-gx10-1tb}, and {@code subject} its id
 */
public record WarningView(
        String warning,
        @Vocabulary(of = Warning.Kind.class) String kind,
        String about,
        String subject,
        String sentence,
        Origin origin) {
    static WarningView of(Warning w) {
        return new WarningView(w.key(), Words.of(w.kind()), w.about(), w.subject(), w.sentence(), w.origin());
    }
}
