package rigor.bench;

import rigor.engine.RuleCompiler;
import rigor.engine.RuleFiles;

/** One process that does nothing but compile the shipped rules: no advice can be had sooner. */
public final class CompileRun {
    private CompileRun() {}

    public static void main(String[] args) {
        RuleCompiler.compile(RuleFiles.bundled());
    }
}
