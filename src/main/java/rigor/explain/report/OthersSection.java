package rigor.explain.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rigor.explain.BuildDifference;
import rigor.explain.Summary;
import rigor.explain.plain.Cause;
import rigor.explain.words.Percent;
import rigor.explain.words.Sentences;
import rigor.terms.Figures;
import rigor.verdict.Outcome;

/** The other builds: runners-up, those that cannot be decided, and the rejected by what rejects them first. */
record OthersSection(Told told) {
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
        List<List<String>> rows =
                told.plain().causes().stream().map(this::cause).toList();
        if (!rows.isEmpty()) {
            text.heading(3, "Rejected, by what rejects them first")
                    .table(List.of("First cause", "How many", "Which"), rows);
        }
    }

    private List<String> cause(Cause cause) {
        String limit = cause.limit().isEmpty() ? "" : ": " + cause.limit() + (cause.assumed() ? ", assumed" : "");
        return List.of(
                cause.title() + limit,
                String.valueOf(cause.builds().size()),
                cause.builds().stream()
                        .flatMap(id -> told.build(id).stream())
                        .map(b -> told.names().brief(b.name()))
                        .sorted()
                        .collect(Collectors.joining("; ")));
    }
}
