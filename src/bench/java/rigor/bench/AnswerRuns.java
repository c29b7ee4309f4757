package rigor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rigor.live.Folders;

/** What a served Rigor answers with few and with many offers in force: the two take turns, medians of several runs. */
final class AnswerRuns {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int WARM_UPS = 5;
    private static final int RUNS = 9;
    private static final double GOAL = 3;

    /** Lists, why-not, rules and other questions, whole and in part. */
    private static final List<String> ANSWERS = List.of(
            "rules",
            "rules/check",
            "rules/builds/noise.drl",
            "offers?limit=20",
            "offers?limit=20&sort=-price",
            "offers?limit=20&outcome=accepted&q=rtx",
            "offers/g-0000500?level=trace",
            "why-not?subject=g-0000500",
            "why-not?subject=g-0000500&rule=AVAIL-2",
            "why-not?subject=diy-4x-3090-mining-frame",
            "what-if?limit=20",
            "verdicts",
            "verdicts/diy-4x-3090-mining-frame",
            "verdicts/diy-4x-3090-mining-frame/nearest-change",
            "requirements/budget.ceiling/turns",
            "relaxations");

    private AnswerRuns() {}

    static void run(Path target, Results results) throws IOException {
        results.table(
                "Answers over HTTP with few and many offers, median of " + RUNS,
                "GET /api/",
                String.format(Locale.ROOT, "%,d offers, ms", FEW),
                String.format(Locale.ROOT, "%,d offers, ms", MANY),
                "times as long");
        double worst = 0;
        try (ServerProcess few = served(target, FEW);
                ServerProcess many = served(target, MANY)) {
            for (String answer : ANSWERS) {
                worst = Math.max(worst, compared(answer, few, many, results));
            }
        }
        results.goal(
                String.format(Locale.ROOT, "an answer with %,d offers, times that with %,d", MANY, FEW),
                Results.number(GOAL, 0),
                Results.number(worst, 1));
    }

    private static ServerProcess served(Path target, int offers) throws IOException {
        Folders folders = new Folders(OfferRuns.generated(target, offers), Path.of("rules"));
        return ServerProcess.start(target.resolve("rigor.jar"), List.of("-Xmx1500m"), folders);
    }

    private static double compared(String answer, ServerProcess few, ServerProcess many, Results results)
            throws IOException {
        double[] ofFew = new double[RUNS];
        double[] ofMany = new double[RUNS];
        for (int i = -WARM_UPS; i < RUNS; i++) {
            ofFew[Math.max(0, i)] = millis(few, answer);
            ofMany[Math.max(0, i)] = millis(many, answer);
        }
        double times = median(ofMany) / median(ofFew);
        results.row(
                answer, Results.number(median(ofFew), 1), Results.number(median(ofMany), 1), Results.number(times, 1));
        return times;
    }

    private static double millis(ServerProcess server, String answer) throws IOException {
        long start = System.nanoTime();
        server.get("/api/" + answer);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
