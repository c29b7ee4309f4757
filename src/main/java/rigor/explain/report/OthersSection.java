package rigor.explain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rigor.explain.BuildDifference;
import rigor.explain.Summary;
import rigor.explain.words.Percent;
import rigor.explain.words.Sentences;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.terms.Figures;
import rigor.verdict.Outcome;
import rigor.verdict.Status;

/** The other builds: runners-up, those that cannot be decided, and the rejected by what rejects them first. */
record OthersSection(Told told) {
    private static final String RULE = "A rule of no requirement";

    void write(Markdown text) {
        runnersUp(text);
        undecided(text);
        rejected(text);
    }

    private void runnersUp(Markdown text) {
        List<List<String>> rows =
                told.builds(Outcome.ACCEPTED).skip(1).map(this::runnerUp).toList();
        if (!rows.isEmpty()) {
            text.heading(3, "Runners-up")
                    .table(List.of("Rank", "Machine", "Points", "Price", "Against the answer"), rows);
        }
    }

    private List<String> runnerUp(Summary b) {
        return List.of(
                String.valueOf(b.rank()),
                told.names().brief(b.name()),
                Figures.of(b.score(), null),
                b.price().text(),
                b.differences().stream().map(BuildDifference::text).collect(Collectors.joining(", ")));
    }

    /** By what would settle them, since many wait for the same. */
    private void undecided(Markdown text) {
        Map<String, List<Summary>> byQuestion = told.builds(Outcome.UNDECIDED)
                .collect(Collectors.groupingBy(
                        b -> String.join(" ", Sentences.inquiries(b.questions())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (!byQuestion.isEmpty()) {
            text.heading(3, "Undecided, and what to ask")
                    .table(
                            List.of("Question", "It would help to decide"),
                            byQuestion.entrySet().stream()
                                    .map(e -> List.of(
                                            e.getKey(),
                                            e.getValue().stream()
                                                    .map(this::undecided)
                                                    .collect(Collectors.joining("; "))))
                                    .toList());
        }
    }

    private String undecided(Summary b) {
        Double chance = b.chance();
        return told.names().brief(b.name()) + ", " + b.price().text()
                + (chance == null ? "" : ", chance " + Percent.of(chance));
    }

    private void rejected(Markdown text) {
        Map<String, List<String>> byCause = new LinkedHashMap<>();
        told.builds(Outcome.REJECTED)
                .forEach(b -> byCause.computeIfAbsent(cause(b), cause -> new ArrayList<>())
                        .add(told.names().brief(b.name())));
        if (!byCause.isEmpty()) {
            text.heading(3, "Rejected, by what rejects them first")
                    .table(
                            List.of("First cause", "How many", "Which"),
                            byCause.entrySet().stream()
                                    .sorted(Comparator.comparing(
                                            e -> -e.getValue().size()))
                                    .map(e -> List.of(
                                            e.getKey(),
                                            String.valueOf(e.getValue().size()),
                                            e.getValue().stream().sorted().collect(Collectors.joining("; "))))
                                    .toList());
        }
    }

    /** The first requirement that it fails, in their order. */
    private String cause(Summary b) {
        return b.cells().stream()
                .filter(cell -> cell.status().equals(Words.of(Status.REJECTED)))
                .findFirst()
                .flatMap(cell -> told.facts().find(Requirement.class, cell.requirement()))
                .map(r -> r.title() + ": " + Figures.limit(r) + (r.assumed() ? ", assumed" : ""))
                .orElse(RULE);
    }
}
