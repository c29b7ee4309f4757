package rigor.facts.keys;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rows of {@code coefficients.csv} that the formulas read by name. They read them through these keys alone, so each
 * must have its row, and a row of another name is refused. What each means, and where it comes from, says the note of
 * its row.
 */
public enum CoefficientKey implements RowKey {
    // scope decode
    EFF_GDDR("eff.gddr", "factor"),
    EFF_HBM("eff.hbm", "factor"),
    EFF_GB10("eff.gb10", "factor"),
    EFF_METAL("eff.metal", "factor"),
    EFF_STRIX("eff.strix", "factor"),
    EFF_RDNA("eff.rdna", "factor"),
    EFF_XPU("eff.xpu", "factor"),
    EFFM_MLX("effm.mlx", "factor"),
    EFFM_DS4("effm.ds4", "factor"),
    EFFM_OLLAMA("effm.ollama", "factor"),
    EFFM_SGLANG("effm.sglang", "factor"),
    EFFM_SERVER_ROCM("effm.server.rocm", "factor"),
    FMT_GGUF3("fmt.gguf3", "factor"),
    FMT_GGUF8("fmt.gguf8", "factor"),
    FMT_F16("fmt.f16", "factor"),
    FMT_FP8("fmt.fp8", "factor"),
    FMT_NVFP4("fmt.nvfp4", "factor"),
    FMT_INT4("fmt.int4", "factor"),
    FMT_MXFP4("fmt.mxfp4", "factor"),
    FMT_BF16_VULKAN("fmt.bf16.vulkan", "factor"),
    CAP_CUDA("cap.cuda", "B/s"),
    MOE_GATHER("moe.gather", "factor"),
    MOE_ROUTE("moe.route", "factor"),
    MOE_ROUTE_METAL("moe.route.metal", "factor"),
    MOE_ROUTE_SAME("moe.route.same", "factor"),
    CMP_MOE("cmp.moe", "factor"),
    CMP_MATRIX("cmp.matrix", "factor"),
    ATT_MLA("att.mla", "factor"),
    ATT_MLA_METAL("att.mla.metal", "factor"),
    ATT_MLA_SERVER("att.mla.server", "factor"),
    ATT_SERVER("att.server", "factor"),
    LAY_CUDA_LLAMA("lay.cuda.llama", "s"),
    LAY_CUDA_VLLM("lay.cuda.vllm", "s"),
    LAY_CUDA_SGLANG("lay.cuda.sglang", "s"),
    LAY_METAL_LLAMA("lay.metal.llama", "s"),
    LAY_MLX("lay.mlx", "s"),
    LAY_ROCM("lay.rocm", "s"),
    LAY_ROCM_SERVER("lay.rocm.server", "s"),
    LAY_VULKAN("lay.vulkan", "s"),
    LAY_MOE("lay.moe", "factor"),
    LAY_LIN("lay.lin", "factor"),
    LAY_LIN_EARLY("lay.lin.early", "factor"),
    TOK("tok", "s"),
    LAY_OLLAMA("lay.ollama", "factor"),
    SLOW_GB10("slow.gb10", "factor"),
    SLOW_HBM("slow.hbm", "factor"),
    AGE("age", "1/year"),
    KV_CUDA("kv.cuda", "factor"),
    KV_METAL("kv.metal", "factor"),
    KV_AMD("kv.amd", "factor"),
    ATT_CUDA("att.cuda", "factor"),
    ATT_METAL("att.metal", "factor"),
    ATT_ROCM("att.rocm", "factor"),
    ATT_VULKAN("att.vulkan", "factor"),
    TP_SYNC("tp.sync", "s"),
    TP_SYNC_LLAMA("tp.sync.llama", "s"),
    TP_BUS("tp.bus", "B/s"),
    TP_BUS_FAST("tp.bus.fast", "B/s"),
    TP_NET("tp.net", "s"),
    TP_NET_METAL("tp.net.metal", "s"),
    LS_HOP("ls.hop", "s"),
    CMP_LLAMA("cmp.llama", "factor"),
    CMP_VLLM("cmp.vllm", "factor"),
    CMP_METAL("cmp.metal", "factor"),
    CMP_AMD("cmp.amd", "factor"),
    STATE_LLAMA("state.llama", "factor"),
    STR_TOK("str.tok", "s"),
    // scope cpu
    EFF_CPU("eff.cpu", "factor"),
    LAY_CPU("lay.cpu", "s"),
    CMP_CPU("cmp.cpu", "factor"),
    ATT_CPU("att.cpu", "factor"),
    // scope pull
    GP_SRC("gp.src", "sd of ln"),
    GP_ACC("gp.acc", "sd of ln"),
    GP_MOD("gp.mod", "sd of ln"),
    GP_FAM("gp.fam", "sd of ln"),
    GP_PLAT("gp.plat", "sd of ln"),
    GP_ARCH("gp.arch", "sd of ln"),
    GP_STACK("gp.stack", "sd of ln"),
    GP_STACK_MOE("gp.stack.moe", "sd of ln"),
    GP_ME("gp.me", "sd of ln"),
    GP_TENSOR("gp.tensor", "sd of ln"),
    GP_FMT("gp.fmt", "sd of ln"),
    GP_AM("gp.am", "sd of ln"),
    GP_AE("gp.ae", "sd of ln"),
    GP_EXACT("gp.exact", "sd of ln"),
    GP_NOISE("gp.noise", "sd of ln"),
    GP_OWN("gp.own", "sd of ln"),
    GP_SRC_N("gp.src_n", "sd of ln"),
    GP_N("gp.n", "sd of ln"),
    GP_D("gp.d", "sd of ln"),
    GP_LENGTH_DEPTH("gp.length.depth", "log2(1+depth/1024)"),
    GP_LENGTH_STREAMS("gp.length.streams", "log2(streams)"),
    GP_BASE_STREAMS("gp.base.streams", "share"),
    GP_N_MODEL("gp.n.model", "share"),
    GP_N_SCALE("gp.n.scale", "log2(streams)"),
    GP_D_SCALE("gp.d.scale", "log2(1+depth/1024)"),
    GP_DEPTH_UNIT("gp.depth.unit", "tokens"),
    GP_SRC_N_MAX("gp.src_n.max", "log2(streams)"),
    GP_OUTLIER("gp.outlier", "ln"),
    GP_OUTLIER_NOISE("gp.outlier.noise", "variance"),
    GP_FLOOR("gp.floor", "variance"),
    GP_MEASURED("gp.measured", "correlation"),
    PG_SRC("pg.src", "sd of ln"),
    PG_ACC("pg.acc", "sd of ln"),
    PG_MOD("pg.mod", "sd of ln"),
    PG_STACK("pg.stack", "sd of ln"),
    PG_STACK_MOE("pg.stack.moe", "sd of ln"),
    PG_STACK_MOD("pg.stack.mod", "sd of ln"),
    PG_EXACT("pg.exact", "sd of ln"),
    PG_NOISE("pg.noise", "sd of ln"),
    PG_OWN("pg.own", "sd of ln"),
    PG_SHORT("pg.short", "sd of ln"),
    PG_SHORT_TOKENS("pg.short.tokens", "tokens"),
    PG_LENGTH("pg.length", "log2(1+depth/1024)"),
    // scope band
    BAND_DENSE("band.dense", "factor on sd"),
    BAND_MOE("band.moe", "factor on sd"),
    BAND_STREAMS("band.streams", "factor on sd"),
    // scope prefill
    PF_GDDR("pf.gddr", "factor"),
    PF_HBM("pf.hbm", "factor"),
    PF_GB10("pf.gb10", "factor"),
    PF_METAL("pf.metal", "factor"),
    PF_STRIX("pf.strix", "factor"),
    PF_RDNA("pf.rdna", "factor"),
    PF_XPU("pf.xpu", "factor"),
    PF_CPU("pf.cpu", "factor"),
    PF_VLLM("pf.vllm", "factor"),
    PF_OLLAMA("pf.ollama", "factor"),
    PF_OLLAMA_MOE("pf.ollama.moe", "factor"),
    PF_MLX("pf.mlx", "factor"),
    PF_DS4("pf.ds4", "factor"),
    PF_MOE("pf.moe", "factor"),
    PF_LIN("pf.lin", "factor"),
    PF_ATT("pf.att", "factor"),
    PF_ATT_AMD("pf.att.amd", "factor"),
    PF_ATT_VULKAN("pf.att.vulkan", "factor"),
    PF_ATT_VLLM("pf.att.vllm", "factor"),
    PF_MLA_VLLM("pf.mla.vllm", "factor"),
    PF_VULKAN("pf.vulkan", "factor"),
    PF_BF16("pf.bf16", "factor"),
    PF_FP8("pf.fp8", "factor"),
    PF_NVFP4("pf.nvfp4", "factor"),
    PF_LAYER("pf.layer", "factor"),
    PF_AGE("pf.age", "factor"),
    PF_READ_MOE("pf.read.moe", "share of bandwidth"),
    PF_READ("pf.read", "share of bandwidth"),
    PF_BATCH("pf.batch", "tokens"),
    PF_BATCH_VLLM("pf.batch.vllm", "tokens"),
    PF_LONG("pf.long", "tokens"),
    PF_BAND_GDDR("pf.band.gddr", "factor on sd"),
    PF_BAND_GDDR_VLLM("pf.band.gddr.vllm", "factor on sd"),
    PF_BAND_GB10("pf.band.gb10", "factor on sd"),
    PF_BAND_GB10_VLLM("pf.band.gb10.vllm", "factor on sd"),
    PF_BAND_METAL("pf.band.metal", "factor on sd"),
    PF_BAND_STRIX("pf.band.strix", "factor on sd"),
    PF_BAND_RDNA("pf.band.rdna", "factor on sd"),
    PF_BAND_CPU("pf.band.cpu", "factor on sd"),
    PF_BAND_OTHERS("pf.band.others", "factor on sd"),
    // scope memory
    MEM_VLLM_MOE("mem.vllm.moe", "GiB"),
    MEM_VLLM_DENSE("mem.vllm.dense", "GiB"),
    MEM_LL_FIXED("mem.ll.fixed", "GiB"),
    MEM_TF_ACT("mem.tf.act", "factor"),
    MEM_LL_CTX("mem.ll.ctx", "factor"),
    MEM_LL_NOFA("mem.ll.nofa", "factor"),
    MEM_WINDOW_EXTRA("mem.window.extra", "tokens"),
    MEM_NOFA_BATCH("mem.nofa.batch", "tokens"),
    MEM_BAND_MOST("mem.band.most", "GiB"),
    MEM_TF_KV("mem.tf.kv", "values"),
    MEM_TF_MINOR("mem.tf.minor", ""),
    MEM_BAND_FLOOR("mem.band.floor", "GiB"),
    // scope fit
    MEM_FIT_ERROR("mem.fit.error", "share"),
    FIT_TOLERANCE("fit.tolerance", "ln"),
    FIT_NOISE("fit.noise", "ln"),
    FIT_ROW("fit.row", "share"),
    FIT_SOURCE_POWER("fit.source.power", ""),
    FIT_VULKAN_DEPTH("fit.vulkan.depth", "tokens"),
    FIT_MIXED_DEPTH("fit.mixed.depth", "tokens"),
    FIT_MIXED_SHARE("fit.mixed.share", "share of streams"),
    FIT_PF_TOLERANCE("fit.pf.tolerance", "ln"),
    FIT_PF_NOISE("fit.pf.noise", "ln"),
    // scope fallback
    TFLOPS_PER_GBS_GDDR("tflops.per_gbs.gddr", "TFLOPS per GB/s"),
    TFLOPS_PER_GBS_HBM("tflops.per_gbs.hbm", "TFLOPS per GB/s"),
    TFLOPS_PER_GBS_GB10("tflops.per_gbs.gb10", "TFLOPS per GB/s"),
    TFLOPS_PER_GBS_METAL("tflops.per_gbs.metal", "TFLOPS per GB/s"),
    TFLOPS_PER_GBS_STRIX("tflops.per_gbs.strix", "TFLOPS per GB/s"),
    TFLOPS_PER_GBS_RDNA("tflops.per_gbs.rdna", "TFLOPS per GB/s"),
    TFLOPS_PER_GBS_XPU("tflops.per_gbs.xpu", "TFLOPS per GB/s"),
    TFLOPS_PER_GBS_CPU("tflops.per_gbs.cpu", "TFLOPS per GB/s"),
    LAYERS_DENSE_BASE("layers.dense.base", "layers"),
    LAYERS_DENSE_SLOPE("layers.dense.slope", "layers"),
    LAYERS_DENSE_POWER("layers.dense.power", ""),
    LAYERS_MOE("layers.moe", "layers"),
    HIDDEN_MOE("hidden.moe", "values"),
    HIDDEN_DENSE("hidden.dense", "x layers x hidden^2"),
    HEADS("heads", "heads"),
    HEADS_MLA("heads.mla", "heads"),
    HEAD_DIM("head.dim", "values"),
    KV_LAYER("kv.layer", "bytes"),
    FULL_LINEAR("full.linear", "share of layers"),
    FULL_SLIDING("full.sliding", "share of layers"),
    DEPTH("depth", "tokens"),
    GEN("gen", "tokens"),
    BITS_SLOPE("bits.slope", "bit per named bit"),
    BITS_EXTRA("bits.extra", "bit"),
    // scope constant
    EFF_OLD("eff.old", "factor"),
    SD_NODATA("sd.nodata", "sd of ln"),
    SD_SHAPE("sd.shape", "sd of ln"),
    SD_STACK("sd.stack", "sd of ln"),
    SD_CPU("sd.cpu", "sd of ln"),
    KV_CPU("kv.cpu", "factor"),
    BAND_Z("band.z", "standard deviations"),
    LS_HOP_NET("ls.hop.net", "factor"),
    MOE_SHARE_NOHEAD("moe.share.nohead", "share of active"),
    SHARED_BITS_NVFP4("shared.bits.nvfp4", "bit"),
    SHARED_BITS_INT4("shared.bits.int4", "bit"),
    SHARED_BITS_MXFP4("shared.bits.mxfp4", "bit"),
    MEM_BAND_LLAMA_CPP("mem.band.llama.cpp", "share"),
    MEM_BAND_TRANSFORMERS("mem.band.transformers", "share"),
    MEM_BAND_VLLM("mem.band.vllm", "share"),
    MEM_BAND_OTHER("mem.band.other", "share"),
    MEM_CTX_CAP("mem.ctx.cap", "tokens"),
    SHARED_BITS_SERVING("shared.bits.serving", "bit"),
    MXFP4_SERVING("mxfp4.serving", "factor"),
    MOE_SHARED_MIN("moe.shared.min", "share of active"),
    MOE_SHARED_MAX("moe.shared.max", "share of active"),
    MOE_EXPERTS_MIN("moe.experts.min", "share of weights"),
    TIED_BELOW("tied.below", "parameters"),
    MLA_LATENT("mla.latent", "values"),
    MLA_ROPE("mla.rope", "values"),
    STATE_DIM("state.dim", "values"),
    STATE_WIDTH("state.width", "x hidden size"),
    STATE_BYTES("state.bytes", "bytes"),
    AGE_EPOCH("age.epoch", "year"),
    AGE_MIN("age.min", "years"),
    AGE_MAX("age.max", "years"),
    LAY_LIN_EARLY_UNTIL("lay.lin.early.until", "yyyymmdd"),
    CORE_SHARE("core.share", "share of parameters"),
    // scope default
    VOCAB("vocab", "tokens"),
    // scope format
    BPW_Q4_K_M("bpw.Q4_K_M", "bit");

