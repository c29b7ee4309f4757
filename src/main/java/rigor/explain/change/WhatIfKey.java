package rigor.explain.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.terms.UnitWords;
import rigor.terms.Vocabulary;

/**
 * Something that a what-if can change, for whoever builds a form of it.
 *
 * @param title in words
 * @param from the value in force, as the tables spell it
 * @param unit null if it has none; {@code written} how a figure in it is written
 * @param takes what a new value is: a number, a range ({@code LOW..HIGH}), a date, a word or text
 * @param words to choose from, or for a number what it may be besides; empty if there are none
 * @param refersTo the table of which a value is an id; null if there is none
 * @param place of the row that changes, such as {@code requirements.csv:11}
 */
public record WhatIfKey(
        String key,
        String title,
        String from,
        @Nullable String unit,
        UnitWords written,
        @Vocabulary(of = Takes.class) String takes,
        List<String> words,
        @Nullable String refersTo,
        String place) {

    /** What a new value is. */
    public enum Takes {
        NUMBER,
        RANGE,
        DATE,
        WORD,
        TEXT
    }
}
