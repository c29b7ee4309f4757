package rigor.cli;

import java.util.Map;
import rigor.engine.ConditionTrace;
import rigor.engine.RuleTrace;
import rigor.engine.RuleTrace.Firing;
import rigor.engine.Truth;

/** A rule's conditions for people. */
final class WhyNotText {
    private static final int INDENT = 4;

    private static final Map<Firing, String> FIRED = Map.of(
            Firing.FIRED,
            "spoke",
            Firing.POSSIBLE,
            "could speak, for all that is known",
            Firing.NOT_FIRED,
            "did not speak");

    private static final Map<Truth, String> SIGNS = Map.of(
            Truth.TRUE, "green +", Truth.FALSE, "red x", Truth.UNKNOWN, "yellow ?", Truth.NOT_REACHED, "faint -");

    private final Screen screen;

    WhyNotText(Screen screen) {
        this.screen = screen;
    }

    void print(RuleTrace trace) {
        screen.heading("%s \"%s\" %s of %s"
                .formatted(trace.rule().id(), trace.rule().name(), FIRED.get(trace.firing()), trace.subject()));
        trace.conditions().forEach(condition -> condition(condition, 0));
        if (!trace.note().isEmpty()) {
            screen.paragraph(INDENT, trace.note());
        }
    }

    private void condition(ConditionTrace condition, int depth) {
        String[] sign = SIGNS.getOrDefault(condition.truth(), "faint -").split(" ");
        int indent = INDENT + 2 * depth;
        screen.item(indent, " ".repeat(2 * depth) + Screen.style(sign[0], sign[1]), condition.text());
        if (!condition.said().isEmpty()) {
            screen.paragraph(indent, condition.said());
        }
        screen.paragraph(indent, Screen.style("faint", "rules/" + condition.place()));
        condition.parts().forEach(part -> condition(part, depth + 1));
    }
}
