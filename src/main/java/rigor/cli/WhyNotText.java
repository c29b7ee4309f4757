package rigor.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import rigor.engine.trace.ConditionTrace;
import rigor.engine.trace.RuleTrace;
import rigor.engine.trace.RuleTrace.Firing;
import rigor.engine.trace.Truth;

/** A rule's conditions for people. */
final class WhyNotText {
    private static final int INDENT = 4;

    private static final Map<Firing, String> FIRED = Map.of(
            Firing.FIRED,
            "fired for %s",
            Firing.POSSIBLE,
            "may fire for %s: not known precisely enough to decide",
            Firing.NOT_FIRED,
            "did not fire for %s");

    private static final Map<Truth, String> SIGNS = Map.of(
            Truth.TRUE, "green +", Truth.FALSE, "red x", Truth.UNKNOWN, "yellow ?", Truth.NOT_REACHED, "faint -");

    /** Results that the sign shows already. */
    private static final Set<String> PLAIN = Set.of("true", "false", "unknown");

    private final Screen screen;

    WhyNotText(Screen screen) {
        this.screen = screen;
    }

    void print(RuleTrace trace) {
        screen.heading(heading(trace));
        conditions(trace, 0);
    }

    /** Indented, below the requirement that the rule checks. */
    void below(RuleTrace trace) {
        screen.paragraph(INDENT, heading(trace));
        conditions(trace, INDENT);
    }

    private static String heading(RuleTrace trace) {
        String role = trace.requirement().equals(trace.rule().requirement()) ? "" : "on " + trace.requirement() + " ";
        return "%s \"%s\" %s".formatted(trace.rule().id(), trace.rule().name(), role)
                + String.format(FIRED.getOrDefault(trace.firing(), "%s"), trace.subject());
    }

    private void conditions(RuleTrace trace, int margin) {
        trace.conditions().forEach(condition -> condition(condition, margin));
        if (!trace.note().isEmpty()) {
            screen.paragraph(INDENT + margin, trace.note());
        }
    }

    private void condition(ConditionTrace condition, int margin) {
        String[] sign = SIGNS.getOrDefault(condition.truth(), "faint -").split(" ");
        int indent = INDENT + margin;
        screen.item(indent, " ".repeat(margin) + Screen.style(sign[0], sign[1]), condition.text());
        ConditionTrace shown = shown(condition);
        if (!PLAIN.contains(shown.said())) {
            screen.paragraph(indent, shown.said());
        }
        screen.paragraph(indent, Screen.style("faint", "rules/" + shown.place()));
        parts(condition).forEach(part -> condition(part, margin + 2));
    }

    /** A pattern with a single constraint is shown as that constraint. */
    private static ConditionTrace shown(ConditionTrace condition) {
        return isSingle(condition) ? condition.parts().get(0) : condition;
    }

    private static List<ConditionTrace> parts(ConditionTrace condition) {
        return isSingle(condition) ? List.of() : condition.parts();
    }

    private static boolean isSingle(ConditionTrace condition) {
        return condition.parts().size() == 1 && condition.parts().get(0).parts().isEmpty();
    }
}
