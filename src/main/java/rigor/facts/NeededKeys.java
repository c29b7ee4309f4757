package rigor.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows that the sums ask for by name, so that one that is missing is told when the tables are read. */
final class NeededKeys {
    private static final String LIST = "needed.txt";
    private static final int SLIPS = 2;

    /** @param unit of the figure; empty if it has none */
    record Needed(String table, String key, String unit) {
        private static Needed of(String line) {
            String[] words = line.split(" ", 3);
            return new Needed(words[0], words[1], words.length == 3 ? words[2] : "");
        }

        private String asked() {
            return "\"" + key + "\"" + (unit.isEmpty() ? "" : " (" + unit + ")");
        }
    }

    private final List<Needed> all;

    NeededKeys() {
        InputStream list = Objects.requireNonNull(NeededKeys.class.getResourceAsStream(LIST));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            this.all = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Needed::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Needed> all() {
        return all;
    }

    /** A key that is missing is told at the row that seems to be a slip of it, else at the end of the table. */
    void check(Table table, List<? extends Fact> rows, Faults faults) {
        List<Needed> needed =
                all.stream().filter(n -> n.table().equals(table.title())).toList();
        if (needed.isEmpty()) {
            return;
        }
        Set<String> keys = needed.stream().map(Needed::key).collect(Collectors.toSet());
        Set<String> present = rows.stream().map(Fact::id).collect(Collectors.toSet());
        List<? extends Fact> others =
                rows.stream().filter(row -> !keys.contains(row.id())).toList();
        int end = rows.stream().mapToInt(row -> row.origin().line()).max().orElse(1);
        needed.stream().filter(n -> !present.contains(n.key())).forEach(n -> complain(n, others, end, faults));
    }

    private static void complain(Needed needed, List<? extends Fact> others, int end, Faults faults) {
        List<String> slips = Nearest.to(
                needed.key(),
                others.stream()
                        .map(Fact::id)
                        .filter(id -> Math.abs(id.length() - needed.key().length()) <= SLIPS)
                        .toList());
        others.stream()
                .filter(row -> !slips.isEmpty() && row.id().equals(slips.get(0)))
                .findFirst()
                .ifPresentOrElse(
                        row -> faults.add(
                                row.origin().line(),
                                0,
                                null,
                                row.id(),
                                "stands where " + needed.asked() + " is expected"),
                        () -> faults.add(
                                end,
                                0,
                                null,
                                null,
                                "the table ends without a row " + needed.asked() + ", which the sums need"));
    }
}
