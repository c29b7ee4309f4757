package rigor.cli;

import java.util.List;
import rigor.explain.change.Margin;
import rigor.explain.change.NearestChange;
import rigor.explain.change.Threshold;
import rigor.explain.change.Way;
import rigor.explain.words.Relaxation;
import rigor.explain.words.Sentences;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.terms.Figures;

/** What would change verdicts, for people; each change with the what-if that shows it. */
final class ChangeText {
    private static final int INDENT = 4;

    private final Screen screen;

    ChangeText(Screen screen) {
        this.screen = screen;
    }

    void print(NearestChange change) {
        screen.heading(change.build() + " is " + Words.of(change.outcome()));
        if (!change.ways().isEmpty()) {
            screen.line("It would be accepted in each of these cases:");
        }
        change.ways().forEach(this::way);
        if (!change.margins().isEmpty()) {
            screen.line("It would no longer be accepted with any of these limits, tightest margin first:");
        }
        change.margins().forEach(this::margin);
        if (change.ways().isEmpty() && change.margins().isEmpty()) {
            screen.line("No change was found that alters this verdict.");
        }
    }

    private void way(Way way) {
        screen.item(INDENT, "->", way.sentence());
        if (!way.kind().equals("learn")) {
            tried(way.changes());
        }
    }

    private void margin(Margin margin) {
        screen.item(INDENT, "!", margin.sentence());
        tried(List.of(margin.change()));
    }

    private void tried(List<String> changes) {
        List<String> quoted =
                changes.stream().map(c -> c.contains("|") ? "'" + c + "'" : c).toList();
        screen.paragraph(INDENT, Screen.style("faint", "rigor what-if " + String.join(" ", quoted)));
    }

    /** @param accepted whether some build is accepted already */
    void print(List<Relaxation> all, boolean accepted) {
        if (all.isEmpty()) {
            screen.line("Dropping musts would not get more builds accepted.");
            return;
        }
        screen.heading(accepted ? "To accept more builds:" : "To accept any build:");
        all.forEach(this::relaxation);
    }

    private void relaxation(Relaxation r) {
        screen.item(INDENT, "->", Sentences.relaxation(r));
        tried(r.changes());
    }

    void print(Requirement moved, List<Threshold> thresholds) {
        screen.heading("%s, %s. As the limit rises:".formatted(moved.title(), Figures.limit(moved)));
        thresholds.forEach(t -> screen.item(
                INDENT,
                "",
                "%s %s: %s (was %s)"
                        .formatted(
                                t.including() ? "from" : "beyond",
                                Figures.of(t.value(), moved.unit()),
                                t.build() + " " + Words.of(t.to()),
                                Words.of(t.from()))));
        if (thresholds.isEmpty()) {
            screen.line("No verdict depends on this limit.");
        }
    }
}
