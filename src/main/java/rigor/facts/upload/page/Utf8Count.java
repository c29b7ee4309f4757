package rigor.facts.upload.page;

/**
 * How much of some bytes is UTF-8.
 *
 * @param sound characters of several bytes that are right
 * @param faults bytes that make no sense in it
 */
record Utf8Count(int sound, int faults) {

    static Utf8Count of(byte[] bytes) {
        int sound = 0;
        int faults = 0;
        for (int at = 0; at < bytes.length; ) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = length(bytes, at);
            sound += length > 0 ? 1 : 0;
            faults += length > 0 ? 0 : 1;
            at += Math.max(1, length);
        }
        return new Utf8Count(sound, faults);
    }

    /** Of the character that begins there; 0 if there is none. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xC2 && first < 0xE0
                ? 2
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean isOverlong = first == 0xE0 && second < 0xA0 || first == 0xF0 && second < 0x90;
        boolean isBeyond = first == 0xED && second >= 0xA0 || first == 0xF4 && second >= 0x90;
        return isOverlong || isBeyond ? 0 : length;
    }
}
