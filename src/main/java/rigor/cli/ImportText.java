package rigor.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import rigor.api.Upload;
import rigor.facts.upload.OffersImport;
import rigor.facts.upload.UploadReading;

/** What an import changes, for people. */
final class ImportText {
    private static final int LISTED = 20;
    private static final int NAMED = 5;

    private final Screen screen;
    private final String file;

    ImportText(Screen screen, String file) {
        this.screen = screen;
        this.file = file;
    }

    void print(Upload upload) {
        UploadReading reading = upload.reading();
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
                        upload.read(),
                        upload.added().count(),
                        upload.changed().count(),
                        upload.gone().count(),
                        upload.unchanged(),
                        upload.refusals()));
        gone(upload.gone());
        upload.refused().stream()
                .limit(LISTED)
                .forEach(r -> screen.paragraph(0, r.in(file).toString()));
        if (isSound(upload)) {
            new FlipsText(screen).print(upload.flips());
            screen.paragraph(0, upload.answer().sentence());
        }
        screen.line(outcome(upload));
    }

    private void gone(OffersImport.Rows gone) {
        if (gone.count() > 0) {
            String more = gone.count() > NAMED ? String.format(Locale.ROOT, " and %,d more", gone.count() - NAMED) : "";
            String named = gone.ids().stream().limit(NAMED).collect(Collectors.joining(", "));
            screen.paragraph(0, "Dropped, for the file does not have them: " + named + more + ".");
        }
    }

    private static boolean isSound(Upload upload) {
        return upload.refusals() == 0;
    }

    private static String outcome(Upload upload) {
        if (!isSound(upload)) {
            return "Nothing was changed: every row must be valid.";
        }
        return upload.dryRun()
                ? "Nothing was changed: a dry run."
                : "In force. List earlier versions: rigor offers history";
    }
}
