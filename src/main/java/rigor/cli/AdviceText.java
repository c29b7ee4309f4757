package rigor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import rigor.explain.Advice;
import rigor.explain.BuildDifference;
import rigor.explain.Summary;
import rigor.explain.words.Sentences;

/** The advice for people. */
final class AdviceText {
    private static final int INDENT = 4;

    private final Screen screen;

    AdviceText(Screen screen) {
        this.screen = screen;
    }

    void print(Advice advice) {
        screen.paragraph(0, Screen.style("bold", advice.answer()));
        if (!advice.assumed().isEmpty()) {
            screen.paragraph(0, Sentences.assumed(advice.assumed()));
        }
        new WarningsText(screen).print(advice.warnings());
        accepted(those(advice, "accepted"));
        undecided(those(advice, "undecided"));
        rejected(those(advice, "rejected"));
        counted(advice);
    }

    private void accepted(List<Summary> builds) {
        title("Accepted", builds);
        for (Summary b : builds) {
            screen.item(INDENT, b.rank() + ".", Screen.style("green", b.build()) + "  " + b.name());
            screen.paragraph(INDENT, figures(b));
            if (!b.bestAt().isEmpty()) {
                screen.paragraph(INDENT, "best at: " + String.join(", ", b.bestAt()));
            }
            if (!b.differences().isEmpty()) {
                screen.paragraph(INDENT, "compared with the first: " + differences(b));
            }
        }
    }

    private static String differences(Summary b) {
        return b.differences().stream().map(BuildDifference::text).collect(Collectors.joining(", "));
    }

    private static String figures(Summary b) {
        return "%s · %s · main agent %s with all models running, %s alone · sub-agents %s · %s · %s"
                .formatted(
                        b.price().text(),
                        b.memory().text(),
                        b.mainTogether().text(),
                        b.mainSpeed().text(),
                        b.subSpeed().text(),
                        b.streams().text(),
                        b.noise().text());
    }

    private void undecided(List<Summary> builds) {
        title("Undecided: ask first", builds);
        alike(builds).forEach((why, those) -> {
            screen.item(INDENT, "?", named("yellow", those) + "  " + why);
            Sentences.inquiries(those.get(0).questions()).forEach(asked -> screen.paragraph(INDENT, asked));
        });
    }

    private void rejected(List<Summary> builds) {
        title("Rejected", builds);
        alike(builds).forEach((why, those) -> screen.item(INDENT, "x", named("red", those) + "  " + why));
    }

    /** Builds by their reasons: many have the same ones. */
    private static Map<String, List<Summary>> alike(List<Summary> builds) {
        return builds.stream()
                .collect(Collectors.groupingBy(
                        b -> String.join("; ", b.brief()), LinkedHashMap::new, Collectors.toList()));
    }

    private static String named(String colour, List<Summary> builds) {
        return builds.stream().map(b -> Screen.style(colour, b.build())).collect(Collectors.joining(", "));
    }

    private void counted(Advice advice) {
        screen.blank();
        screen.paragraph(
                0, "Judged " + counts("offers", advice.offers()) + " and " + counts("builds", advice.builds()) + ".");
        screen.paragraph(0, "Read " + read(advice) + ".");
        advice.leftOut().forEach(left -> screen.paragraph(0, "Left out " + left + "."));
        screen.paragraph(
                0,
                "For a purchase on %s, based on facts %s, case %s and rules %s. Details of a build: rigor why BUILD"
                        .formatted(advice.purchaseDate(), advice.facts(), advice.caseRevision(), advice.rules()));
    }

    private static String read(Advice advice) {
        return advice.read().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%,d rows of %s", e.getValue(), e.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String counts(String what, Advice.Counts c) {
        return String.format(
                Locale.ROOT,
                "%,d %s (%,d accepted, %,d undecided, %,d rejected)",
                c.judged(),
                what,
                c.accepted(),
                c.undecided(),
                c.rejected());
    }

    private void title(String text, List<Summary> builds) {
        screen.blank();
        screen.heading(text + " (" + builds.size() + ")");
    }

    private static List<Summary> those(Advice advice, String outcome) {
        return advice.verdicts().stream()
                .filter(b -> b.outcome().equals(outcome))
                .toList();
    }
}
