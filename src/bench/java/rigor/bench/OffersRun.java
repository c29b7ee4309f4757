package rigor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;

/** One process that reads, checks and judges one folder of tables, and tells what each step took. */
public final class OffersRun {
    private OffersRun() {}

    /** @param args the folder */
    public static void main(String[] args) throws IOException {
        RuleBook rules = RuleCompiler.compile(RuleFiles.bundled());
        Judge.judge(FactsReader.read(FactFiles.bundled()), rules);
        Stopwatch[] reading = new Stopwatch[1];
        Stopwatch[] judging = new Stopwatch[1];
        Path folder = Path.of(args[0]);
        Facts facts = Stopwatch.time(() -> FactsReader.read(FactFiles.in(folder)), reading);
        Judgement judgement = Stopwatch.time(() -> Judge.judge(facts, rules), judging);
        double total = reading[0].wall() + judging[0].wall();
        double processor = reading[0].processor() + judging[0].processor();
        int rows = facts.count(Offer.class);
        String answer = judgement.answer().map(v -> v.subject().id()).orElse("none");
        System.out.printf(
                "RESULT,%d,%d,%.2f,%.2f,%.2f,%.2f,%.0f,%d,%s%n",
                rows,
                Files.size(folder.resolve("offers.csv")) >> 20,
                reading[0].wall(),
                judging[0].wall(),
                total,
                processor,
                rows / total,
                heap() >> 20,
                answer);
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
