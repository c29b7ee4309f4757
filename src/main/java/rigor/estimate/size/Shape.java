package rigor.estimate.size;

import static rigor.facts.keys.CoefficientKey.FULL_LINEAR;
import static rigor.facts.keys.CoefficientKey.FULL_SLIDING;
import static rigor.facts.keys.CoefficientKey.HEADS;
import static rigor.facts.keys.CoefficientKey.HEADS_MLA;
import static rigor.facts.keys.CoefficientKey.HEAD_DIM;
import static rigor.facts.keys.CoefficientKey.HIDDEN_DENSE;
import static rigor.facts.keys.CoefficientKey.HIDDEN_MOE;
import static rigor.facts.keys.CoefficientKey.KV_LAYER;
import static rigor.facts.keys.CoefficientKey.LAYERS_DENSE_BASE;
import static rigor.facts.keys.CoefficientKey.LAYERS_DENSE_POWER;
import static rigor.facts.keys.CoefficientKey.LAYERS_DENSE_SLOPE;
import static rigor.facts.keys.CoefficientKey.LAYERS_MOE;
import static rigor.facts.keys.CoefficientKey.MLA_LATENT;
import static rigor.facts.keys.CoefficientKey.MLA_ROPE;
import static rigor.facts.keys.CoefficientKey.STATE_BYTES;
import static rigor.facts.keys.CoefficientKey.STATE_DIM;
import static rigor.facts.keys.CoefficientKey.STATE_WIDTH;
import static rigor.facts.keys.CoefficientKey.TIED_BELOW;
import static rigor.facts.keys.CoefficientKey.VOCAB;

import org.jspecify.annotations.Nullable;
import rigor.estimate.Coefficients;
import rigor.facts.Model;
import rigor.facts.Model.Architecture;
import rigor.facts.keys.CoefficientKey;

/**
 * A model's dimensions with nothing missing: what {@code models.csv} does not know is filled in from
 * {@code coefficients.csv}.
 *
 * @param total parameters; {@code active} those that one token wakes
 * @param layers as the table counts them; {@code blocks} pairs of mixer and feed-forward part
 * @param fullLayers layers whose cache grows with the context; {@code linearLayers} those with a state instead
 * @param cachePerToken bytes of KV cache a token, 16-bit values, over the full layers
 * @param window tokens that each of the other attention layers keeps; 0 if there are none
 * @param attentionPerToken FLOP of attention for one new token, a token of context
 * @param state bytes of recurrent state that one token reads and writes
 * @param vocabulary tokens
 */
public record Shape(
        Model model,
        double total,
        double active,
        double layers,
        double blocks,
        double hidden,
        double fullLayers,
        double linearLayers,
        double cachePerToken,
        double window,
        double attentionPerToken,
        double state,
        double vocabulary) {
    private static final double BILLION = 1e9;

    public static Shape of(Model m, Coefficients c) {
        return new Dimensions(m, c).shape();
    }

    public String id() {
        return model.modelId();
    }

    public String family() {
        return familyOf(model);
    }

    public boolean isMoe() {
        return model.architecture() == Architecture.MOE;
    }

    /** Whether no more is known of it than how many parameters it has. */
    public boolean isGuessed() {
        return model.layers() == null;
    }

    public boolean isLatent() {
        return "mla".equals(model.attention());
    }

    public double linearShare() {
        return linearLayers / layers;
    }

    /** Bytes of cache that one stream holds at so many tokens of context, 16-bit values. */
    public double cacheAt(double tokens, double windowTokens) {
        double others = "sliding-window mix".equals(model.attention()) ? Math.max(layers - fullLayers, 0) : 0;
        double perLayer = cachePerToken / Math.max(fullLayers, 1);
        return cachePerToken * tokens + perLayer * others * Math.min(tokens, windowTokens);
    }

    /** Parameters of the input table that are stored and not read: none where it serves as output head too. */
    double unread(Coefficients c) {
        boolean tied = c.has(CoefficientKey.Family.TIED, family()) || total < c.value(TIED_BELOW);
        return tied ? 0 : vocabulary * hidden;
    }

    private static String familyOf(Model m) {
        return m.family() == null ? "" : m.family();
    }

    /** What fills the gaps, one dimension a method. */
    private record Dimensions(Model m, Coefficients c) {

        Shape shape() {
            double full = fullLayers();
            double linear = linearLayers(full);
            return new Shape(
                    m,
                    m.totalParamsB() * BILLION,
                    m.activeParamsB() * BILLION,
                    layers(),
                    layers() * c.value(CoefficientKey.Family.LAYERS_SHARE, family(), 1),
                    hidden(),
                    full,
                    linear,
                    c.value(CoefficientKey.Family.KV_TOKEN, family(), cachePerToken(full)),
                    or(m.slidingWindow(), 0),
                    attention(full) * c.value(CoefficientKey.Family.ATT_SHARE, family(), 1),
                    2 * linear * c.value(STATE_BYTES) * c.value(STATE_DIM) * c.value(STATE_WIDTH) * hidden(),
                    c.value(CoefficientKey.Family.VOCAB, family(), c.value(VOCAB)));
        }

        private String family() {
            return familyOf(m);
        }

        private boolean moe() {
            return m.architecture() == Architecture.MOE;
        }

        private boolean attends(String how) {
            return how.equals(m.attention());
        }

        private double layers() {
            double dense = c.value(LAYERS_DENSE_BASE)
                    + c.value(LAYERS_DENSE_SLOPE) * StrictMath.pow(m.totalParamsB(), c.value(LAYERS_DENSE_POWER));
            return or(m.layers(), moe() ? c.value(LAYERS_MOE) : dense);
        }

        private double hidden() {
            double dense = Math.sqrt(m.activeParamsB() * BILLION / (c.value(HIDDEN_DENSE) * layers()));
            return or(m.hiddenSize(), moe() ? c.value(HIDDEN_MOE) : dense);
        }

        private double fullLayers() {
            double share = attends("hybrid-linear")
                    ? c.value(FULL_LINEAR)
                    : attends("sliding-window mix") ? c.value(FULL_SLIDING) : 1;
            return or(m.fullAttentionLayers(), layers() * share);
        }

        /** Mamba layers are counted beside the others; else all layers that are not full are linear ones. */
        private double linearLayers(double full) {
            Double mamba = c.find(CoefficientKey.Family.MAMBA_SHARE, family());
            double others = attends("hybrid-linear") ? Math.max(layers() - full, 0) : 0;
            return mamba == null ? others : mamba * layers();
        }

        private double latentWidth() {
            return c.value(MLA_LATENT) + c.value(MLA_ROPE);
        }

        /** Keys and values of 2 bytes for each head, or one latent vector a layer. */
        private double cachePerToken(double full) {
            if (m.kvBytesPerTokenFp16() != null) {
                return m.kvBytesPerTokenFp16();
            }
            if (attends("mla")) {
                return 2 * latentWidth() * layers();
            }
            return m.kvHeads() != null && m.headDim() != null
                    ? 4.0 * m.kvHeads() * m.headDim() * full
                    : c.value(KV_LAYER) * layers();
        }

        /** A multiplication and an addition for each of keys and values of each head. */
        private double attention(double full) {
            return attends("mla")
                    ? 2 * (latentWidth() + c.value(MLA_LATENT)) * or(m.attentionHeads(), c.value(HEADS_MLA)) * layers()
                    : 4 * or(m.attentionHeads(), c.value(HEADS)) * or(m.headDim(), c.value(HEAD_DIM)) * full;
        }

        private static double or(@Nullable Integer known, double otherwise) {
            return known == null ? otherwise : known;
        }
    }
}
