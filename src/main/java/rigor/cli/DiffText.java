package rigor.cli;

import java.util.List;
import java.util.Objects;
import rigor.explain.record.DecisionDiff;
import rigor.explain.record.DecisionDiff.RowDiff;
import rigor.explain.record.DecisionDiff.VerdictDiff;

/** What differs between two decisions, for people. */
final class DiffText {
    private static final int INDENT = 4;

    private final Screen screen;

    DiffText(Screen screen) {
        this.screen = screen;
    }

    void print(DecisionDiff diff) {
        if (diff.isEmpty()) {
            screen.line("Nothing differs.");
        }
        both("Engine", diff.engine());
        both("Question", diff.question().stream().map(DiffText::question).toList());
        diff.rows().forEach(this::row);
        diff.rules().forEach((file, how) -> screen.line("rules/" + file + " " + how));
        if (!diff.verdicts().isEmpty()) {
            screen.blank();
            screen.heading("Verdicts that differ");
        } else if (!diff.isEmpty()) {
            screen.line("No verdict differs.");
        }
        boolean same = diff.rows().isEmpty()
                && diff.rules().isEmpty()
                && diff.question().isEmpty();
        diff.verdicts()
                .forEach(v -> verdict(
                        v, same ? "although facts, rules and question are the same" : "no single change explains it"));
    }

    private void both(String what, List<String> sides) {
        if (!sides.isEmpty()) {
            screen.paragraph(0, what + ": " + String.join(" -> ", sides));
        }
    }

    private static String question(List<String> changes) {
        return changes.isEmpty() ? "the facts in force" : "what if " + String.join(" ", changes);
    }

    private void row(RowDiff row) {
        screen.line("%s %s".formatted(row.row(), row.change()));
        row.cells().forEach((column, change) -> screen.paragraph(INDENT, column + ": " + change));
    }

    /** @param otherwise what to say where no cause was found */
    private void verdict(VerdictDiff v, String otherwise) {
        String before = Objects.requireNonNullElse(v.before(), "absent");
        String after = Objects.requireNonNullElse(v.after(), "absent");
        screen.line(v.subject() + ": " + (before.equals(after) ? "still " + after : before + " -> " + after));
        if (!v.answers().isEmpty() && v.before() != null && v.after() != null) {
            screen.paragraph(INDENT, String.join(", ", v.answers()));
        }
        screen.paragraph(INDENT, v.causes().isEmpty() ? otherwise : "because of " + String.join(", ", v.causes()));
    }
}
