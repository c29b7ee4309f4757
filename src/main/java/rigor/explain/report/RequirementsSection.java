package rigor.explain.report;

import java.util.List;
import java.util.stream.Collectors;
import rigor.explain.BuildExplanation;
import rigor.explain.RequirementRow;
import rigor.explain.change.ChangeAnalysis;
import rigor.explain.change.Margin;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.facts.column.Words;
import rigor.terms.Figures;

/** What was asked, what the answer does about it, and how near that is to the limits. */
record RequirementsSection(Told told) {

    void write(Markdown text) {
        told.best().ifPresentOrElse(best -> answered(text, best), () -> asked(text));
    }

    private void answered(Markdown text, BuildExplanation best) {
        text.heading(3, "What was asked, and what the answer does")
                .table(
                        List.of("Requirement", "Asked", "This machine", "Basis", "Verdict", "Rules"),
                        best.rows().stream().map(RequirementsSection::row).toList())
                .heading(3, "How close it is to its limits")
                .bullets(new ChangeAnalysis(told.explainer().judgement())
                        .of(best.summary().build()).margins().stream()
                                .map(Margin::sentence)
                                .toList())
                .heading(
                        3,
                        "Its points for the ranking: "
                                + Figures.of(best.summary().score(), null))
                .paragraph(best.merits().stream()
                        .map(merit -> Figures.of(merit.points(), null) + " for " + merit.sentence())
                        .collect(Collectors.joining("; ", "", ".")));
    }

    private static List<String> row(RequirementRow row) {
        boolean must = row.level().equals(Words.of(Level.MUST));
        return List.of(
                row.title() + (must ? "" : " (" + row.level() + ")"),
                row.limit() + (row.assumed() ? ", assumed" : ""),
                row.actual() == null ? "not known" : row.actual().text(),
                row.actual() == null ? "" : row.actual().basis(),
                row.status(),
                String.join(", ", row.asked()));
    }

    /** Where nothing answers it. */
    private void asked(Markdown text) {
        text.heading(3, "What was asked")
                .table(
                        List.of("Requirement", "Asked", "Wished", "Level"),
                        told.facts().all(Requirement.class).stream()
                                .map(r -> List.of(
                                        r.title(),
                                        Figures.limit(r) + (r.assumed() ? ", assumed" : ""),
                                        Figures.target(r),
                                        Words.of(r.level())))
                                .toList());
    }
}
