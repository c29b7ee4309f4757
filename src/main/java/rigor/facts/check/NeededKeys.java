package rigor.facts.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Fact;
import rigor.facts.Nearest;
import rigor.facts.Table;

/**
 * The keys that the sums ask for by name, so that when the tables are read both are told: a key that is missing, and one
 * that nothing reads.
 */
public final class NeededKeys {
    private static final String LIST = "needed.txt";
    private static final String ANY = "*";
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

        /** Whether there may be any number of rows whose keys begin so. */
        private boolean isKind() {
            return key.endsWith(ANY);
        }

        private boolean reads(String id) {
            return isKind() ? id.length() > stem().length() && id.startsWith(stem()) : id.equals(key);
        }

        private String stem() {
            return key.substring(0, key.length() - ANY.length());
        }

        /** What somebody may have meant by this id: {@code vat_in_prices.EUR} by {@code vat_in_price.EUR}. */
        private Stream<String> like(String id) {
            if (!isKind()) {
                return Stream.of(key);
            }
            int split = 1 + lastOf(id, stem().charAt(stem().length() - 1));
            boolean near = !Nearest.to(id.substring(0, split), List.of(stem())).isEmpty();
            return near && split < id.length() ? Stream.of(stem() + id.substring(split)) : Stream.empty();
        }

        /** Where the id has its separator for as many times as the stem has it; -1 if it has fewer. */
        private int lastOf(String id, char separator) {
            int at = -1;
            for (int i = 0; i < stem().length(); i++) {
                at = stem().charAt(i) == separator ? id.indexOf(separator, at + 1) : at;
            }
            return at;
        }
    }

    private final List<Needed> all;

    public NeededKeys() {
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

    /** Those of which each must have its row. */
    List<Needed> all() {
        return all.stream().filter(n -> !n.isKind()).toList();
    }

    /**
     * A key that is missing is told at the row that seems to be a slip of it, else at the end of the table; one that
     * nothing reads at its row.
     */
    public void check(Table table, List<? extends Fact> rows, Faults faults) {
        List<Needed> read =
                all.stream().filter(n -> n.table().equals(table.title())).toList();
        Set<String> present = rows.stream().map(Fact::id).collect(Collectors.toSet());
        List<Fact> strays = new ArrayList<>();
        rows.stream()
                .filter(row -> read.stream().noneMatch(n -> n.reads(row.id())))
                .forEach(strays::add);
        int end = rows.stream().mapToInt(row -> row.origin().line()).max().orElse(1);
        read.stream()
                .filter(n -> !n.isKind() && !present.contains(n.key()))
                .forEach(n -> complain(n, strays, end, faults));
        if (read.stream().anyMatch(Needed::isKind)) {
            strays.forEach(row -> complain(row, read, faults));
        }
    }

    private static void complain(Fact stray, List<Needed> read, Faults faults) {
        List<String> known = read.stream().flatMap(n -> n.like(stray.id())).toList();
        String hint = Nearest.hint(stray.id(), known);
        faults.add(stray.origin().line(), 0, null, stray.id(), "is a key that nothing reads" + hint);
    }

    /** @param strays the rows that nothing reads; one that is a slip of this key is taken away */
    private static void complain(Needed needed, List<Fact> strays, int end, Faults faults) {
        List<String> slips = Nearest.to(
                needed.key(),
                strays.stream()
                        .map(Fact::id)
                        .filter(id -> Math.abs(id.length() - needed.key().length()) <= SLIPS)
                        .toList());
        Optional<Fact> slip = strays.stream()
                .filter(row -> !slips.isEmpty() && row.id().equals(slips.get(0)))
                .findFirst();
        slip.ifPresentOrElse(
                row -> faults.add(
                        row.origin().line(), 0, null, row.id(), "stands where " + needed.asked() + " is expected"),
                () -> faults.add(
                        end,
                        0,
                        null,
                        null,
                        "the table ends without a row " + needed.asked() + ", which the sums need"));
        slip.ifPresent(strays::remove);
    }
}
