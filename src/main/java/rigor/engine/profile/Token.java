package rigor.engine.profile;

/**
 * A word or sign of a rule file.
 *
 * @param text as written
 * @param end index of the character after it
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN,
        /** A character that is not allowed in rules, or a string that is not closed. */
        STRAY,
        END
    }

    boolean is(String wanted) {
        return text.equals(wanted) && kind != Kind.STRING && kind != Kind.END;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Its text in messages. */
    String shown() {
        String line = text.length() > 30 ? text.substring(0, 30) + "..." : text;
        return kind == Kind.END ? "the end of the file" : line.strip().replaceAll("\\s+", " ");
    }
}
