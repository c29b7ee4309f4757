package rigor.explain.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.explain.Advice;
import rigor.explain.change.ChangeAnalysis;
import rigor.explain.plain.Ground;
import rigor.explain.words.Relaxation;
import rigor.explain.words.WarningView;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.terms.Figures;

/** The first page: what to buy, why, how sure that is, and what to know first; or what would have to change. */
record AnswerSection(Told told) {
    private static final int RISKS = 4;
    private static final int WAYS = 5;
    private static final int NAMES = 3;

    private static final Map<String, String> KINDS = Map.of(
            Words.of(Ground.Kind.MEASURED), "Measured, declared or worked out from such figures",
            Words.of(Ground.Kind.ESTIMATED), "Estimated by a model",
            Words.of(Ground.Kind.ASSUMED), "Limits that were assumed, so yours to confirm");

    void write(Markdown text) {
        text.heading(1, told.plain().headline());
        if (told.best().isPresent()) {
            price(text);
            text.paragraph(String.join(" ", told.plain().why()));
            sure(text);
            risks(text);
        } else {
            text.paragraph(nothing() + " " + String.join(" ", told.plain().why()));
            wouldChange(text);
        }
    }

    private void price(Markdown text) {
        text.bold(told.best().orElseThrow().summary().price().text())
                .paragraph("Delivered to %s, all taxes and fees included, for a purchase on %s. In the tables: %s."
                        .formatted(
                                told.advice().country(),
                                told.day(),
                                told.plain().name()));
    }

    private String nothing() {
        Advice.Counts builds = told.advice().builds();
        return told.explainer().judgement().unjudged().isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "None of %,d machines meets all that was asked for a purchase on %s in %s: %,d cannot be decided"
                                + " before something is asked, %,d are out.",
                        builds.judged(),
                        told.day(),
                        told.advice().country(),
                        builds.undecided(),
                        builds.rejected())
                : told.advice().answer();
    }

    private void sure(Markdown text) {
        text.heading(2, "How sure is that?");
        if (told.plain().chance() != null) {
            text.paragraph(told.plain().chance());
        }
        told.plain().sure().stream()
                .filter(ground -> !ground.covers().isEmpty())
                .forEach(ground -> text.item(KINDS.getOrDefault(ground.kind(), ground.kind()), covered(ground) + "."));
        text.end();
    }

    /** Of what is assumed the limits, which are the reader's to confirm. */
    private static String covered(Ground ground) {
        boolean assumed = ground.kind().equals(Words.of(Ground.Kind.ASSUMED));
        return ground.covers().stream()
                .map(c -> assumed ? c.title() + " " + c.text() : c.title())
                .collect(Collectors.joining("; "));
    }

    private void risks(Markdown text) {
        List<WarningView> warnings = told.plain().before();
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
