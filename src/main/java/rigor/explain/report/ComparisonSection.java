package rigor.explain.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.explain.ShortList.Pick;
import rigor.explain.ShortList.Role;
import rigor.explain.Summary;
import rigor.explain.words.Percent;
import rigor.facts.column.Words;
import rigor.verdict.Outcome;

/** The answer beside the two that come next to it, or where there is none, what comes nearest. */
record ComparisonSection(Told told) {
    private static final int MOST = 3;
    private static final int ROLES = 2;
    private static final Pattern ENDS = Pattern.compile("\\((\\S+) to (\\S+)\\)");

    private static final Map<Role, String> TITLES = Map.of(
            Role.BEST, "The answer",
            Role.CHEAPEST, "The cheapest",
            Role.NEXT_STEP_UP, "The next step up",
            Role.COULD_WIN, "Could win",
            Role.PRICE_TO_PAY, "At the right price",
            Role.NEAREST, "Nearest");

    /** A build beside the others. */
    private record Column(Pick pick, Summary build) {}

    void write(Markdown text) {
        List<Column> columns = told.advice().shortList().stream()
                .flatMap(pick -> told.build(pick.build()).map(b -> new Column(pick, b)).stream())
                .limit(MOST)
                .toList();
        if (columns.size() > 1) {
            text.heading(2, columns.size() == MOST ? "Compared with two others" : "Compared with another");
            text.table(
                    row("Machine", columns, c -> told.names().brief(c.build().name())),
                    rows(columns).toList());
        }
    }

    private static String title(Pick pick) {
        return TITLES.getOrDefault(Words.find(Role.class, pick.role()).orElseThrow(), pick.role());
    }

    private Stream<List<String>> rows(List<Column> columns) {
        List<String> roles = columns.get(0).build().roles().stream()
                .map(Summary.RoleView::role)
                .limit(ROLES)
                .toList();
        Stream<List<String>> speeds = IntStream.range(0, roles.size())
                .boxed()
                .flatMap(i -> Stream.of(
                        row("Speed of %s, all models running".formatted(roles.get(i)), columns, c -> speed(c, i, true)),
                        row("Speed of %s alone".formatted(roles.get(i)), columns, c -> speed(c, i, false))));
        Stream<List<String>> first = Stream.of(
                row("What it is", columns, c -> title(c.pick())),
                row("Price", columns, c -> c.build().price().text()),
                row("Meets all that was asked", columns, ComparisonSection::meets),
                row("GPU memory", columns, c -> c.build().memory().text()));
        Stream<List<String>> last = Stream.of(
                row("At once", columns, c -> c.build().streams().text()),
                row("Noise under load", columns, c -> c.build().noise().text()),
                row(
                        told.best().isPresent() ? "Against the answer" : "It would do",
                        columns,
                        c -> c.pick().role().equals(Words.of(Role.BEST))
                                ? ""
                                : c.pick().text()));
        return Stream.of(first, speeds, last).flatMap(rows -> rows);
    }

    private static String speed(Column column, int role, boolean together) {
        Summary.RoleView view = column.build().roles().get(role);
        return together ? view.together().text() : view.alone().text();
    }

    private static String meets(Column column) {
        Double chance = column.build().chance();
        String answer =
                switch (Words.find(Outcome.class, column.build().outcome()).orElseThrow()) {
                    case ACCEPTED -> "yes";
                    case UNDECIDED -> "not known yet";
                    case REJECTED -> "no";
                };
        return answer + (chance == null ? "" : ", chance " + Percent.of(chance));
    }

    /** The ends of a band stay in one line. */
    private static String together(String text) {
        return ENDS.matcher(text).replaceAll("($1\u00a0to\u00a0$2)");
    }

    private static List<String> row(String title, List<Column> columns, Function<Column, String> cell) {
        return Stream.concat(Stream.of(title), columns.stream().map(cell).map(ComparisonSection::together))
                .toList();
    }
}
