package rigor.facts.upload.page;

/** An offer has no price that can be taken, and why. */
final class NoPrice extends Exception {
    private static final long serialVersionUID = 1;

    final String code;

    NoPrice(String code, String reason) {
        super(reason);
        this.code = code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
