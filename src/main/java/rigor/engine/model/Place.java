package rigor.engine.model;

/** A character of a rule file, counted from 1. */
public record Place(String file, int line, int column) {

    public static Place of(String file, String text, int offset) {
        String before = text.substring(0, offset);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place(file, line, offset - before.lastIndexOf('\n'));
    }
}
