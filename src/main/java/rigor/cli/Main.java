package rigor.cli;

import java.nio.file.Path;
import rigor.engine.*;
import rigor.facts.*;
import rigor.verdict.*;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        long t0 = System.nanoTime();
        Facts f = FactsReader.read(FactFiles.in(Path.of("facts")));
        long t1 = System.nanoTime();
        RuleBook b = RuleCompiler.compile(RuleFiles.in(Path.of("rules")));
        long t2 = System.nanoTime();
        Judgement j = Judge.judge(f, b);
        long t3 = System.nanoTime();
        System.err.printf(
                "read %d compile %d judge %d ms%n", (t1 - t0) / 1000000, (t2 - t1) / 1000000, (t3 - t2) / 1000000);
        for (var v : j.builds()) {
            System.out.printf(
                    "%-10s %5.2f %-34s %6.0f-%6.0f  main %3.0f-%3.0f sub %3.0f-%3.0f str %2.0f-%2.0f ws %.0f-%.0f mem %.0f",
                    v.outcome(),
                    v.score(),
                    v.subject().id(),
                    v.subject().landedPrice().low(),
                    v.subject().landedPrice().high(),
                    v.subject().mainSpeed().low(),
                    v.subject().mainSpeed().high(),
                    v.subject().subSpeed().low(),
                    v.subject().subSpeed().high(),
                    v.subject().concurrentStreams().low(),
                    v.subject().concurrentStreams().high(),
                    v.subject().workingSets().low(),
                    v.subject().workingSets().high(),
                    v.subject().accessibleMemory().low());
            v.grounds().forEach(g -> System.out.print(" " + g.rule().id() + (g.finding() instanceof Doubt ? "?" : "")));
            System.out.println();
        }
        for (int i = 0; i < 30; i++) {
            long t = System.nanoTime();
            Judge.judge(f, b);
            System.err.print((System.nanoTime() - t) / 1000 + " ");
        }
    }
}
