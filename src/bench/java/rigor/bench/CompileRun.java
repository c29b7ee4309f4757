package rigor.bench;

import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;

/** One process that does nothing but compile the shipped rules: no advice can be had sooner. */
public final class CompileRun {
    private CompileRun() {}

    public static void main(String[] args) {
        RuleCompiler.compile(RuleFiles.bundled());
    }
}
