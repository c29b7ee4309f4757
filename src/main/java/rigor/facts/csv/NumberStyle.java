package rigor.facts.csv;

/** How a file writes its amounts, as far as they show it. */
public enum NumberStyle {
    /** No amount has decimals or a full stop or comma between its groups. */
    PLAIN("whole numbers"),
    /** {@code 7'691.00} or {@code 7,691.00}. */
    POINT("decimal point"),
    /** {@code 7.691,00}. */
    COMMA("decimal comma"),
    /** Some this way and some that way. */
    MIXED("decimal point and decimal comma");

    private final String words;

    NumberStyle(String words) {
        this.words = words;
    }

    /** As people call it: {@code decimal point}. */
    public String words() {
        return words;
    }

    /** What a file with amounts in both styles is in. */
    public NumberStyle and(NumberStyle other) {
        if (this == other || other == PLAIN) {
            return this;
        }
        return this == PLAIN ? other : MIXED;
    }
}
