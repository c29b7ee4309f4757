package rigor.compose.words;

/**
 * One of the things that somebody names.
 *
 * @param place counted from 1
 * @param text without the count; it begins with a letter, a digit or the sign of a currency
 */
record Item(int place, int count, String text) {
    private static final int SHOWN = 60;

    /** As messages quote it. */
    String quoted() {
        return '"' + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + '"';
    }

    /** {@code 2x rtx-3090}. */
    String said() {
        return count == 1 ? text : count + "x " + text;
    }

    Item with(String other) {
        return new Item(place, count, other);
    }
}
