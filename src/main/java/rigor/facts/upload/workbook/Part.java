package rigor.facts.upload.workbook;

/**
 * Where a part of a zip stands, by the list at its end: what precedes the part itself often lacks the sizes.
 *
 * @param local offset of its local header
 * @param size in bytes as packed
 * @param method 0 stored, 8 deflated
 * @param crc of what is unpacked
 */
record Part(int local, int size, int method, long crc, boolean isEncrypted) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
}
