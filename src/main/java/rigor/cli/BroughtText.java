package rigor.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rigor.api.Brought;
import rigor.facts.upload.grid.Column;
import rigor.facts.upload.grid.Target;
import rigor.facts.upload.intake.Ask;
import rigor.facts.upload.intake.BroughtRow;
import rigor.facts.upload.match.Match;
import rigor.terms.Figures;

/** How a file in another format than ours was understood, for people. */
final class BroughtText {
    private static final int LISTED = 20;

    private final Screen screen;

    BroughtText(Screen screen) {
        this.screen = screen;
    }

    void print(Brought brought) {
        brought.stages().forEach(stage -> screen.paragraph(0, stage));
        columns(brought.columns());
        limited(brought.rows().stream().filter(BroughtText::isListed).toList(), "rows")
                .forEach(this::row);
        if (brought.others() > 0) {
            screen.paragraph(
                    0, String.format(Locale.ROOT, "Products that no table knows, left out: %,d.", brought.others()));
        }
        limited(brought.refused(), "refused rows")
                .forEach(r -> screen.paragraph(
                        0,
                        "Refused, " + r.at() + (r.product() == null ? "" : ", " + r.product()) + ": " + r.reason()
                                + "."));
        skipped(brought);
        brought.asks().forEach(this::ask);
        if (!brought.sellers().isEmpty()) {
            screen.paragraph(
                    0, "New sellers, whose terms are not known: " + String.join(", ", brought.sellers()) + ".");
        }
    }

    private <T> List<T> limited(List<T> all, String what) {
        if (all.size() > LISTED) {
            screen.paragraph(0, String.format(Locale.ROOT, "The first %d of %,d %s:", LISTED, all.size(), what));
        }
        return all.subList(0, Math.min(LISTED, all.size()));
    }

    private static boolean isListed(BroughtRow row) {
        return row.hardwareId() != null || !row.suggestions().isEmpty() || row.match() != null;
    }

    private void columns(List<Column> columns) {
        String used = columns.stream()
                .filter(c -> c.means() != Target.IGNORED)
                .map(c -> c.heading() + " = " + c.means().word())
                .collect(Collectors.joining(", "));
        String unused = columns.stream()
                .filter(c -> c.means() == Target.IGNORED)
                .map(Column::heading)
                .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            screen.paragraph(0, "Columns: " + used + (unused.isEmpty() ? "" : "; of no use: " + unused) + ".");
        }
    }

    private void row(BroughtRow row) {
        String currency = row.currency() == null ? "" : row.currency();
        String price = currency.isEmpty() ? row.price().toPlainString() : Figures.price(row.price(), currency);
        screen.item(2, row.at(), row.product() + ", " + price + ": " + what(row));
        row.warnings().forEach(warning -> screen.paragraph(4, warning));
    }

    private static String what(BroughtRow row) {
        if (row.hardwareId() != null && row.match() != null) {
            return row.hardwareId() + " (" + how(row.match()) + ")"
                    + (row.left().isEmpty() ? "" : "; not taken: " + row.left());
        }
        return row.left() + "; it may be " + String.join(" or ", row.suggestions()) + ": --accept \"" + row.at()
                + "=ID\"";
    }

    private static String how(Match.How how) {
        return switch (how) {
            case GTIN -> "by its GTIN";
            case PART_NUMBER -> "by its part number";
            case ALIAS -> "by a name agreed to before";
            case NAME -> "by its name";
            case BRAND_AND_NAME -> "by its maker and name";
            case ID -> "by its id";
            case ACCEPTED -> "as you say";
            case ADDED -> "added as new";
        };
    }

    private void skipped(Brought brought) {
        if (!brought.skipped().isEmpty()) {
            String all = brought.skipped().stream()
                    .limit(LISTED)
                    .map(s -> s.at() + " (" + s.reason() + ")")
                    .collect(Collectors.joining(", "));
            screen.paragraph(
                    0,
                    String.format(
                            Locale.ROOT,
                            "No offers, %,d: %s.",
                            brought.skipped().size(),
                            all));
        }
    }

    private void ask(Ask ask) {
        String taken = ask.proposal() == null
                ? "these are not taken until --" + ask.about() + " says it"
                : "taken for " + ask.proposal() + " (" + ask.why() + "); --" + ask.about() + " says otherwise";
        screen.paragraph(
                0,
                String.format(
                        Locale.ROOT,
                        "Not in the file: the %s of %,d %s; %s.",
                        ask.about(),
                        ask.offers(),
                        ask.offers() == 1 ? "offer" : "offers",
                        taken));
    }
}
