package rigor.facts.upload.workbook;

import org.jspecify.annotations.Nullable;

/** Whole numbers in attributes. */
final class Integers {
    private Integers() {}

    /** @param otherwise where there is none */
    static int parse(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
