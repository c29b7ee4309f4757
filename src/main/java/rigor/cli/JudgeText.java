package rigor.cli;

import java.util.stream.Collectors;
import rigor.compose.words.SaidBuild.Assumed;
import rigor.compose.words.SaidBuild.Completing;
import rigor.compose.words.SaidBuild.Understood;
import rigor.engine.Judgement;
import rigor.explain.change.JudgedWords;

/** A machine in words for people: how the words were understood, then why as of any build. */
final class JudgeText {
    private static final int INDENT = 4;

    private final Screen screen;

    JudgeText(Screen screen) {
        this.screen = screen;
    }

    void print(JudgedWords judged, Judgement judgement) {
        screen.heading("Understood");
        judged.understood().forEach(this::understood);
        Completing from = judged.from();
        if (from != null && !from.parts().isEmpty()) {
            screen.blank();
            String origin = from.named() ? from.name() : "the nearest host, " + from.id() + " (" + from.name() + ")";
            screen.heading("Assumed from " + origin);
            screen.paragraph(
                    INDENT, from.parts().stream().map(JudgeText::assumed).collect(Collectors.joining("; ")));
        }
        if (!judged.unknown().isEmpty()) {
            screen.blank();
            screen.paragraph(0, "Not known, name it: " + String.join(", ", judged.unknown()) + ".");
        }
        screen.blank();
        new WhyText(screen).print(judged.explanation(), judgement);
        if (!judged.saved().isEmpty()) {
            screen.blank();
            screen.paragraph(0, "Saved to " + String.join(", ", judged.saved()) + ": rigor why " + judged.build());
        }
    }

    private void understood(Understood each) {
        String part = each.hardware() == null || each.words().endsWith(each.hardware()) ? "" : each.hardware() + ": ";
        screen.paragraph(INDENT, each.words() + " = " + part + each.says());
    }

    private static String assumed(Assumed part) {
        return (part.quantity() == 1 ? "" : part.quantity() + " x ") + part.name();
    }
}
