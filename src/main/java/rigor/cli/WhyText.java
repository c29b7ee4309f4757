package rigor.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.engine.trace.RuleTrace;
import rigor.explain.BuildExplanation;
import rigor.explain.BuildExplanation.LineView;
import rigor.explain.BuildExplanation.LoadoutView;
import rigor.explain.BuildExplanation.ModelView;
import rigor.explain.BuildExplanation.Other;
import rigor.explain.BuildExplanation.PartView;
import rigor.explain.BuildExplanation.PoolView;
import rigor.explain.BuildExplanation.UseView;
import rigor.explain.Explanation;
import rigor.explain.OfferExplanation;
import rigor.explain.RequirementRow;
import rigor.explain.outlook.PriceToPay;
import rigor.explain.words.RuleLink;
import rigor.explain.words.Sentences;
import rigor.explain.words.Shown;
import rigor.facts.Origin;
import rigor.facts.column.Words;
import rigor.terms.Figures;

/** The explanation of a build or an offer for people. */
final class WhyText {
    /** So many requirements that are answered alike are told in one. */
    private static final int ALIKE = 3;

    private static final int INDENT = 4;
    private static final int POINTS = 11;
    private static final int MANY = 4;

    private static final Map<String, String> SIGNS = Map.of(
            "met",
            "green +",
            "rejected",
            "red x",
            "doubt",
            "yellow ?",
            "caution",
            "magenta !",
            "remark",
            "cyan i",
            "follows",
            "red >");

    private final Screen screen;

    WhyText(Screen screen) {
        this.screen = screen;
    }

    void print(Explanation explanation, Judgement judgement) {
        if (explanation instanceof Explanation.Short brief) {
            screen.paragraph(0, brief.sentence());
        } else if (explanation instanceof Explanation.Traced traced) {
            print(traced.explanation(), traced.traces(), judgement);
        } else {
            print(explanation, Map.of(), judgement);
        }
    }

    private void print(Explanation explanation, Map<String, List<RuleTrace>> traces, Judgement judgement) {
        if (explanation instanceof BuildExplanation build) {
            rows(build.summary().headline(), build.rows(), build.others(), traces);
            new WarningsText(screen).print(build.warnings());
            merits(build);
            memory(build);
            price(build);
        } else if (explanation instanceof OfferExplanation offer) {
            rows(offer.headline(), offer.rows(), offer.others(), traces);
            new WarningsText(screen).print(offer.warnings());
            screen.blank();
            screen.heading("Landed price: " + offer.landedPrice().text());
            lines(INDENT, offer.lines());
        }
        screen.blank();
        screen.paragraph(
                0,
                "Based on facts %s, case %s and rules %s."
                        .formatted(
                                judgement.facts().revision(),
                                judgement.facts().caseRevision(),
                                judgement.rules().revision()));
    }

    private void rows(
            String headline, List<RequirementRow> rows, List<Other> others, Map<String, List<RuleTrace>> traces) {
        screen.paragraph(0, Screen.style("bold", headline));
        screen.blank();
        for (int i = 0; i < rows.size(); ) {
            List<RequirementRow> alike = alike(rows.subList(i, rows.size()));
            if (alike.size() < ALIKE) {
                alike = alike.subList(0, 1);
                row(alike.get(0));
            } else {
                together(alike);
            }
            alike.forEach(
                    row -> traces.getOrDefault(row.requirement(), List.of()).forEach(new WhyNotText(screen)::below));
            i += alike.size();
        }
        others.forEach(this::other);
    }

    /** The first row, and those after it that say the same of another requirement of the same concern. */
    private static List<RequirementRow> alike(List<RequirementRow> rows) {
        RequirementRow first = rows.get(0);
        int end = 1;
        while (end < rows.size()
                && rows.get(end).concern().equals(first.concern())
                && rows.get(end).rules().isEmpty()
                && said(rows.get(end)).equals(said(first))) {
            end++;
        }
        return rows.subList(0, first.rules().isEmpty() ? end : 1);
    }

