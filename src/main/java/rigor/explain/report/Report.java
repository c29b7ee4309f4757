package rigor.explain.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import rigor.explain.Advice;
import rigor.explain.BuildDifference;
import rigor.explain.BuildExplanation;
import rigor.explain.Explainer;
import rigor.explain.RequirementRow;
import rigor.explain.Summary;
import rigor.explain.change.ChangeAnalysis;
import rigor.explain.change.Margin;
import rigor.explain.shopping.ShoppingLists;
import rigor.explain.words.Sentences;
import rigor.facts.Assumption;
import rigor.facts.Attribution;
import rigor.facts.Facts;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.column.Words;
import rigor.terms.Figures;

/**
 * The decision as a document to send or print: question, answer, what to order, runners-up, rejected builds with reasons,
 * assumptions, doubts, sources and revisions. A single file that loads nothing from the network.
 */
public final class Report {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Which AI-inference machine to buy</title>
            <style>
            body { font: 11pt/1.5 "Source Serif 4", Georgia, serif; max-width: 50rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a }
            h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.2; break-after: avoid }
            h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc }
            table { border-collapse: collapse; width: 100%%; font: 9pt/1.4 system-ui, sans-serif; font-variant-numeric: tabular-nums }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #ddd; overflow-wrap: anywhere }
            tr { break-inside: avoid }
            @media print { body { margin: 0; max-width: none } @page { margin: 18mm } }
            </style></head><body>
            %s</body></html>
            """;

    private final Explainer explainer;
    private final Advice advice;
    private final Facts facts;

    public Report(Explainer explainer) {
        this.explainer = explainer;
        this.advice = explainer.advice();
        this.facts = explainer.judgement().facts();
    }

    public String html() {
        String body = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(markdown()));
        return String.format(Locale.ROOT, PAGE, body);
    }

    public String markdown() {
        Markdown text = new Markdown();
        text.heading(1, "Which AI-inference machine to buy").bold(advice.answer());
        if (!advice.assumed().isEmpty()) {
            text.paragraph(Sentences.assumed(advice.assumed()));
        }
        question(text);
        answer(text);
        nearest(text);
        shopping(text);
        accepted(text);
        undecided(text);
        rejected(text);
        assumptions(text);
        claims(text);
        sources(text);
        attributions(text);
        revisions(text);
        return text.toString();
    }

    private void question(Markdown text) {
        text.heading(2, "The question")
                .paragraph("Which machine to buy on %s, given these requirements:".formatted(advice.purchaseDate()))
                .table(
                        List.of("Requirement", "Limit", "Target", "Level", "Section of the brief"),
                        facts.all(Requirement.class).stream().map(Report::asked).toList());
    }

    private static List<String> asked(Requirement r) {
        return List.of(
                r.title(),
                Figures.limit(r),
                Figures.target(r),
                Words.of(r.level()),
                Objects.requireNonNullElse(r.briefSection(), "") + (r.assumed() ? " (figure assumed)" : ""));
    }

    private void answer(Markdown text) {
        best().ifPresent(best -> {
            text.heading(2, "The answer: " + best.summary().name());
            text.table(
                    List.of("Requirement", "Verdict", "Finding", "Rule"),
                    best.rows().stream().map(Report::row).toList());
            text.heading(3, "Points for the ranking: " + points(best.summary()))
                    .table(
                            List.of("Points", "For", "Rule"),
                            best.merits().stream().map(Report::merit).toList());
        });
    }

    private static List<String> merit(BuildExplanation.MeritView merit) {
        return List.of(
                Figures.of(merit.points(), null), merit.sentence(), merit.rule().id());
    }

    private static String points(Summary build) {
        return Figures.of(build.score(), null);
    }

    private Optional<BuildExplanation> best() {
        return Optional.ofNullable(advice.build()).flatMap(explainer::build);
    }

    private static List<String> row(RequirementRow row) {
        String finding = row.sentence().replaceFirst("^" + Pattern.quote(row.title() + ": "), "");
        return List.of(row.title(), row.status(), finding, String.join(", ", row.asked()));
    }

    /** The margins of the answer; if there is none, which musts to drop. */
    private void nearest(Markdown text) {
        ChangeAnalysis changes = new ChangeAnalysis(explainer.judgement());
        String build = advice.build();
        if (build == null) {
            List<String> sets =
                    changes.relaxations().stream().map(Sentences::relaxation).toList();
            text.heading(2, "What to drop so that a build is accepted").bullets(sets);
        } else {
            text.heading(3, "How close it is to its limits")
                    .bullets(changes.of(build).margins().stream()
                            .map(Margin::sentence)
                            .toList());
        }
    }

    private void shopping(Markdown text) {
        Optional.ofNullable(advice.build())
                .flatMap(new ShoppingLists(explainer)::of)
                .ifPresent(list -> new ShoppingSection(list).write(text));
    }

    private void accepted(Markdown text) {
        text.heading(2, "Runners-up")
                .table(
                        List.of(
                                "",
                                "Build",
                                "Points",
                                "Price",
                                "GPU memory",
                                "Speed",
                                "Streams",
                                "Noise",
                                "Compared with the answer"),
                        those("accepted").skip(1).map(Report::figures).toList());
    }

    private static List<String> figures(Summary b) {
        return List.of(
                String.valueOf(b.rank()),
                b.name(),
                points(b),
                b.price().text(),
                b.memory().text(),
                b.roles().stream().map(Summary.RoleView::text).collect(Collectors.joining("; ")),
                b.streams().text(),
                b.noise().text(),
                differences(b));
    }

    private static String differences(Summary b) {
        return b.differences().stream().map(BuildDifference::text).collect(Collectors.joining(", "));
    }

    private void undecided(Markdown text) {
        text.heading(2, "Undecided: what to ask first")
                .table(
                        List.of("Build", "In doubt", "Questions"),
                        those("undecided")
                                .map(b -> List.of(
                                        b.name(),
                                        String.join("; ", b.brief()),
                                        String.join(" ", Sentences.inquiries(b.questions()))))
                                .toList());
    }

    private void rejected(Markdown text) {
        text.heading(2, "Rejected")
                .table(
                        List.of("Build", "Reasons"),
                        those("rejected")
                                .map(b -> List.of(b.name(), String.join("; ", b.brief())))
                                .toList());
    }

    private void assumptions(Markdown text) {
        text.heading(2, "Assumptions")
                .table(
                        List.of("Figure", "From", "To", "Unit", "Why"),
                        facts.all(Assumption.class).stream()
                                .map(Report::assumed)
                                .toList());
    }

    private static List<String> assumed(Assumption a) {
        return List.of(a.key(), a.lowCell(), a.highCell(), a.unit(), a.note() == null ? "" : a.note());
    }

    /** Where the facts contradict the brief. */
    private void claims(Markdown text) {
        List<String> doubts = DeepCheck.of(facts).stream()
                .filter(d -> d.one().place().contains(Table.CLAIMS.file()))
                .map(d -> "%s: %s, against %s (%s)"
                        .formatted(
                                d.sentence(),
                                d.one().says(),
                                d.other().says(),
                                d.other().place()))
                .toList();
        text.heading(2, "Where the facts contradict the brief").bullets(doubts);
    }

    /** The sources of the answer's figures. */
    private void sources(Markdown text) {
        List<String> read = best().stream()
                .flatMap(best -> best.rows().stream())
                .flatMap(row -> row.facts().stream())
                .filter(origin -> !origin.source().isEmpty())
                .distinct()
                .sorted(Comparator.comparing(Origin::file).thenComparing(Origin::id))
                .map(Report::source)
                .toList();
        text.heading(2, "Sources of the answer").bullets(read);
    }

    private static String source(Origin origin) {
        return "%s %s: %s".formatted(origin.place(), origin.id(), origin.source());
    }

    private void attributions(Markdown text) {
        text.heading(2, "Notices");
        facts.all(Attribution.class).forEach(notice -> text.written(notice.written(Markdown::escaped, Markdown::link)));
    }

    private void revisions(Markdown text) {
        text.heading(2, "Revisions")
                .paragraph("Facts %s, rules %s. The same facts and rules give the same report."
                        .formatted(advice.facts(), advice.rules()));
    }

    private Stream<Summary> those(String outcome) {
        return advice.verdicts().stream().filter(b -> b.outcome().equals(outcome));
    }
}
