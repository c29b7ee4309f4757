package rigor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.estimate.memory.MemoryEstimator;
import rigor.estimate.memory.MemoryQuery;
import rigor.estimate.speed.Device;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.RoundTime;
import rigor.estimate.speed.SpeedEstimate;
import rigor.estimate.speed.Workload;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.Measurement.Split;
import rigor.facts.Model;

/** What must hold of every estimate, tried on questions drawn at random with a fixed seed. */
class EstimatesTest {
    private static final Facts FACTS = Shipped.facts();
    private static final Estimator SPEEDS = Estimator.of(FACTS);
    private static final MemoryEstimator MEMORY = new MemoryEstimator(FACTS);
    private static final List<String> FORMATS =
            List.of("Q4_K_M", "Q8_0", "MXFP4", "FP8", "NVFP4", "AWQ-int4", "BF16", "mlx-4bit", "Q2_K", "anything");

    static Stream<Query> questions() {
        Random random = new Random(20260218);
        return IntStream.range(0, 300)
                .mapToObj(i -> question(random))
                .filter(query -> SPEEDS.obstacle(query).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void moreBandwidthIsNeverSlower(Query query) {
        Workload slow = SPEEDS.workloads().of(query);
        Device device = slow.device();
        Device fast = new Device(device.accelerator(), device.kind(), 1.5 * device.bandwidth(), device.flops());
        assertThat(round(with(slow, fast)).total())
                .isLessThanOrEqualTo(round(slow).total());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void moreContextIsNeverFasterAndMoreStreamsNeverSpeedUpOne(Query query) {
        double speed = -round(SPEEDS.workloads().of(query)).total();
        Query deeper = query.with(q -> q.depth = 2 * Objects.requireNonNull(q.depth) + 1000);
        Query busier = query.with(q -> q.streams *= 2);
        assertThat(-round(SPEEDS.workloads().of(deeper)).total()).isLessThanOrEqualTo(speed);
        assertThat(-round(SPEEDS.workloads().of(busier)).total()).isLessThanOrEqualTo(speed);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aBandHoldsItsEstimateAndAllFiguresAreFinite(Query query) {
        SpeedEstimate e = SPEEDS.speed(query);
        assertThat(Objects.requireNonNull(e.value()))
                .isFinite()
                .isBetween(Objects.requireNonNull(e.low()), Objects.requireNonNull(e.high()));
        assertThat(e.high()).isFinite();
        assertThat(e.low()).isPositive();
        assertThat(e.terms()).allSatisfy(term -> assertThat(term.value()).isFinite());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void ignoringMeasurementsNeverNarrowsTheBand(Query query) {
        assertThat(SPEEDS.guess(query.with(q -> q.ignoreMeasurements = true)).spread())
                .isGreaterThanOrEqualTo(SPEEDS.guess(query).spread() * (1 - 1e-9));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void moreContextNeverNeedsLessMemory(Query query) {
        int tokens = Objects.requireNonNull(query.depth());
        double less = gib(query, tokens);
        double more = gib(query, 2 * tokens + 1);
        assertThat(more).isGreaterThanOrEqualTo(less);
    }

    private static double gib(Query query, int tokens) {
        MemoryQuery asked =
                new MemoryQuery(query.modelId(), query.format(), query.engine(), tokens, query.streams(), null, null);
        return Objects.requireNonNull(MEMORY.memory(asked).value());
    }

    private static RoundTime round(Workload workload) {
        return RoundTime.of(workload, SPEEDS.coefficients());
    }

    private static Workload with(Workload w, Device device) {
        return new Workload(
                device,
                w.count(),
                w.split(),
                w.shape(),
                w.format(),
                w.engine(),
                w.ollama(),
                w.backend(),
                w.weights(),
                w.cacheShare(),
                w.depth(),
                w.streams(),
                w.samePrompt(),
                w.age(),
                w.early());
    }

    private static Query question(Random random) {
        return new Query(
                any(FACTS.ids(Accelerator.class), random),
                1 + random.nextInt(4),
                any(List.of(Split.LAYER, Split.TENSOR), random),
                any(FACTS.ids(Model.class), random),
                any(FORMATS, random),
                null,
                any(List.of("llama.cpp", "vllm", "mlx", "sglang", "ollama"), random),
                any(List.of("", "Vulkan", "ROCm", "CUDA"), random),
                any(List.of("f16", "q8_0", "fp8"), random),
                random.nextInt(40_000),
                random.nextInt(1000),
                1 + random.nextInt(32),
                random.nextBoolean(),
                any(List.of("2024-05-01", "2025-11-30", "2026-02-18"), random),
                false,
                false);
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
