package rigor.cli;

import java.util.List;
import rigor.explain.words.Sentences;
import rigor.explain.words.WarningView;

/** What to know before ordering, for people. */
record WarningsText(Screen screen) {
    private static final int INDENT = 4;

    void print(List<WarningView> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        screen.blank();
        screen.heading("Know before you order");
        warnings.forEach(w -> screen.item(INDENT, Screen.style("magenta", "!"), Sentences.warning(w)));
    }
}