    private static String said(RequirementRow row) {
        return row.sentence().replaceFirst("^" + Pattern.quote(row.title()), "");
    }

    private void together(List<RequirementRow> rows) {
        String titles = rows.stream().map(RequirementRow::title).collect(Collectors.joining("; "));
        sign(rows.get(0), titles + said(rows.get(0)));
        List<Origin> facts = rows.stream().flatMap(row -> row.facts().stream()).toList();
        screen.paragraph(INDENT, Screen.style("faint", basis(rows.get(0)) + places(facts)));
    }

    private void row(RequirementRow row) {
        sign(row, row.sentence());
        if (row.status().equals("doubt")) {
            screen.paragraph(INDENT, Sentences.inquiry(row.whom(), row.question()));
        }
        row.rules().forEach(rule -> screen.paragraph(INDENT, says(rule)));
        screen.paragraph(INDENT, Screen.style("faint", basis(row) + places(row.facts())));
    }

    private void sign(RequirementRow row, String sentence) {
        String[] sign = SIGNS.getOrDefault(row.status(), "faint -").split(" ");
        screen.item(INDENT, Screen.style(sign[0], sign[1]), sentence);
    }

    private void other(Other other) {
        screen.item(INDENT, Words.of(other.rule().says()), other.sentence());
        screen.paragraph(INDENT, says(other.rule()));
        screen.paragraph(INDENT, Screen.style("faint", places(other.facts())));
    }

    private void merits(BuildExplanation e) {
        screen.blank();
        screen.heading("Points for the ranking: " + Figures.of(e.summary().score(), null));
        e.merits()
                .forEach(merit -> screen.item(
                        POINTS,
                        " ".repeat(INDENT) + (merit.points() < 0 ? "" : "+") + Figures.of(merit.points(), null),
                        merit.sentence() + " (" + merit.rule().id() + ")"));
    }

    private static String says(RuleLink rule) {
        return String.format(Locale.ROOT, "rules/%s:%d %s \"%s\"", rule.file(), rule.line(), rule.id(), rule.name());
    }

    private static String basis(RequirementRow row) {
        Shown actual = row.actual();
        if (actual == null) {
            return "";
        }
        boolean unknown = actual.basis().equals("unknown");
        return unknown ? actual.known() ? "partly known; see " : "not known; see " : actual.basis() + ", from ";
    }

    private static String places(List<Origin> facts) {
        String first = facts.stream()
                .limit(MANY)
                .map(f -> Origin.path(f.place()) + " " + f.id())
                .collect(Collectors.joining(", "));
        int more = facts.size() - MANY;
        return more <= 0 ? first : first + " and " + more + (more == 1 ? " more row" : " more rows");
    }

    private void memory(BuildExplanation e) {
        if (!e.pools().isEmpty()) {
            screen.blank();
            screen.heading("Memory");
            e.pools().forEach(pool -> pool(pool, e.loadouts()));
        }
        for (LoadoutView loadout : e.loadouts()) {
            screen.blank();
            screen.heading("Loadout %s %s%s"
                    .formatted(
                            loadout.loadout(),
                            fit(loadout),
                            loadout.working() ? "; the speeds above are for this loadout" : ""));
            loadout.models().forEach(this::model);
            if (loadout.instead() != null) {
                screen.paragraph(INDENT, "Would fit with: " + loadout.instead());
            }
            freeOfEach(loadout);
        }
    }

    /** Where every GB of it goes with the loadout that the build runs. */
    private void pool(PoolView pool, List<LoadoutView> loadouts) {
        screen.paragraph(INDENT, pool.name() + ": " + Figures.of(pool.memoryGb(), "GB"));
        loadouts.stream()
                .filter(LoadoutView::working)
                .flatMap(loadout -> loadout.uses().stream())
                .filter(use -> use.pool().equals(pool.name()))
                .forEach(use -> lines(2 * INDENT, use.asLines()));
    }

