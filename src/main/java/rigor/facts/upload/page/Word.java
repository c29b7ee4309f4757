package rigor.facts.upload.page;

/**
 * A text or number.
 *
 * @param text as it stands; empty where the page says {@code null}
 * @param isNumber whether the page means a number, so that a full stop parts decimals and nothing else
 */
record Word(String text, boolean isNumber) implements Value {

    static Word of(String text) {
        return new Word(text, false);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
