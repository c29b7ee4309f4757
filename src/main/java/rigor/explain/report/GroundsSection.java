package rigor.explain.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rigor.facts.Assumption;
import rigor.facts.Attribution;
import rigor.facts.Origin;
import rigor.facts.Table;

/** What the answer rests on: assumptions, doubts, sources, notices that licences ask for, revisions. */
record GroundsSection(Told told) {

    void write(Markdown text) {
        assumptions(text);
        doubts(text);
        sources(text);
        text.heading(3, "Notices");
        told.facts()
                .all(Attribution.class)
                .forEach(notice -> text.written(notice.written(Markdown::escaped, Markdown::link)));
        text.heading(3, "Revisions")
                .paragraph("Facts %s, case %s, rules %s. The same revisions give the same report."
                        .formatted(
                                told.advice().facts(),
                                told.advice().caseRevision(),
                                told.advice().rules()));
    }

    private void assumptions(Markdown text) {
        text.heading(3, "Assumptions")
                .table(
                        List.of("Figure", "Value", "Why"),
                        told.facts().all(Assumption.class).stream()
                                .map(GroundsSection::assumed)
                                .toList());
    }

    private static List<String> assumed(Assumption a) {
        String value = a.lowCell().equals(a.highCell()) ? a.lowCell() : a.lowCell() + " to " + a.highCell();
        return List.of(a.key(), value + " " + a.unit(), Objects.requireNonNullElse(a.note(), ""));
    }

    /** Where the facts contradict the brief. */
    private void doubts(Markdown text) {
        List<String> doubts = DeepCheck.of(told.facts()).stream()
                .filter(d -> d.one().place().contains(Table.CLAIMS.file()))
                .map(d -> "%s: %s, against %s (%s)"
                        .formatted(
                                d.sentence(),
                                d.one().says(),
                                d.other().says(),
                                d.other().place()))
                .toList();
        if (!doubts.isEmpty()) {
            text.heading(3, "Where the facts contradict the brief").bullets(doubts);
        }
    }

    /** The rows of the answer's figures, each with a link to where it was read. */
    private void sources(Markdown text) {
        Map<String, List<Origin>> read = told.best().stream()
                .flatMap(best -> best.rows().stream())
                .flatMap(row -> row.facts().stream())
                .filter(origin -> !origin.source().isEmpty())
                .distinct()
                .sorted(Comparator.comparing(Origin::id))
                .collect(Collectors.groupingBy(Origin::file, TreeMap::new, Collectors.toList()));
        if (!read.isEmpty()) {
            text.heading(3, "Sources of the answer")
                    .written(
                            List.of("Table", "Rows, each with where it was read"),
                            read.entrySet().stream()
                                    .map(e -> List.of(Markdown.escaped(e.getKey()), rows(e.getValue())))
                                    .toList());
        }
    }

    private static String rows(List<Origin> origins) {
        return origins.stream()
                .map(o -> Markdown.link("%s (line %s)".formatted(o.id(), o.line()), o.source()))
                .collect(Collectors.joining(", "));
    }
}
