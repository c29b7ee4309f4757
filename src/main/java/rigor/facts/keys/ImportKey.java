package rigor.facts.keys;

/**
 * The rows of {@code import.csv} that landed prices read by name. They read them through these keys alone, so each must
 * have its row, and a row of another name is refused.
 */
public enum ImportKey implements RowKey {
    VAT_RATE("vat_rate", "percent"),
    CLEARANCE_FEE("clearance_fee", "CHF"),
    TAX_FREE_BELOW("tax_free_below", "CHF of tax"),
    DUTY_RATE("duty_rate", "percent");

    /** Rows of which there may be any number, also none. */
    public enum Family implements RowKey.Family {
        /** The VAT in prices that are quoted in a currency. */
        VAT_IN_PRICES("vat_in_prices.", "percent", Ending.CURRENCY),
        /** The countries of the buyer's trade area. */
        TRADE_AREA("trade_area.", "yes", Ending.COUNTRY);

        private final Stemmed rows;

        Family(String stem, String unit, Ending ending) {
            this.rows = new Stemmed(stem, unit, ending);
        }

        @Override
        public Stemmed rows() {
            return rows;
        }
    }

    private final Named row;

    ImportKey(String key, String unit) {
        this.row = new Named(key, unit);
    }

    @Override
    public Named row() {
        return row;
    }
}