    private static String fit(LoadoutView loadout) {
        return switch (loadout.fits().text()) {
            case "yes" -> "fits" + free(loadout);
            case "no" ->
                "does not fit"
                        + (loadout.fits().how().isEmpty()
                                ? ""
                                : ": " + loadout.fits().how());
            default -> "is a close fit and may not load" + free(loadout);
        };
    }

    /** Only where there is one pool; {@link #freeOfEach} lists several. */
    private static String free(LoadoutView loadout) {
        List<UseView> uses = loadout.uses();
        return uses.size() == 1 ? " with " + uses.get(0).freeGib().text() + " free" : "";
    }

    private void freeOfEach(LoadoutView loadout) {
        if (loadout.uses().size() > 1 && !"no".equals(loadout.fits().text())) {
            screen.paragraph(
                    INDENT,
                    "Free: "
                            + loadout.uses().stream()
                                    .map(use -> use.freeGib().text() + " on " + use.pool())
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void model(ModelView m) {
        String what = String.format(
                Locale.ROOT,
                "%s: %s %s, %d x %,d tokens",
                m.role(),
                m.model(),
                m.format(),
                m.streams(),
                m.contextTokens());
        if (m.pools().isEmpty()) {
            screen.paragraph(INDENT, what);
            return;
        }
        screen.paragraph(INDENT, "%s, on %s: %s".formatted(what, String.join(" + ", m.pools()), taken(m)));
        screen.paragraph(2 * INDENT, speed(m));
    }

    /** {@code weights 58 GiB, KV cache 4.6 GiB, buffers 1 to 2 GiB}. */
    private static String taken(ModelView m) {
        String shared = m.sharesWeights().isEmpty() ? "" : ", loaded once with " + String.join(", ", m.sharesWeights());
        return Stream.of(
                                labelled("weights", m.weightsGib()),
                                labelled("KV cache", m.kvCacheGib()),
                                labelled("buffers", m.buffersGib()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))
                + shared;
    }

    private static Optional<String> labelled(String label, @Nullable Shown figure) {
        return Optional.ofNullable(figure).map(f -> label + " " + f.text());
    }

    private static String speed(ModelView m) {
        return "%s alone, %s with all models running, %s to the first token (%s); %s (%s); context up to %s"
                .formatted(
                        text(m.alone()),
                        text(m.together()),
                        text(m.firstToken()),
                        how(m.firstToken()),
                        text(m.atOnce()),
                        how(m.atOnce()),
                        text(m.longestContext()));
    }

    private static String text(@Nullable Shown figure) {
        return figure == null ? "" : figure.text();
    }

    private static String how(@Nullable Shown figure) {
        return figure == null ? "" : figure.how();
    }

    private void price(BuildExplanation e) {
        screen.blank();
        screen.heading("Landed price: " + e.price().total().text());
        PriceToPay toPay = e.price().toPay();
        if (toPay != null) {
            screen.paragraph(INDENT, toPay.text());
        }
        e.price().parts().forEach(this::part);
    }

    private void part(PartView part) {
        Double most = part.total().high();
        if (most != null && most == 0) {
            screen.paragraph(
                    INDENT,
                    part.quantity() + " x " + part.hardware() + ": "
                            + part.total().how());
            return;
        }
        String source = part.offer() == null
                ? part.total().known() ? part.total().how() : "no offer"
                : part.offer() + " from " + part.retailer();
        screen.paragraph(
                INDENT,
                String.format(
                        Locale.ROOT,
                        "%d x %s: %s (%s%s)",
                        part.quantity(),
                        part.hardware(),
                        part.total().text(),
                        source,
                        part.inDoubt() ? ", in doubt" : ""));
        if (part.lines().size() > 1) {
            lines(2 * INDENT, part.lines());
        }
    }

    private void lines(int indent, List<LineView> lines) {
        lines.forEach(line ->
                screen.paragraph(indent, line.label() + ": " + line.amount().text()));
    }
}
