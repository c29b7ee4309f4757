package rigor.facts.upload.page;

/**
 * A text or number.
 *
 * @param text as it stands; empty where the page says {@code null}
 * @param isNumber whether the page means a number, so that a full stop parts decimals and nothing else
 */
record Word(String text, boolean isNumber) implements Value {
    /** Nothing of an offer is longer; things may refer to one text many times. */
    static final int LONGEST = 10_000;

    Word {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    static Word of(String text) {
        return new Word(text, false);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
