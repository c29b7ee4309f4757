package rigor.bench;

import static rigor.bench.Results.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Locale;
import rigor.live.Copies;
import rigor.live.Folders;

/** A served Rigor as its clients see it: what-ifs, saves of a rule file, uploads, and the memory of its process. */
final class ServerRuns {
    private static final int[] UPLOADS = {1_000, 100_000, 1_000_000};
    private static final int QUESTIONS = 600;

    /** What somebody asks who has just started the server. */
    private static final int FIRST = 1_000;

    /** As many as the second compiler takes to be done, which until then has one of the cores. */
    private static final int WARM_UPS = 10_000;

    private static final int ASKED_AGAIN = 5;
    private static final int SAVES = 60;

    /** A server that nobody asks gives memory back after half a minute. */
    private static final long REST_MILLIS = 40_000;

    private static final String AT_REST = "at rest, resident MB";
    private static final String WHAT_IF = "what-if to the answer, ms";
    private static final String SAVE = "save of a rule file to new verdicts, ms";
    private static final String MEDIAN = ", median";
    private static final String SLOWEST = ", 99th percentile";
    private static final String TABLE = "facts/offers.csv";

    /** What somebody drags or types at the page, in turn; {@code %d} changes from one question to the next. */
    private static final List<String> CHANGES = List.of(
            "budget.ceiling=%d",
            "noise.load=%d",
            "power.circuit=%d",
            "budget.ceiling.weight=%d",
            "speed.main=%d",
            "offer:of-001=%d");

    private ServerRuns() {}

    static void run(Path target, Results results) throws IOException, InterruptedException {
        Path jar = target.resolve("rigor.jar");
        Files.createDirectories(target.resolve("bench"));
        Map<String, String> plain = measured(target, jar, List.of("-Xmx1500m"));
        Map<String, String> quick = measured(target, jar, List.of("@src/main/jvm/quick.options", "-Xmx1500m"));
        results.table("A server, seen from outside (heap at most 1,500 MB)", "", "java -jar", "with quick.options");
        plain.forEach((what, value) -> results.row(what, value, String.valueOf(quick.get(what))));
        results.goal("what-if over HTTP, 99th percentile, ms", "10", String.valueOf(plain.get(WHAT_IF + SLOWEST)));
        results.goal("save of a rule file to new verdicts, ms", "300", String.valueOf(plain.get(SAVE + MEDIAN)));
        results.goal("server at rest, resident MB", "150", String.valueOf(plain.get(AT_REST)));
    }

    private static Map<String, String> measured(Path target, Path jar, List<String> options)
            throws IOException, InterruptedException {
        Folders folders = Copies.in(Files.createTempDirectory(target.resolve("bench"), "server"));
        Map<String, String> rows = new LinkedHashMap<>();
        try (ServerProcess server = ServerProcess.start(jar, options, folders)) {
            Thread.sleep(REST_MILLIS);
            rows.put(AT_REST, server.residentMb());
            whatIfs(server, rows);
            saves(server, folders, rows);
            rows.put("after that, resident MB", server.residentMb());
            for (int size : UPLOADS) {
                byte[] file = Files.readAllBytes(OfferRuns.generated(target, size).resolve("offers.csv"));
                double seconds = seconds(() -> server.upload(file));
                rows.put(String.format(Locale.ROOT, "upload of %,d offers to the answer, s", size), number(seconds, 2));
                whatIfs(server, size, rows);
                rows.put(String.format(Locale.ROOT, "after it, resident MB (%,d offers)", size), server.residentMb());
                server.upload(Files.readAllBytes(Path.of(TABLE)));
            }
            Thread.sleep(REST_MILLIS);
            rows.put("the shipped offers again, at rest, resident MB", server.residentMb());
        }
        return rows;
    }

    private static void whatIfs(ServerProcess server, Map<String, String> rows) throws IOException {
        double[] times = new double[WARM_UPS + QUESTIONS];
        for (int i = 0; i < times.length; i++) {
            String change = change(i);
            times[i] = seconds(() -> server.whatIf(change));
        }
        tell(WHAT_IF, Arrays.copyOfRange(times, WARM_UPS, times.length), rows);
        tell(String.format(Locale.ROOT, "one of the first %,d what-ifs, ms", FIRST), Arrays.copyOf(times, FIRST), rows);
    }

    /** With so many offers in force that nobody can go through them all for each question. */
    private static void whatIfs(ServerProcess server, int offers, Map<String, String> rows) throws IOException {
        for (String change : List.of("budget.ceiling=9000", "offer:g-0000001=50")) {
            double[] times = new double[ASKED_AGAIN];
            for (int i = 0; i < times.length; i++) {
                times[i] = seconds(() -> server.whatIf(change));
            }
            rows.put(String.format(Locale.ROOT, "what-if %s with %,d offers, ms, median", change, offers), median(times));
        }
    }

    static String change(int number) {
        return CHANGES.get(Math.floorMod(number, CHANGES.size())).formatted(30 + Math.floorMod(number, 40));
    }

    private static void saves(ServerProcess server, Folders folders, Map<String, String> rows) throws IOException {
        Path noise = Objects.requireNonNull(folders.rules()).resolve("builds/noise.drl");
        double[] times = new double[SAVES];
        for (int i = -SAVES; i < SAVES; i++) {
            String limit = String.valueOf(30 + Math.floorMod(i, SAVES));
            String before = server.rules();
            times[Math.floorMod(i, SAVES)] = seconds(() -> {
                Copies.edit(
                        noise, text -> text.replaceFirst("noiseUnderLoad.low > \\S+", "noiseUnderLoad.low > " + limit));
                server.awaitOtherRules(before);
            });
        }
        tell(SAVE, times, rows);
    }

    private static void tell(String what, double[] seconds, Map<String, String> rows) {
        rows.put(what + MEDIAN, median(seconds));
        rows.put(what + SLOWEST, millis(seconds, 0.99));
    }

    private static String median(double[] seconds) {
        return millis(seconds, 0.5);
    }

    private static String millis(double[] seconds, double quantile) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return number(1000 * sorted[(int) Math.round(quantile * (sorted.length - 1))], 1);
    }

    /** Something that may fail. */
    private interface Job {
        void run() throws IOException;
    }

    private static double seconds(Job job) throws IOException {
        long start = System.nanoTime();
        job.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
