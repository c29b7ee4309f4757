package rigor.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ArrayList;
import java.util.List;
import rigor.facts.files.Content;
import rigor.facts.csv.CaseChoice;
import rigor.GeneratedOffers;
import rigor.facts.Facts;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;

/** Tables of 1,000 to 1,000,000 offers, each judged by a process of its own with 1.5 GB of heap. */
final class OfferRuns {
    private static final int MOST = 1_000_000;
    private static final int[] SIZES = {1_000, 10_000, 100_000, MOST};
    private static final int[] GROWING = {10_000, 100_000, MOST};
    private static final double MICROS = 1e6;
    private static final int[] IMPORTED = {1_000, 100_000, MOST};
    private static final long SEED = 20_260_218;

    private OfferRuns() {}

    static void run(Path target, Results results) throws IOException {
        imports(target, results);
        results.table(
                "Offers read, checked, judged, best quotes found (heap at most 1,500 MB)",
                "offers",
                "file MB",
                "read s",
                "judge s",
                "both s",
                "processor s",
                "offers/s",
                "peak heap MB");
        for (int size : SIZES) {
            Path folder = generated(target, size);
            List<String> output = Processes.java(List.of("-Xmx1500m"), OffersRun.class, folder.toString());
            String[] cells = output.stream()
                    .filter(line -> line.startsWith("RESULT,"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(String.join("\n", output)))
                    .split(",");
            results.row(cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]);
            if (size == MOST) {
                results.goal("1,000,000 offers read, checked, judged, quoted in a heap of 1.5 GB, s", "15", cells[5]);
            }
        }
        growth(target, results);
    }

    private static void growth(Path target, Results results) throws IOException {
        List<String> folders = new ArrayList<>();
        for (int size : GROWING) {
            folders.add(generated(target, size).toString());
        }
        results.table("The same in a process that is warm", "offers", "both s", "microseconds for each");
        List<String> each = new ArrayList<>();
        for (String line : Processes.java(List.of("-Xmx1500m"), GrowthRun.class, folders.toArray(String[]::new))) {
            if (line.startsWith("RESULT,")) {
                String[] cells = line.split(",");
                double rows = Double.parseDouble(cells[1]);
                double seconds = Double.parseDouble(cells[2]);
                each.add(Results.number(seconds / rows * MICROS, 1));
                results.row(Results.number(rows, 0), Results.number(seconds, 3), each.get(each.size() - 1));
            }
        }
        results.goal(
                "microseconds for each of 10,000, 100,000 and 1,000,000 offers", "within 20 %", String.join(", ", each));
    }

    /** Whole processes: from the start over check, judgement and flips to the table in force. */
    private static void imports(Path target, Results results) throws IOException {
        results.table("rigor offers import (heap at most 1,500 MB)", "offers", "wall s");
        for (int size : IMPORTED) {
            Path file = generated(target, size).resolve("offers.csv");
            Path facts = generated(target, 1);
            Stopwatch took = Stopwatch.time(() -> Processes.jar(
                    List.of("-Xmx1500m"),
                    target.resolve("rigor.jar"),
                    "offers",
                    "import",
                    "--max-size=512",
                    "--facts=" + facts,
                    file.toString()));
            results.row(Results.number(size, 0), Results.number(took.wall(), 1));
        }
    }

    /** A folder with the shipped tables and so many offers. */
    static Path generated(Path target, int size) throws IOException {
        FactFiles shipped = CaseChoice.usual(FactFiles.bundled());
        Facts facts = FactsReader.read(shipped);
        Path folder = Files.createDirectories(target.resolve("bench").resolve("offers-" + size));
        for (Map.Entry<String, Content> table : shipped.inUse().entrySet()) {
            Path copy = folder.resolve(table.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, table.getValue().bytes());
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("offers.csv")))) {
            new GeneratedOffers(facts, SEED).write(size, out);
        }
        return folder;
    }
}
