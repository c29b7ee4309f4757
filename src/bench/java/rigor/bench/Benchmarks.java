package rigor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;
import rigor.engine.Peers;
import rigor.page.PageRuns;

/**
 * Runs all measurements one after the other, prints a table each and at the end one with the goals, and writes them to
 * {@code bench.md}.
 */
public final class Benchmarks {
    private static final double P99 = 99;

    private Benchmarks() {}

    /** @param args the build folder; then which of {@code start warm server answers offers peers page} to run, all of them if none is named */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Path target = Path.of(args[0]);
        Set<String> only = args.length > 1 ? Set.copyOf(List.of(args).subList(1, args.length)) : all();
        Results results = new Results();
        results.say(String.format(Locale.ROOT, "%s, %d processors, Java %s, seconds on the wall unless said otherwise", LocalDate.now(java.time.ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version()));
        if (only.contains("start")) {
            StartRuns.run(target, results);
        }
        if (only.contains("warm")) {
            warm(results);
        }
        if (only.contains("server")) {
            ServerRuns.run(target, results);
        }
        if (only.contains("answers")) {
            AnswerRuns.run(target, results);
        }
        if (only.contains("offers")) {
            OfferRuns.run(target, results);
        }
        if (only.contains("peers")) {
            Peers.run(results);
        }
        if (only.contains("page")) {
            PageRuns.run(results);
        }
        results.goals();
        Files.writeString(target.resolve("bench.md"), results.markdown(), StandardCharsets.UTF_8);
    }

    private static Set<String> all() {
        return Set.of("start", "warm", "server", "answers", "offers", "peers", "page");
    }

    private static void warm(Results results) throws RunnerException {
        Collection<RunResult> runs = new Runner(new OptionsBuilder()
                        .include(WarmBenchmarks.class.getName())
                        .build())
                .run();
        results.table("Warm, on the shipped facts (JMH)", "job", "median ms", "99th percentile ms");
        for (RunResult run : runs) {
            Result<?> result = run.getPrimaryResult();
            Statistics times = result.getStatistics();
            String median = Results.number(times.getPercentile(50), 1);
            String slowest = Results.number(times.getPercentile(P99), 1);
            results.row(result.getLabel(), median, slowest);
            switch (result.getLabel()) {
                case "judgeAndExplainAll" -> results.goal("judge the shipped facts and explain all builds, ms", "15", median);
                case "whatIf" -> results.goal("what-if, 99th percentile, ms", "10", slowest);
                default -> {}
            }
        }
    }
}
