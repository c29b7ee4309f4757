package rigor.live;

import rigor.facts.Problem;

/**
 * One fault of a file as it is on disk, with the line it stands in.
 *
 * @param file as the user named it; {@code line} and {@code column} counted from 1, 0 where there is none
 * @param text the offending line; empty if there is none
 */
public record Fault(String file, int line, int column, String message, String text) {
    private static final int BEFORE = 60;
    private static final int WIDTH = 110;
    private static final String INDENT = "    ";

    static Fault of(Problem problem, String text) {
        return new Fault(problem.file(), problem.line(), problem.column(), problem.message(), text);
    }

    public Problem problem() {
        return new Problem(file, line, column, message);
    }

    /** For a terminal: the message, then the part of the line around the fault with a caret below it. */
    public String shown() {
        if (text.isBlank()) {
            return problem().toString();
        }
        int from = Math.max(0, Math.min(column, text.length()) - BEFORE);
        String part =
                text.substring(from, Math.min(text.length(), from + WIDTH)).replace('\t', ' ');
        String caret = column == 0 ? "" : "\n" + INDENT + " ".repeat(Math.max(0, column - 1 - from)) + "^";
        return problem() + "\n" + INDENT + part + caret;
    }
}
