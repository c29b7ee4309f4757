package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.GP_ACC;
import static rigor.facts.keys.CoefficientKey.GP_AE;
import static rigor.facts.keys.CoefficientKey.GP_AM;
import static rigor.facts.keys.CoefficientKey.GP_BASE_STREAMS;
import static rigor.facts.keys.CoefficientKey.GP_D;
import static rigor.facts.keys.CoefficientKey.GP_D_SCALE;
import static rigor.facts.keys.CoefficientKey.GP_ENG;
import static rigor.facts.keys.CoefficientKey.GP_EXACT;
import static rigor.facts.keys.CoefficientKey.GP_FAM;
import static rigor.facts.keys.CoefficientKey.GP_FMT;
import static rigor.facts.keys.CoefficientKey.GP_LENGTH_DEPTH;
import static rigor.facts.keys.CoefficientKey.GP_LENGTH_STREAMS;
import static rigor.facts.keys.CoefficientKey.GP_MOD;
import static rigor.facts.keys.CoefficientKey.GP_N;
import static rigor.facts.keys.CoefficientKey.GP_NOISE;
import static rigor.facts.keys.CoefficientKey.GP_N_MODEL;
import static rigor.facts.keys.CoefficientKey.GP_N_SCALE;
import static rigor.facts.keys.CoefficientKey.GP_PLAT;
import static rigor.facts.keys.CoefficientKey.GP_SRC;
import static rigor.facts.keys.CoefficientKey.GP_SRC_N;
import static rigor.facts.keys.CoefficientKey.GP_SRC_N_MAX;
import static rigor.facts.keys.CoefficientKey.SD_CPU;

import rigor.estimate.Coefficients;
import rigor.facts.keys.CoefficientKey;

/** Variance components of the speed of generation. */
public final class DecodeKernel implements Kernel {
    private final double accelerator;
    private final double model;
    private final double family;
    private final double device;
    private final double program;
    private final double format;
    private final double stack;
    private final double pair;
    private final double setup;
    private final double batching;
    private final double deepening;
    private final double source;
    private final double noise;
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
        this.accelerator = square(c, GP_ACC);
        this.model = square(c, GP_MOD);
        this.family = square(c, GP_FAM);
        this.device = square(c, GP_PLAT);
        this.program = square(c, GP_ENG);
        this.format = square(c, GP_FMT);
        this.stack = square(c, GP_AE);
        this.pair = square(c, GP_AM);
        this.setup = square(c, GP_EXACT);
        this.batching = square(c, GP_N);
        this.deepening = square(c, GP_D);
        this.source = square(c, GP_SRC);
        this.noise = square(c, GP_NOISE);
        this.sourceBatching = square(c, GP_SRC_N);
        this.maxStreams = c.value(GP_SRC_N_MAX);
        this.floor = c.value(GP_BASE_STREAMS);
        this.ownBatching = c.value(GP_N_MODEL);
        this.batchingUnit = c.value(GP_N_SCALE);
        this.depthUnit = c.value(GP_D_SCALE);
        this.depthLength = c.value(GP_LENGTH_DEPTH);
        this.streamsLength = c.value(GP_LENGTH_STREAMS);
        this.processor = square(c, SD_CPU);
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
    public double nearness(Traits a, Traits b) {
        return StrictMath.exp(-Math.abs(a.depth() - b.depth()) / depthLength);
    }

    private double shared(Traits a, Traits b) {
        double sum = a.accelerator().equals(b.accelerator()) ? accelerator : 0;
        sum += a.model().equals(b.model()) ? model : 0;
        sum += a.family().equals(b.family()) ? family : 0;
        sum += a.device() == b.device() ? device : 0;
        sum += a.sameProgram(b) ? program : 0;
        sum += a.format() == b.format() ? format : 0;
        return sum + (ofOneFamily(a, b) ? stack : 0);
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

    private static double square(Coefficients c, CoefficientKey key) {
        double value = c.value(key);
        return value * value;
    }
}
