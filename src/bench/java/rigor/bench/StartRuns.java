package rigor.bench;

import java.nio.file.Path;
import java.util.List;

/** From {@code java -jar} to the printed advice, as a user waits for it. */
final class StartRuns {
    private static final int RUNS = 5;

    private StartRuns() {}

    static void run(Path target, Results results) {
        Path jar = target.resolve("rigor.jar");
        results.table("Whole processes, median of " + RUNS + " runs", "command", "wall s");
        row(results, "java -version (the floor of any Java program)", List.of(), null);
        row(results, "java -jar rigor.jar facts check", List.of(), jar, "facts", "check");
        row(results, "java -jar rigor.jar rules check", List.of(), jar, "rules", "check");
        String advice = row(results, "java -jar rigor.jar advise", List.of(), jar, "advise");
        results.goal("java -jar to the printed advice, s", "2", advice);
        row(results, "the same with -XX:TieredStopAtLevel=1", List.of("-XX:TieredStopAtLevel=1"), jar, "advise");
        row(results, "the same with quick.options", List.of("@src/main/jvm/quick.options"), jar, "advise");
    }

    private static String row(Results results, String title, List<String> options, Path jar, String... args) {
        Stopwatch[] runs = new Stopwatch[RUNS];
        for (int i = 0; i < RUNS; i++) {
            runs[i] = Stopwatch.time(() -> {
                if (jar == null) {
                    Processes.version();
                } else {
                    Processes.jar(options, jar, args);
                }
            });
        }
        String median = Results.number(Stopwatch.median(runs).wall(), 2);
        results.row(title, median);
        return median;
    }
}
