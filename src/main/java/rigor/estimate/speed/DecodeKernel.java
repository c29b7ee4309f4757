package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.GP_ACC;
import static rigor.facts.keys.CoefficientKey.GP_AE;
import static rigor.facts.keys.CoefficientKey.GP_AM;
import static rigor.facts.keys.CoefficientKey.GP_ARCH;
import static rigor.facts.keys.CoefficientKey.GP_BASE_STREAMS;
import static rigor.facts.keys.CoefficientKey.GP_D;
import static rigor.facts.keys.CoefficientKey.GP_D_SCALE;
import static rigor.facts.keys.CoefficientKey.GP_EXACT;
import static rigor.facts.keys.CoefficientKey.GP_FAM;
import static rigor.facts.keys.CoefficientKey.GP_FMT;
import static rigor.facts.keys.CoefficientKey.GP_LENGTH_DEPTH;
import static rigor.facts.keys.CoefficientKey.GP_LENGTH_STREAMS;
import static rigor.facts.keys.CoefficientKey.GP_ME;
import static rigor.facts.keys.CoefficientKey.GP_MOD;
import static rigor.facts.keys.CoefficientKey.GP_N;
import static rigor.facts.keys.CoefficientKey.GP_NOISE;
import static rigor.facts.keys.CoefficientKey.GP_N_MODEL;
import static rigor.facts.keys.CoefficientKey.GP_N_SCALE;
import static rigor.facts.keys.CoefficientKey.GP_OWN;
import static rigor.facts.keys.CoefficientKey.GP_PLAT;
import static rigor.facts.keys.CoefficientKey.GP_SRC;
import static rigor.facts.keys.CoefficientKey.GP_SRC_N;
import static rigor.facts.keys.CoefficientKey.GP_SRC_N_MAX;
import static rigor.facts.keys.CoefficientKey.GP_STACK;
import static rigor.facts.keys.CoefficientKey.GP_STACK_MOE;
import static rigor.facts.keys.CoefficientKey.GP_TENSOR;
import static rigor.facts.keys.CoefficientKey.SD_CPU;

import rigor.estimate.Coefficients;

/** Variance components of the speed of generation. */
public final class DecodeKernel implements Kernel {
    private final double accelerator;
    private final double model;
    private final double family;
    private final double device;
    private final double architecture;
    private final double format;
    private final double ofFamily;
    private final double stack;
    private final double stackOfKind;
    private final double onProgram;
    private final double tensor;
    private final double pair;
    private final double setup;
    private final double batching;
    private final double deepening;
    private final double source;
    private final double noise;
    private final double scatter;
    private final double sourceBatching;
    private final double maxStreams;
    private final double floor;
    private final double ownBatching;
    private final double batchingUnit;
    private final double depthUnit;
    private final double depthLength;
    private final double streamsLength;
    private final double processor;

    public DecodeKernel(Coefficients c) {
        this.accelerator = c.squared(GP_ACC);
        this.model = c.squared(GP_MOD);
        this.family = c.squared(GP_FAM);
        this.device = c.squared(GP_PLAT);
        this.architecture = c.squared(GP_ARCH);
        this.format = c.squared(GP_FMT);
        this.ofFamily = c.squared(GP_AE);
        this.stack = c.squared(GP_STACK);
        this.stackOfKind = c.squared(GP_STACK_MOE);
        this.onProgram = c.squared(GP_ME);
        this.tensor = c.squared(GP_TENSOR);
        this.pair = c.squared(GP_AM);
        this.setup = c.squared(GP_EXACT);
        this.batching = c.squared(GP_N);
        this.deepening = c.squared(GP_D);
        this.source = c.squared(GP_SRC);
        this.noise = c.squared(GP_NOISE);
        this.scatter = c.squared(GP_OWN);
        this.sourceBatching = c.squared(GP_SRC_N);
        this.maxStreams = c.value(GP_SRC_N_MAX);
        this.floor = c.value(GP_BASE_STREAMS);
        this.ownBatching = c.value(GP_N_MODEL);
        this.batchingUnit = c.value(GP_N_SCALE);
        this.depthUnit = c.value(GP_D_SCALE);
        this.depthLength = c.value(GP_LENGTH_DEPTH);
        this.streamsLength = c.value(GP_LENGTH_STREAMS);
        this.processor = c.squared(SD_CPU);
    }

    @Override
    public double covariance(Traits a, Traits b) {
        if (a.isProcessor() != b.isProcessor()) {
            return 0;
        }
        double nearStreams =
                a.streams() == b.streams() ? 1 : StrictMath.exp(-Math.abs(a.streams() - b.streams()) / streamsLength);
        double sum = shared(a, b) * (floor + (1 - floor) * nearStreams);
        if (a.samePair(b)) {
            sum += (pair + (a.sameSetup(b) ? setup : 0)) * nearStreams * nearness(a, b);
        }
        return sum + trends(a, b);
    }

    @Override
    public double ofSource() {
        return source;
    }

    @Override
    public double noise(Traits t) {
        double own = t.isProcessor() ? noise + processor : noise;
        return own + sourceBatching * Math.min(maxStreams, t.streams());
    }

    @Override
    public double scatter() {
        return scatter;
    }

    @Override
    public double nearness(Traits a, Traits b) {
        return StrictMath.exp(-Math.abs(a.depth() - b.depth()) / depthLength);
    }

    private double shared(Traits a, Traits b) {
        double sum = a.accelerator().equals(b.accelerator()) ? accelerator : 0;
        sum += a.model().equals(b.model()) ? model + (a.sameProgram(b) ? onProgram : 0) : 0;
        sum += a.family().equals(b.family()) ? family : 0;
        sum += a.format() == b.format() ? format : 0;
        return a.device() == b.device() ? sum + onDevice(a, b) : sum;
    }

    private double onDevice(Traits a, Traits b) {
        double sum = device + (a.architecture().equals(b.architecture()) ? architecture : 0);
        sum += a.isTensorSplit() && b.isTensorSplit() ? tensor : 0;
        if (a.sameProgram(b)) {
            sum += stack + (a.moe() == b.moe() ? stackOfKind : 0) + (a.family().equals(b.family()) ? ofFamily : 0);
        }
        return sum;
    }

    /** Errors that grow with streams or with depth. */
    private double trends(Traits a, Traits b) {
        double sum = 0;
        if (a.sameProgram(b)) {
            double own = a.model().equals(b.model()) ? 1 : 1 - ownBatching;
            sum += batching * Math.min(a.streams(), b.streams()) / batchingUnit * own;
        }
        return ofOneFamily(a, b) ? sum + deepening * Math.min(a.depth(), b.depth()) / depthUnit : sum;
    }

    private static boolean ofOneFamily(Traits a, Traits b) {
        return a.sameStack(b) && a.family().equals(b.family());
    }
}
