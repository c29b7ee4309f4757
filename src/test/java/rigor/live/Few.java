package rigor.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables with only the machines that other tables speak of, and a few more. */
record Few(Path facts, String others) {
    private static final Set<String> CUT = Set.of("hardware.csv", "offers.csv", "builds.csv", "phrases.csv");
    private static final Set<String> MORE = Set.of("asus-gx10-1tb", "asus-gx10-x3");

    static Few of(Path facts) {
        try (Stream<Path> files = Files.list(facts)) {
            return new Few(
                    facts,
                    files.filter(file -> file.toString().endsWith(".csv"))
                            .filter(file -> !CUT.contains(file.getFileName().toString()))
                            .map(Few::text)
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void cut() {
        keep("builds.csv", build -> isWanted(cell(build, 0)));
        String builds = text(facts.resolve("builds.csv"));
        Set<String> gone = text(facts.resolve("hardware.csv"))
                .lines()
                .filter(row -> row.contains(",system,"))
                .map(row -> cell(row, 0))
                .filter(id -> !isWanted(id) && !builds.contains(id))
                .collect(Collectors.toSet());
        keep("hardware.csv", row -> !gone.contains(cell(row, 0)));
        keep("offers.csv", offer -> !gone.contains(cell(offer, 1)));
    }

    private boolean isWanted(String id) {
        return MORE.contains(id) || others.contains(id);
    }

    private void keep(String table, Predicate<String> wanted) {
        Copies.edit(
                facts.resolve(table),
                text -> Stream.concat(
                                text.lines().limit(1), text.lines().skip(1).filter(wanted))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String cell(String row, int column) {
        return row.split(",", column + 2)[column];
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
