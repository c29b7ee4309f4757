package rigor.cli;

import java.util.List;
import java.util.Objects;
import rigor.estimate.speed.Query;
import rigor.explain.change.WantedMeasurement;
import rigor.facts.Basis;
import rigor.terms.Band;
import rigor.terms.Figures;

/** Which measurements would help most, for people. */
final class WantedText {
    private static final String SPEED = "tok/s";
    private static final int INDENT = 4;

    private final Screen screen;

    WantedText(Screen screen) {
        this.screen = screen;
    }

    /** @param all how many there are, of which these are the first */
    void print(List<WantedMeasurement> wanted, int all) {
        if (wanted.isEmpty()) {
            screen.line("No open build hangs on a speed: no measurement would settle any.");
            return;
        }
        screen.paragraph(0, "What one measurement of your own would settle, if it turned out as estimated today:");
        wanted.forEach(this::print);
        if (wanted.size() < all) {
            screen.line("and " + (all - wanted.size()) + " more: --limit " + all);
        }
        screen.paragraph(0, "When you have measured: rigor measurements import FILE.");
    }

    private void print(WantedMeasurement w) {
        screen.item(0, "-", "%s: %s".formatted(setup(w.setup()), settles(w)));
        screen.paragraph(
                INDENT,
                "estimated %s, about %s; then %s"
                        .formatted(
                                speed(w.low(), w.high()),
                                Figures.of(w.likely(), SPEED),
                                speed(w.lowThen(), w.highThen())));
        builds("accepted then", w.accepted());
        builds("rejected then", w.rejected());
    }

    private static String setup(Query q) {
        return "%s%s on %s%s, %s, %s%s"
                .formatted(
                        q.modelId(),
                        q.format() == null ? "" : " in " + q.format(),
                        q.count() > 1 ? q.count() + " x " : "",
                        q.acceleratorId(),
                        Objects.requireNonNullElse(q.engine(), "any engine"),
                        Figures.of(q.streams(), "streams"),
                        q.depth() == null ? "" : " at " + Figures.of(q.depth(), "tokens") + " of context");
    }

    private static String settles(WantedMeasurement w) {
        String band = "narrows the band " + Figures.of(w.narrowing(), "times") + " and ";
        if (w.settled() > 0) {
            return band + "settles " + counted(w.settled(), "build");
        }
        String open = w.open().isEmpty() ? "" : "; " + counted(w.open().size(), "build") + " that rest on it stay open";
        return band
                + (w.answers() > 0
                        ? "settles " + counted(w.answers(), "open requirement")
                        : "settles nothing by itself")
                + open;
    }

    private static String counted(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private void builds(String outcome, List<String> ids) {
        if (!ids.isEmpty()) {
            screen.paragraph(INDENT, outcome + ": " + Figures.some(ids));
        }
    }

    private static String speed(double low, double high) {
        return Figures.of(Band.of(low, high, Basis.ESTIMATED, ""), SPEED);
    }
}
