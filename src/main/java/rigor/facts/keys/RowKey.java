package rigor.facts.keys;

/**
 * The name of a row that the arithmetic reads. A key that is read is one that is checked when the tables are read: there
 * is no other way to read such a row.
 */
public sealed interface RowKey permits AssumptionKey, CoefficientKey, ImportKey {

    /** The key column of the row. */
    String key();

    /** The unit of the figure; empty if it has none. */
    String unit();

    /** Rows of which there may be any number, also none: their keys are a stem and a word. */
    sealed interface Family permits AssumptionKey.Family, CoefficientKey.Family, ImportKey.Family {
        /** With the separator at its end. */
        String stem();

        /** The unit of the figures; {@code yes} where it is enough that the row is there. */
        String unit();

        /** Which words may follow the stem. */
        Ending ending();

        /** The key of the row of that word. */
        default String key(String word) {
            return stem() + word;
        }

        /** The word of a row that is also read by name. */
        default String word(RowKey key) {
            return key.key().substring(stem().length());
        }
    }
}
