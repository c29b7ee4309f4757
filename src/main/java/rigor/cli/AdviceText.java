package rigor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.explain.Advice;
import rigor.explain.BuildDifference;
import rigor.explain.ShortList;
import rigor.explain.Summary;
import rigor.explain.words.Sentences;

/** The advice for people. */
final class AdviceText {
    private static final int INDENT = 4;
    private static final int PICK = 14;
    private static final int SHORT = 8;

    private final Screen screen;

    AdviceText(Screen screen) {
        this.screen = screen;
    }

    /** What fits a screen: the answer, the few builds worth a look, and where the rest is told. */
    void brief(Advice advice) {
        answer(advice);
        shortList(advice);
        screen.blank();
        Advice.Counts builds = advice.builds();
        screen.paragraph(
                0,
                String.format(
                        Locale.ROOT,
                        "Of %,d builds %,d are accepted, %,d undecided, %,d rejected: rigor advise --all, rigor why BUILD",
                        builds.judged(),
                        builds.accepted(),
                        builds.undecided(),
                        builds.rejected()));
        if (!advice.warnings().isEmpty()) {
            screen.paragraph(
                    0,
                    "Before you order: "
                            + advice.warnings().size()
                            + (advice.warnings().size() == 1 ? " thing" : " things")
                            + " to know of it, told by rigor why "
                            + advice.build());
        }
        screen.paragraph(0, basedOn(advice, SHORT));
    }

    /** Everything. */
    void whole(Advice advice) {
        answer(advice);
        new WarningsText(screen).print(advice.warnings());
        builds(advice.verdicts());
        screen.blank();
        screen.paragraph(0, judged(advice));
        screen.paragraph(0, "Read " + read(advice) + ".");
        advice.leftOut().forEach(left -> screen.paragraph(0, "Left out " + left + "."));
        screen.paragraph(0, basedOn(advice, Integer.MAX_VALUE) + " Details of a build: rigor why BUILD");
        shortList(advice);
    }

    /** By their verdicts; those with the same reasons together. */
    void builds(List<Summary> builds) {
        accepted(those(builds, "accepted"));
        undecided(those(builds, "undecided"));
        rejected(those(builds, "rejected"));
    }

    private void answer(Advice advice) {
        screen.paragraph(0, Screen.style("bold", advice.answer()));
        if (!advice.assumed().isEmpty()) {
            screen.paragraph(0, Sentences.assumed(advice.assumed()));
        }
    }

    private void shortList(Advice advice) {
        screen.blank();
        for (ShortList.Pick pick : advice.shortList()) {
            String price = pick.price().known() ? pick.price().text() + ": " : "";
            String text = pick.build().equals(advice.build()) ? pick.price().text() : price + pick.text();
            screen.item(PICK, pick.role().replace('-', ' '), Screen.style("bold", pick.build()) + "  " + text);
        }
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
        return Stream.of(
                        Stream.of(b.price().text(), b.memory().text()),
                        b.roles().stream().map(Summary.RoleView::text),
                        Stream.of(b.streams().text(), b.noise().text()))
                .flatMap(some -> some)
                .collect(Collectors.joining(" · "));
    }

    /** Questions only where an answer could still make it the best. */
    private void undecided(List<Summary> builds) {
        Map<Boolean, List<Summary>> byHope = builds.stream().collect(Collectors.partitioningBy(Summary::canWin));
        List<Summary> hopeful = byHope.getOrDefault(true, List.of());
        title("Undecided: ask first", hopeful);
        alike(hopeful).forEach((why, those) -> {
            screen.item(INDENT, "?", named("yellow", those) + "  " + why);
            Sentences.inquiries(those.get(0).questions()).forEach(asked -> screen.paragraph(INDENT, asked));
        });
        List<Summary> others = byHope.getOrDefault(false, List.of());
        title("Undecided, but not the answer whatever turns out", others);
        alike(others).forEach((why, those) -> screen.item(INDENT, "-", named("yellow", those) + "  " + why));
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

    private static String judged(Advice advice) {
        return "Judged %s and %s.".formatted(counts("offers", advice.offers()), counts("builds", advice.builds()));
    }

    /** @param digits of each revision that are shown */
    private static String basedOn(Advice advice, int digits) {
        List<String> revisions = Stream.of(advice.facts(), advice.caseRevision(), advice.rules())
                .map(revision -> revision.substring(0, Math.min(digits, revision.length())))
                .toList();
        return "For a purchase on %s, based on facts %s, case %s and rules %s."
                .formatted(advice.purchaseDate(), revisions.get(0), revisions.get(1), revisions.get(2));
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
        if (builds.isEmpty()) {
            return;
        }
        screen.blank();
        screen.heading(text + " (" + builds.size() + ")");
    }

    private static List<Summary> those(List<Summary> builds, String outcome) {
        return builds.stream().filter(b -> b.outcome().equals(outcome)).toList();
    }
}
