package rigor.facts.upload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rigor.facts.Offer;
import rigor.facts.csv.Encoding;
import rigor.facts.csv.Layout;
import rigor.facts.schema.Schema;

/** Tells tables of offers with our own columns from files in the formats of others. */
final class OwnFormat {
    private static final Pattern SEPARATOR = Pattern.compile("[;,\t|]");

    /** Columns that no shop and no buyer calls so by chance. */
    private static final Set<String> TELLTALE = Set.of("offer_id", "hardware_id", "retailer_id");

    private static final int LEAST = 2;
    private static final int LONGEST_LINE = 20_000;

    private OwnFormat() {}

    static boolean is(UploadBytes bytes) {
        try {
            if (bytes.size() == 0 || Encoding.isWorkbook(bytes)) {
                return false;
            }
            List<String> names = header(bytes);
            List<String> ours = Schema.of(Offer.class).names();
            return names.stream().anyMatch(TELLTALE::contains)
                    && names.stream().filter(ours::contains).count() >= LEAST;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(UploadBytes bytes) throws IOException {
        try (BufferedReader text = new BufferedReader(Encoding.beginning(bytes).open(bytes))) {
            char[] first = new char[LONGEST_LINE];
            int read = Math.max(0, text.read(first));
            String[] lines = new String(first, 0, read).split("\\R", 3);
            String line =
                    lines[0].toLowerCase(Locale.ROOT).matches("\"?sep=.\"?") && lines.length > 1 ? lines[1] : lines[0];
            return SEPARATOR
                    .splitAsStream(line)
                    .map(name -> Layout.columnName(name.replace("\"", "")))
                    .toList();
        }
    }
}
