package rigor.facts.upload.draft;

/** The whole file holds nothing that can be read as offers. */
public final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    /** A short word for programs, such as {@code encrypted}. */
    public final String code;

    /** @param sentence what the file is, and what to do instead */
    public Unusable(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** What the file is, and what to do instead. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
