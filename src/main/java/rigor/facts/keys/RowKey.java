package rigor.facts.keys;

/**
 * The name of a row that the arithmetic reads. A key that is read is one that is checked when the tables are read: there
 * is no other way to read such a row.
 */
public sealed interface RowKey permits AssumptionKey, CoefficientKey {

    /**
     * A row that has a name of its own.
     *
     * @param key the key column of the row
     * @param unit of the figure; empty if it has none
     */
    record Named(String key, String unit) {}

    Named row();

    /** The key column of the row. */
    default String key() {
        return row().key();
    }

    /** The unit of the figure; empty if it has none. */
    default String unit() {
        return row().unit();
    }

    /** Rows of which there may be any number, also none: their keys are a stem and a word. */
    sealed interface Family permits AssumptionKey.Family, CoefficientKey.Family {
        /**
         * Rows of such keys.
         *
         * @param stem with the separator at its end
         * @param unit of the figures; {@code yes} where it is enough that the row is there
         * @param ending which words may follow the stem
         */
        record Stemmed(String stem, String unit, Ending ending) {}

        Stemmed rows();

        default String stem() {
            return rows().stem();
        }

        default Ending ending() {
            return rows().ending();
        }

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
