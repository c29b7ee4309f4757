package rigor.engine.profile;

/**
 * A word or sign of a rule file.
 *
 * @param text as written
 * @param end the character behind it
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN,
        /** A character that no rule has, or a string that nobody closed. */
        STRAY,
        END
    }

    boolean is(String wanted) {
        return text.equals(wanted) && kind != Kind.STRING && kind != Kind.END;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** As messages call it. */
    String shown() {
        String line = text.length() > 30 ? text.substring(0, 30) + "..." : text;
        return kind == Kind.END ? "the end of the file" : line.strip().replaceAll("\\s+", " ");
    }
}
