package rigor.facts.upload.quote;

/** What a word of a quote tells of what stands beside it; spelled in small letters in the table of phrases. */
enum Label {
    /** Before a number of a position. */
    POSITION,
    /** After a number of pieces, or before it. */
    QUANTITY,
    /** After a number of hours of work. */
    HOURS,
    /** After a number that measures something else than money. */
    MEASURE,
    /** Beside the price of one piece. */
    UNIT_PRICE,
    /** Beside the price of all pieces of a position. */
    TOTAL,
    /** Before the least of several prices. */
    FROM_PRICE,
    /** Beside what is paid again and again. */
    INSTALMENT,
    /** Before an amount that is no price of the seller's. */
    NO_PRICE,
    /** Between a product and its price; means nothing. */
    CONNECTOR,
    /** Before a product; means nothing. */
    FILLER,
    PART_NUMBER,
    /** A number that may be the maker's or the seller's own. */
    ARTICLE_NUMBER,
    GTIN,
    SENDER,
    RECIPIENT,
    SELLER,
    LEGAL_FORM,
    DATE,
    VALID_UNTIL,
    /** Of a date that is another than the quote's. */
    OTHER_DATE,
    DELIVERY,
    WARRANTY,
    CONDITION,
    ONLY,
    TAX,
    TAX_NUMBER,
    TAX_EXCLUDED,
    TAX_INCLUDED,
    /** Before the currency of all prices. */
    CURRENCY_OF_ALL,
    PAGE,
    /** Begins a line that cannot be a position. */
    NO_POSITION
}
