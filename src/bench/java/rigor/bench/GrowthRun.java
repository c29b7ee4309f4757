package rigor.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.engine.Judge;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;

/**
 * One process, warmed up, that reads and judges tables of growing size, as a server does with one upload after the
 * other: what only offers rest on is new each time, all else is known.
 */
public final class GrowthRun {
    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 5;

    private final RuleBook rules = RuleCompiler.compile(RuleFiles.bundled());
    private final FactFiles files = FactFiles.bundled();
    private final Facts shipped = FactsReader.read(files);

    private GrowthRun() {}

    /** @param args the folders, the smallest table first */
    public static void main(String[] args) {
        GrowthRun runs = new GrowthRun();
        Judge.judge(runs.shipped, runs.rules);
        List<Path> folders = Stream.of(args).map(Path::of).toList();
        folders.subList(0, folders.size() - 1).forEach(small -> IntStream.range(0, WARM_UPS).forEach(i -> runs.run(small)));
        folders.forEach(runs::measure);
    }

    private void measure(Path folder) {
        int rows = run(folder);
        Stopwatch[] took = new Stopwatch[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            took[i] = Stopwatch.time(() -> run(folder));
        }
        System.out.printf("RESULT,%d,%.3f%n", rows, Stopwatch.median(took).wall());
    }

    private int run(Path folder) {
        Facts facts = FactsReader.read(FactFiles.in(folder), files, shipped, Progress.UNSEEN);
        Judge.judge(facts, rules);
        return facts.count(Offer.class);
    }
}
