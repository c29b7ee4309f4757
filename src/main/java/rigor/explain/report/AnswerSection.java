package rigor.explain.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.explain.BuildExplanation;
import rigor.explain.change.ChangeAnalysis;
import rigor.explain.words.Relaxation;
import rigor.explain.words.WarningView;
import rigor.facts.Requirement;
import rigor.terms.Figures;

/** The first page: what to buy, why, how sure that is, and what to know first; or what would have to change. */
record AnswerSection(Told told) {
    private static final int RISKS = 4;
    private static final int WAYS = 5;
    private static final int NAMES = 3;

    void write(Markdown text) {
        PlainWords words = new PlainWords(told);
        text.heading(1, words.headline());
        told.best().ifPresent(best -> price(text, best, words.aside()));
        text.paragraph(String.join(" ", words.why()));
        if (told.best().isPresent()) {
            sure(text, words);
            risks(text);
        } else {
            wouldChange(text);
        }
    }

    private void price(Markdown text, BuildExplanation best, String aside) {
        text.bold(best.summary().price().text())
                .paragraph("Delivered to %s, for a purchase on %s.%s"
                        .formatted(told.advice().country(), told.day(), aside.isEmpty() ? "" : " With " + aside + "."));
    }

    private static void sure(Markdown text, PlainWords words) {
        text.heading(2, "How sure is that?");
        words.sure().forEach(sure -> text.item(sure.what(), sure.text() + "."));
        text.end();
    }

    private void risks(Markdown text) {
        List<WarningView> warnings = told.advice().warnings();
        if (!warnings.isEmpty()) {
            Stream<String> first = warnings.stream().limit(RISKS).map(WarningView::sentence);
            Stream<String> rest = Stream.of(warnings.size() - RISKS)
                    .filter(n -> n > 0)
                    .map("And %s more, which the appendix tells."::formatted);
            text.heading(2, "What to know before ordering")
                    .bullets(Stream.concat(first, rest).toList());
        }
    }

    private void wouldChange(Markdown text) {
        List<Relaxation> ways = new ChangeAnalysis(told.explainer().judgement()).relaxations();
        text.heading(2, "What would change it");
        if (ways.isEmpty()) {
            text.paragraph("Nothing that was tried: no machine would do if one or a few limits were given up.");
        } else {
            text.bullets(ways.stream().limit(WAYS).map(this::way).toList());
        }
    }

    private String way(Relaxation way) {
        Stream<String> first = way.builds().stream()
                .limit(NAMES)
                .map(id -> told.build(id).map(b -> told.names().brief(b.name())).orElse(id));
        Stream<String> rest =
                Stream.of(way.builds().size() - NAMES).filter(n -> n > 0).map("%s others"::formatted);
        return "Without %s: %s would do."
                .formatted(
                        String.join(
                                " and ",
                                way.requirements().stream().map(this::limit).toList()),
                        Stream.concat(first, rest).collect(Collectors.joining(" or ")));
    }

    private String limit(String requirement) {
        return told.facts()
                .find(Requirement.class, requirement)
                .map(r -> "%s (%s)".formatted(r.title(), Figures.limit(r)))
                .orElse(requirement);
    }
}
