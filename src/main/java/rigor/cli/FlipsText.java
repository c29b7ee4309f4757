package rigor.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.engine.Reason;
import rigor.facts.column.Words;
import rigor.verdict.Court;
import rigor.verdict.Outcome;

/** Verdicts that flip, for people. */
final class FlipsText {
    private static final int INDENT = 4;

    /** How many offers are listed. */
    private static final int LISTED = 20;

    private final Screen screen;

    FlipsText(Screen screen) {
        this.screen = screen;
    }

    void print(List<Flip> flips) {
        screen.line(flips.isEmpty() ? "No verdict flips." : "Verdicts that flip:");
        List<Flip> offers =
                flips.stream().filter(f -> f.court() == Court.OFFERS).toList();
        flips.stream().limit(flips.size() - offers.size() + LISTED).forEach(this::item);
        if (offers.size() > LISTED) {
            String all = offers.size() == Flips.OFFERS_LISTED ? "many" : String.valueOf(offers.size() - LISTED);
            screen.item(INDENT, "", "and " + all + " more offers");
        }
    }

    private void item(Flip flip) {
        screen.item(INDENT, "", described(flip));
    }

    private static String described(Flip flip) {
        return "%s %s -> %s%s".formatted(flip.subject(), word(flip.before()), word(flip.after()), because(flip));
    }

    /** The rules that object to it now and did not before, else those that no longer do. */
    private static String because(Flip flip) {
        String now = rules(flip.reasonsAfter(), flip.reasonsBefore());
        String gone = rules(flip.reasonsBefore(), flip.reasonsAfter());
        return now.isEmpty() ? gone.isEmpty() ? "" : " (no longer " + gone + ")" : " (" + now + ")";
    }

    private static String rules(List<Reason> reasons, List<Reason> others) {
        return reasons.stream()
                .filter(reason -> !others.contains(reason))
                .map(FlipsText::rule)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String rule(Reason reason) {
        if (reason.rule().isEmpty()) {
            return reason.sentence();
        }
        return reason.measured() == null ? reason.rule() : reason.rule() + ": " + reason.measured();
    }

    private static String word(@Nullable Outcome outcome) {
        return outcome == null ? "absent" : Words.of(outcome);
    }
}
