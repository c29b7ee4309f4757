package rigor.cli;

import java.util.List;
import java.util.Locale;
import rigor.api.MeasurementsUpload;
import rigor.explain.BandMove;
import rigor.facts.Problem;
import rigor.facts.bench.MeasurementsImport;

/** What an import of measurements changes, for people. */
final class MeasurementsText {
    private static final int LISTED = 12;

    private final Screen screen;

    MeasurementsText(Screen screen) {
        this.screen = screen;
    }

    /** What stands in the way of a file, and what was understood of it all the same. */
    static void refused(MeasurementsImport plan, Screen screen) {
        MeasurementsText text = new MeasurementsText(screen);
        text.lines("Understood:", plan.understood());
        text.faults(plan.refused());
    }

    void print(MeasurementsUpload done) {
        lines("Understood:", done.understood());
        lines("Left out:", done.leftOut());
        screen.paragraph(
                0,
                String.format(
                        Locale.ROOT,
                        "Rows: %,d; %,d new, %,d there already.",
                        done.read(),
                        done.added().size(),
                        done.unchanged()));
        if (!done.refused().isEmpty()) {
            faults(done.refused());
            return;
        }
        bands(done.bands());
        new FlipsText(screen).print(done.flips());
        screen.paragraph(0, done.answer().sentence());
        screen.line(outcome(done));
    }

    private static String outcome(MeasurementsUpload done) {
        return done.dryRun() || done.added().isEmpty()
                ? "Nothing was changed: " + (done.dryRun() ? "a dry run." : "all of it is there already.")
                : "In force, as your own measurements; the tables before are kept in the case's history.";
    }

    private void faults(List<Problem> faults) {
        faults.stream().limit(LISTED).forEach(fault -> screen.paragraph(0, fault.toString()));
        if (faults.size() > LISTED) {
            screen.line("and " + (faults.size() - LISTED) + " more faults");
        }
        screen.line("Nothing was changed: every row must be valid.");
    }

    private void bands(List<BandMove> bands) {
        screen.line(bands.isEmpty() ? "No band moves." : "Bands that move, the farthest first:");
        bands.stream()
                .limit(LISTED)
                .forEach(b ->
                        screen.item(4, "", "%s %s: %s -> %s".formatted(b.build(), b.title(), b.before(), b.after())));
        if (bands.size() > LISTED) {
            screen.item(4, "", "and " + (bands.size() - LISTED) + " more");
        }
    }

    private void lines(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            screen.line(heading);
            lines.stream().limit(LISTED).forEach(line -> screen.item(4, "", line));
            if (lines.size() > LISTED) {
                screen.item(4, "", "and " + (lines.size() - LISTED) + " more");
            }
        }
    }
}
