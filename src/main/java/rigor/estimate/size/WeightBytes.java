package rigor.estimate.size;

import static rigor.facts.keys.CoefficientKey.MOE_EXPERTS_MIN;
import static rigor.facts.keys.CoefficientKey.MOE_SHARED_MAX;
import static rigor.facts.keys.CoefficientKey.MOE_SHARED_MIN;
import static rigor.facts.keys.CoefficientKey.MOE_SHARE_NOHEAD;
import static rigor.facts.keys.CoefficientKey.SHARED_BITS_INT4;
import static rigor.facts.keys.CoefficientKey.SHARED_BITS_MXFP4;
import static rigor.facts.keys.CoefficientKey.SHARED_BITS_NVFP4;
import static rigor.facts.keys.CoefficientKey.SHARED_BITS_SERVING;

import java.util.Objects;
import rigor.estimate.Coefficients;
import rigor.facts.keys.CoefficientKey;

/**
 * The bytes of a model's weights by how often they are read.
 *
 * @param all the whole file
 * @param shared what each round reads: all of a dense model but its input table; attention and output head of a mixture
 *     of experts
 * @param experts all experts together; 0 for a dense model
 * @param woken the share of the experts that one token wakes
 */
public record WeightBytes(double all, double shared, double experts, double woken) {
    private static final double BITS = 8;

    public static WeightBytes of(double all, Shape shape, Format format, InferenceEngine engine, Coefficients c) {
        return shape.isMoe()
                ? moe(all, shape, format, engine, c)
                : new WeightBytes(all, all * (1 - shape.unread(c) / shape.total()), 0, 0);
    }

    private static WeightBytes moe(double all, Shape shape, Format format, InferenceEngine engine, Coefficients c) {
        double parameters = sharedParameters(shape, c);
        double bits = Math.max(BITS * all / shape.total(), sharedBits(shape, format, engine, c));
        double shared = parameters * bits / BITS;
        double experts = Math.max(all - shared, c.value(MOE_EXPERTS_MIN) * all);
        return new WeightBytes(all, shared, experts, (shape.active() - parameters) / (shape.total() - parameters));
    }

    /** Attention projections (queries, output, keys, values) and the output head. */
    private static double sharedParameters(Shape shape, Coefficients c) {
        var m = shape.model();
        boolean known = m.attentionHeads() != null && m.headDim() != null && m.kvHeads() != null;
        double counted = known
                ? shape.layers()
                                * shape.hidden()
                                * Objects.requireNonNull(m.headDim())
                                * 2
                                * (Objects.requireNonNull(m.attentionHeads()) + Objects.requireNonNull(m.kvHeads()))
                        + shape.vocabulary() * shape.hidden()
                : c.value(MOE_SHARE_NOHEAD) * shape.active();
        double least = c.value(MOE_SHARED_MIN) * shape.active();
        return Math.min(Math.max(counted, least), c.value(MOE_SHARED_MAX) * shape.active());
    }

    /** Bits a shared parameter has at least; 0 where the file's average holds for all. */
    private static double sharedBits(Shape shape, Format format, InferenceEngine engine, Coefficients c) {
        if (format.kind() == FormatKind.MXFP4 || c.has(CoefficientKey.Family.BITS_FAMILY, shape.family())) {
            return c.value(engine.isServer() || format.keepsAttentionWide() ? SHARED_BITS_SERVING : SHARED_BITS_MXFP4);
        }
        return switch (format.kind()) {
            case NVFP4 -> c.value(SHARED_BITS_NVFP4);
            case DS4 -> c.value(SHARED_BITS_MXFP4);
            case INT4 -> c.value(SHARED_BITS_INT4);
            default -> 0;
        };
    }
}
