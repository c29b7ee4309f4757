package rigor.estimate.memory;

import static rigor.facts.keys.CoefficientKey.MEM_BAND_OTHER;
import static rigor.facts.keys.CoefficientKey.MEM_TF_MINOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rigor.estimate.Coefficients;
import rigor.estimate.Term;
import rigor.estimate.memory.MemoryFormula.Runtime;
import rigor.estimate.size.FileSizes;
import rigor.estimate.size.Format;
import rigor.estimate.size.Shape;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.MemoryMeasurement.Kind;
import rigor.facts.Model;
import rigor.facts.Nearest;
import rigor.facts.Origin;
import rigor.facts.Weights;

/** Says how much memory a model takes, by the formula that the package documentation describes. Immutable. */
public final class MemoryEstimator {
    private static final Pattern PARALLEL = Pattern.compile("tp ?=? ?(\\d+)");
    private static final Pattern VERSION = Pattern.compile("4\\.(\\d+)");
    private static final Set<Kind> ONLY_CACHE = Set.of(Kind.KV_ONLY, Kind.KV_ONLY_PER_GPU);
    private static final double GB = 1e9;

    private final Facts facts;
    private final Coefficients given;
    private final FileSizes sizes;
    private final MemoryFormula formula;

    public MemoryEstimator(Facts facts) {
        this(facts, Coefficients.of(facts));
    }

    public MemoryEstimator(Facts facts, Coefficients given) {
        this.facts = facts;
        this.given = given;
        this.sizes = new FileSizes(facts, given);
        this.formula = new MemoryFormula(given);
    }

    /** Never fails: what cannot be estimated comes with the reason and without a value. */
    public MemoryEstimate memory(MemoryQuery q) {
        return facts.find(Model.class, q.modelId())
                .map(model -> new Case(q, Shape.of(model, given)).estimate())
                .orElseGet(() -> MemoryEstimate.none(
                        q,
                        "no \"" + q.modelId() + "\" in models.csv"
                                + Nearest.hint(q.modelId(), facts.ids(Model.class))));
    }

    /** One question, taken apart. */
    private final class Case {
        private final MemoryQuery query;
        private final Shape shape;
        private final Format format;
        private final String engine;
        private final Runtime runtime;
        private final int parallel;
        private final double tokens;
        private final List<Term> terms = new ArrayList<>();

        Case(MemoryQuery query, Shape shape) {
            this.query = query;
            this.shape = shape;
            this.format = new Format(sizes.spelled(query.modelId(), query.format()));
            this.engine = Objects.requireNonNullElse(query.engine(), "").toLowerCase(Locale.ROOT);
            this.runtime = Runtime.of(engine, format.kind());
            this.parallel = number(PARALLEL.matcher(engine), 1);
            this.tokens = query.contextTokens() == null ? 0 : query.contextTokens();
        }

        MemoryEstimate estimate() {
            Kind kind = query.kind() == null ? Kind.MEASURED : query.kind();
            if (ONLY_CACHE.contains(kind) && tokens == 0) {
                return MemoryEstimate.none(query, "how many tokens the KV cache is for is not said");
            }
            switch (kind) {
                case WEIGHTS_ONLY -> addWeights(1);
                case KV_ONLY -> addCache(query.streams());
                case KV_ONLY_PER_GPU -> addCache((double) query.streams() / parallel);
                case MEASURED, MEASURED_PER_GPU, PROJECTED_BY_ENGINE -> addProcess();
            }
            return estimated(terms.stream().mapToDouble(Term::value).sum());
        }

        private void addProcess() {
            boolean perGpu = query.weightsGib() != null || runtime != Runtime.VLLM;
            addWeights(perGpu ? 1 : parallel);
            if (runtime != Runtime.VLLM) {
                addCache(1);
            }
            terms.add(Term.of("buffers of " + runtime.word(), buffers(), "GiB"));
        }

        private void addWeights(int shares) {
            Double known = query.weightsGib();
            double gib = known != null ? known : fileBytes() / MemoryFormula.GIB;
            Origin[] file = known != null ? new Origin[0] : listed();
            terms.add(Term.of("weights", gib / shares, "GiB", file));
        }

        private double fileBytes() {
            return sizes.listed(shape, format)
                    .map(w -> w.weightsGb() * GB)
                    .orElseGet(() -> sizes.computed(shape, format));
        }

        private Origin[] listed() {
            return sizes.listed(shape, format).map(Weights::origin).stream().toArray(Origin[]::new);
        }

        private void addCache(double times) {
            double gib = formula.cache(shape, runtime, tokens, 1) * times;
            terms.add(Term.of("KV cache", gib, "GiB", shape.model().origin()));
        }

        private double buffers() {
            return switch (runtime) {
                case LLAMA_CPP ->
                    formula.llamaBuffers(shape, tokens, engine.contains("ub 4096"))
                            + (engine.contains("fa=") && !engine.contains("fa=1")
                                    ? formula.llamaScores(shape, tokens)
                                    : 0);
                case VLLM -> formula.vllmBuffers(shape);
                case TRANSFORMERS -> formula.transformersBuffers(shape, tokens, isEarly());
                case MLX -> formula.buffers(shape, runtime, tokens, 1);
            };
        }

        private boolean isEarly() {
            int latest = (int) given.value(MEM_TF_MINOR);
            return number(VERSION.matcher(engine), latest) < latest;
        }

        private MemoryEstimate estimated(double total) {
            double half = shape.isGuessed() ? given.value(MEM_BAND_OTHER) * total : formula.halfWidth(runtime, total);
            String reason = runtime == Runtime.VLLM
                    ? "weights and buffers of one GPU; vLLM gives all that is left to the KV cache"
                    : "sum of the terms, for " + runtime.word();
            return new MemoryEstimate(
                    query,
                    total,
                    Math.max(total / 2, total - half),
                    total + half,
                    Basis.ESTIMATED,
                    reason,
                    List.copyOf(terms));
        }

        private static int number(Matcher matcher, int otherwise) {
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
        }
    }
}