    /** Rows of which there may be any number, also none. */
    public enum Family implements RowKey.Family {
        /** 16-bit arithmetic of an accelerator whose maker gives none. */
        TFLOPS("tflops.", "TFLOPS fp16 dense", Ending.ACCELERATOR),
        /** The vocabulary of a family of models. */
        VOCAB("vocab.", "tokens", Ending.ANY),
        /** Bits per weight of a format. */
        BPW("bpw.", "bit", Ending.ANY),
        /** Bits per weight of a format that keeps input table and output head at 16 bit. */
        CORE("core.", "bit", Ending.ANY),
        /** Bits per weight of a family of models, whatever the format. */
        BITS_FAMILY("bits.family.", "bit", Ending.ANY),
        /** Which CUDA cards have stacked memory. */
        HBM("hbm.", "yes", Ending.ANY),
        /** Which architectures are too slow in arithmetic to keep their memory busy. */
        OLD("old.", "yes", Ending.ANY),
        /** What an architecture reaches of its bandwidth, over the others of its class. */
        GENERATION("eff.generation.", "factor", Ending.ANY),
        /** Families of models whose input table serves as output head too. */
        TIED("tied.", "yes", Ending.ANY),
        /** Mamba layers of a family, over its others. */
        MAMBA_SHARE("mamba.share.", "share of layers", Ending.ANY),
        /** Blocks of a family, over its layers. */
        LAYERS_SHARE("layers.share.", "share of layers", Ending.ANY),
        /** The KV cache of a token of a family, where its dimensions do not tell. */
        KV_TOKEN("kv.token.", "bytes", Ending.ANY),
        /** Attention arithmetic of a family, over that of its dimensions. */
        ATT_SHARE("att.share.", "factor", Ending.ANY);

        private final Stemmed rows;

        Family(String stem, String unit, Ending ending) {
            this.rows = new Stemmed(stem, unit, ending);
        }

        @Override
        public Stemmed rows() {
            return rows;
        }
    }

    private final Named row;

    CoefficientKey(String key, String unit) {
        this.row = new Named(key, unit);
    }

    /** The key of a row; empty if the row is one of a family. */
    public static Optional<CoefficientKey> named(String key) {
        return Arrays.stream(values()).filter(k -> k.key().equals(key)).findFirst();
    }

    @Override
    public Named row() {
        return row;
    }
}
