package rigor.live;

import java.time.Instant;
import java.util.List;
import rigor.engine.Judge;
import rigor.engine.RuleCompiler;
import rigor.facts.FactFiles;
import rigor.facts.FactsReader;

/** Keeps what is in force. Safe to share between threads. */
public final class Live {
    private volatile InForce inForce;
    private final Instant since = Instant.now();

    private Live(InForce inForce) {
        this.inForce = inForce;
    }

    /**
     * Reads and judges what the folders hold.
     *
     * @throws rigor.facts.FactsRejected if the tables cannot be used
     * @throws rigor.engine.RulesRejected if the rules cannot be used
     */
    public static Live open(Folders folders) {
        FactFiles files = folders.readFacts();
        return new Live(
                InForce.of(files, Judge.judge(FactsReader.read(files), RuleCompiler.compile(folders.readRules()))));
    }

    public InForce inForce() {
        return inForce;
    }

    public Status status() {
        InForce now = inForce;
        return new Status(now.facts().revision(), now.rules().revision(), since, List.of());
    }
}
