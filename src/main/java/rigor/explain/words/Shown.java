package rigor.explain.words;

import org.jspecify.annotations.Nullable;
import rigor.facts.Basis;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Figures;
import rigor.terms.Measure;
import rigor.terms.ShortFigures;
import rigor.terms.Vocabulary;

/**
 * A measure for display.
 *
 * @param text with unit; {@code brief} the same where there is little room, without it
 * @param likely the likeliest value; null for words and where an end is open
 * @param low in the requirement's unit; null for words and for an open end; likewise {@code high}
 * @param word null for numbers and where it is not known
 * @param basis measured, declared, derived, estimated or unknown
 * @param how it came about, in words; may be empty
 */
public record Shown(
        String text,
        String brief,
        @Nullable Double likely,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String word,
        boolean known,
        @Vocabulary(of = Basis.class) String basis,
        String how) {

    public static Shown of(Measure measure, @Nullable String unit) {
        return worded(measure, Figures.of(measure, unit), ShortFigures.of(measure, unit));
    }

    /** With enough digits to tell it from the limit that it is compared with. */
    public static Shown beside(Measure measure, Requirement asked) {
        return worded(measure, Figures.beside(measure, asked), ShortFigures.beside(measure, asked));
    }

    private static Shown worded(Measure measure, String text, String brief) {
        String word = measure instanceof Choice choice && choice.isKnown() ? choice.toString() : null;
        return new Shown(
                text,
                brief,
                measure instanceof Band band ? finite(band.likely()) : null,
                measure instanceof Band band ? finite(band.low()) : null,
                measure instanceof Band band ? finite(band.high()) : null,
                word,
                measure.isKnown(),
                Words.of(measure.basis()),
                measure.how());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
