package rigor.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rigor.api.Brought;
import rigor.api.Upload;
import rigor.explain.QuoteMove;
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
        Brought brought = upload.brought();
        if (brought != null) {
            new BroughtText(screen).print(brought);
        } else if (!upload.reading().encoding().isEmpty()) {
            reading(upload.reading());
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
                .forEach(r -> screen.paragraph(
                        0, r.line() == 0 ? file + ": " + r.reason() : r.in(file).toString()));
        if (isSound(upload)) {
            screen.paragraph(0, upload.answer().sentence());
            new FlipsText(screen).print(upload.flips());
            quotes(upload.quotes());
        }
        screen.line(outcome(upload));
    }

    private void reading(UploadReading reading) {
        screen.paragraph(
                0,
                "Read as %s, separated by %s, %s."
                        .formatted(reading.encoding(), reading.separator(), reading.numberStyle()));
        if (!reading.ignoredColumns().isEmpty()) {
            screen.paragraph(0, "Ignored columns: " + String.join(", ", reading.ignoredColumns()) + ".");
        }
    }

    private void quotes(List<QuoteMove> quotes) {
        List<QuoteMove> moved = quotes.stream().filter(q -> q.change() != 0).toList();
        if (!moved.isEmpty()) {
            screen.line("Quotes that move:");
            moved.stream().limit(LISTED).forEach(q -> screen.item(4, "", quote(q)));
        }
        String ranks = quotes.stream()
                .filter(q -> q.placeBefore() != q.place())
                .limit(LISTED)
                .map(q -> q.id() + " " + (q.placeBefore() == 0 ? "" : "from " + q.placeBefore() + " ") + "to "
                        + q.place())
                .collect(Collectors.joining(", "));
        if (!ranks.isEmpty()) {
            screen.paragraph(0, "Places that change: " + ranks + ".");
        }
    }

    private static String quote(QuoteMove q) {
        return "%s %s, %s before".formatted(q.id(), q.price(), q.priceBefore());
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
        Brought brought = upload.brought();
        if (!isSound(upload)) {
            return "Nothing was changed" + (upload.read() > 0 ? ": every row must be valid." : ".");
        }
        if (brought != null && upload.added().count() + upload.changed().count() == 0) {
            boolean asks = brought.asks().stream().anyMatch(ask -> ask.proposal() == null);
            return "Nothing was changed: " + (asks ? "say what is asked for above." : "there is nothing new to take.");
        }
        if (upload.dryRun()) {
            return brought == null
                    ? "Nothing was changed: a dry run."
                    : "Nothing was changed: a preview. With --yes the new and changed offers are taken.";
        }
        return "In force. List earlier versions: rigor offers history";
    }
}
