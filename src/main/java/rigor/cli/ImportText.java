package rigor.cli;

import java.util.List;
import java.util.Locale;
import rigor.engine.Flip;
import rigor.facts.upload.OffersImport;
import rigor.facts.upload.UploadReading;

/** What an import changes, for people. */
final class ImportText {
    private static final int LISTED = 20;

    private final Screen screen;
    private final String file;

    ImportText(Screen screen, String file) {
        this.screen = screen;
        this.file = file;
    }

    void print(OffersImport plan, List<Flip> flips, boolean done) {
        UploadReading reading = plan.reading();
        screen.paragraph(
                0,
                "Read as %s, separated by %s, %s."
                        .formatted(reading.encoding(), reading.separator(), reading.numberStyle()));
        if (!reading.ignoredColumns().isEmpty()) {
            screen.paragraph(0, "Ignored columns: " + String.join(", ", reading.ignoredColumns()) + ".");
        }
        screen.paragraph(
                0,
                String.format(
                        Locale.ROOT,
                        "Rows: %,d; %,d new, %,d changed, %,d gone, %,d unchanged. Faults: %,d.",
                        plan.read(),
                        plan.added().count(),
                        plan.changed().count(),
                        plan.gone().count(),
                        plan.unchanged(),
                        plan.refusals()));
        plan.refused().stream().limit(LISTED).forEach(r -> screen.paragraph(0, OffersCommand.described(r, file)));
        if (plan.isSound()) {
            new FlipsText(screen).print(flips);
        }
        screen.line(outcome(plan, done));
    }

    private static String outcome(OffersImport plan, boolean done) {
        if (!plan.isSound()) {
            return "Nothing was changed: every row must be valid.";
        }
        return done ? "In force. List earlier versions: rigor offers history" : "Nothing was changed: a dry run.";
    }
}
