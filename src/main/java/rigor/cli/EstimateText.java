package rigor.cli;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Term;
import rigor.estimate.speed.Evidence;
import rigor.estimate.speed.FirstToken;
import rigor.estimate.speed.SpeculativeGain;
import rigor.estimate.speed.SpeedEstimate;
import rigor.facts.Origin;
import rigor.facts.column.Words;
import rigor.terms.Figures;

/** A speed and how it came about, for people. */
final class EstimateText {
    private static final int INDENT = 4;
    private static final int LISTED = 8;

    private final Screen screen;

    EstimateText(Screen screen) {
        this.screen = screen;
    }

    void print(SpeedEstimate e) {
        screen.heading(
                e.value() == null
                        ? "No estimate: " + e.reason()
                        : String.format(
                                Locale.ROOT,
                                "%.1f tok/s a stream, 90 %% band %.1f to %.1f, %s",
                                e.value(),
                                e.low(),
                                e.high(),
                                Words.of(e.basis())));
        screen.paragraph(0, e.reason());
        firstToken(e.firstToken());
        speculation(e.speculation());
        e.terms().forEach(this::term);
        screen.blank();
        screen.line(e.measurements().size() + " measurements support it");
        e.measurements().stream().limit(LISTED).forEach(this::evidence);
    }

    private void firstToken(@Nullable FirstToken first) {
        if (first != null) {
            screen.paragraph(
                    0,
                    String.format(
                            Locale.ROOT,
                            "First token after a prompt of %,d tokens: %s most likely, 90 %% band %s to %s; %s",
                            first.promptTokens(),
                            Figures.of(first.seconds(), "s"),
                            Figures.of(first.low(), "s"),
                            Figures.of(first.high(), "s"),
                            first.reason()));
        }
    }

    private void speculation(@Nullable SpeculativeGain gain) {
        if (gain != null) {
            screen.paragraph(
                    0,
                    String.format(
                            Locale.ROOT,
                            "With tokens drafted ahead about %.1f times that (%.1f to %.1f): %d measured pairs of %s",
                            gain.likely(),
                            gain.low(),
                            gain.high(),
                            gain.pairs(),
                            gain.of()));
        }
    }

    private void term(Term term) {
        String sources = term.sources().isEmpty()
                ? ""
                : "  " + Origin.path(term.sources().get(0).place()) + " "
                        + term.sources().get(0).id();
        screen.line(
                String.format(Locale.ROOT, "    %-44s %14.6g %-6s%s", term.name(), term.value(), term.unit(), sources));
    }

    private void evidence(Evidence evidence) {
        screen.paragraph(
                INDENT,
                String.format(
                        Locale.ROOT,
                        "%.1f tok/s, %s %s, %d streams, depth %s, %s (facts/%s)",
                        evidence.tokensPerSecond(),
                        Objects.requireNonNullElse(evidence.format(), "format not stated"),
                        Objects.requireNonNullElse(evidence.engine(), "engine not stated"),
                        evidence.streams(),
                        evidence.depth() == null
                                ? "not stated"
                                : evidence.depth().toString(),
                        evidence.sourceName(),
                        evidence.origin().place()));
    }
}
