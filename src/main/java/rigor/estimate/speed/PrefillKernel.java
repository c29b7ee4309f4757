package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.PG_ACC;
import static rigor.facts.keys.CoefficientKey.PG_EXACT;
import static rigor.facts.keys.CoefficientKey.PG_LENGTH;
import static rigor.facts.keys.CoefficientKey.PG_MOD;
import static rigor.facts.keys.CoefficientKey.PG_NOISE;
import static rigor.facts.keys.CoefficientKey.PG_OWN;
import static rigor.facts.keys.CoefficientKey.PG_SHORT;
import static rigor.facts.keys.CoefficientKey.PG_SHORT_TOKENS;
import static rigor.facts.keys.CoefficientKey.PG_SRC;
import static rigor.facts.keys.CoefficientKey.PG_STACK;
import static rigor.facts.keys.CoefficientKey.PG_STACK_MOD;
import static rigor.facts.keys.CoefficientKey.PG_STACK_MOE;

import rigor.estimate.Coefficients;

/**
 * Variance components of the speed of reading a prompt. Short prompts scatter more: what an engine does once, and how
 * full its micro-batches are, weighs more in them.
 */
public final class PrefillKernel implements Kernel {
    private final double accelerator;
    private final double model;
    private final double stack;
    private final double architecture;
    private final double stackModel;
    private final double setup;
    private final double source;
    private final double noise;
    private final double scatter;
    private final double shortNoise;
    private final double shortest;
    private final double length;

    public PrefillKernel(Coefficients c) {
        this.accelerator = c.squared(PG_ACC);
        this.model = c.squared(PG_MOD);
        this.stack = c.squared(PG_STACK);
        this.architecture = c.squared(PG_STACK_MOE);
        this.stackModel = c.squared(PG_STACK_MOD);
        this.setup = c.squared(PG_EXACT);
        this.source = c.squared(PG_SRC);
        this.noise = c.squared(PG_NOISE);
        this.scatter = c.squared(PG_OWN);
        this.shortNoise = c.squared(PG_SHORT);
        this.shortest = Traits.logDepth(c.value(PG_SHORT_TOKENS), c);
        this.length = c.value(PG_LENGTH);
    }

    @Override
    public double covariance(Traits a, Traits b) {
        if (a.isProcessor() != b.isProcessor()) {
            return 0;
        }
        double sum = a.accelerator().equals(b.accelerator()) ? accelerator : 0;
        sum += a.model().equals(b.model()) ? model : 0;
        sum += a.sameStack(b) ? ofStack(a, b) : 0;
        return sum + (a.sameSetup(b) ? setup * nearness(a, b) : 0);
    }

    private double ofStack(Traits a, Traits b) {
        double sum = stack + (a.moe() == b.moe() ? architecture : 0);
        return a.model().equals(b.model()) ? sum + stackModel * nearness(a, b) : sum;
    }

    @Override
    public double ofSource() {
        return source;
    }

    @Override
    public double noise(Traits t) {
        return t.depth() <= shortest ? noise + shortNoise : noise;
    }

    @Override
    public double scatter() {
        return scatter;
    }

    @Override
    public double nearness(Traits a, Traits b) {
        return StrictMath.exp(-Math.abs(a.depth() - b.depth()) / length);
    }
}
