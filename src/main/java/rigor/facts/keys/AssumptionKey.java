package rigor.facts.keys;

import java.util.Arrays;

/**
 * The rows of {@code assumptions.csv} that the arithmetic reads by name. It reads them through these keys alone, so each
 * must have its row, and a row of another name is refused.
 */
public enum AssumptionKey implements RowKey {
    SUPPLY_EFFICIENCY("supply_efficiency", "ratio"),
    OTHER_PARTS_LOAD("other_parts_load", "W"),
    MINI_SUPPLY("mini_supply", "W"),
    FREIGHT_PART("freight_part", "money of a currency"),
    FREIGHT_SYSTEM("freight_system", "money of a currency"),
    USABLE_VRAM_SHARE("usable_vram_share", "GiB per GB"),
    SYSTEM_MEMORY_TAKEN("system_memory_taken", "GiB"),
    FREIGHT_PART_DOMESTIC("freight_part_domestic", "money of a currency"),
    FREIGHT_SYSTEM_DOMESTIC("freight_system_domestic", "money of a currency"),
    KV_Q8_0("kv_q8_0", "ratio"),
    STREAMS_SEARCHED("streams_searched", "streams"),
    WORKING_CONTEXT("working_context", "tokens"),
    CLAIM_TOLERANCE("claim_tolerance", "ratio"),
    OFFER_SPREAD("offer_spread", "ratio"),
    PRICE_AGE_DAYS("price_age_days", "days"),
    PRICE_DRIFT("price_drift", "percent a month"),
    DUTY("duty", "ratio"),
    FRESH_PROMPT_TOKENS("fresh_prompt_tokens", "tokens a token"),
    SHARED_TIME("shared_time", "sd of ln"),
    LEAST_CONTEXT("least_context", "tokens"),
    LEAST_BITS("least_bits", "bit"),
    GOOD_BITS("good_bits", "bit"),
    UNLISTED_FILE_SIZE("unlisted_file_size", "ratio"),
    FIRST_SLOT("first_slot", "bracket"),
    LARGE_BAR("large_bar", "GB"),
    SUPPLY_LENGTH("supply_length", "mm"),
    SUPPLY_ROOM("supply_room", "mm");

    /** Rows of which there may be any number, also none. */
    public enum Family implements RowKey.Family {
        /** The size of the KV cache in a format, over that in 16 bit. */
        CACHE("kv_", "ratio", Ending.ANY);

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

    AssumptionKey(String key, String unit) {
        this.row = new Named(key, unit);
    }

    /** Whether a row with that key is read. */
    public static boolean isRead(String key) {
        return Arrays.stream(values()).anyMatch(k -> k.key().equals(key))
                || Arrays.stream(Family.values()).anyMatch(family -> key.startsWith(family.stem()));
    }

    @Override
    public Named row() {
        return row;
    }
}
