package rigor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.estimate.memory.MemoryEstimate;
import rigor.estimate.memory.MemoryEstimator;
import rigor.estimate.memory.MemoryQuery;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.SpeedEstimate;
import rigor.facts.MemoryMeasurement;
import rigor.facts.MemoryMeasurement.Kind;
import rigor.facts.Weights;

/** Who works with the printed terms in their printed units comes to the printed answer; GB and GiB are never mixed. */
class UnitsTest {
    private static final double GIB_PER_GB = 1e9 / (1L << 30);
    private static final Estimator SPEEDS = Estimator.of(Shipped.facts());

    static Stream<Query> questions() {
        return EstimatesTest.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theTermsInTheirUnitsMakeTheSpeed(Query query) {
        SpeedEstimate e = SPEEDS.speed(query);
        Map<String, Term> terms = e.terms().stream().collect(Collectors.toMap(Term::name, t -> t));
        double weights = Math.hypot(in("ms", terms, "reading weights"), in("ms", terms, "arithmetic, while reading"));
        double round = weights
                + in("ms", terms, "layers and launches")
                + in("ms", terms, "between devices")
                + in("ms", terms, "further streams")
                + in("ms", terms, "reading the KV cache")
                + in("ms", terms, "attention arithmetic")
                + in("ms", terms, "recurrent state");
        assertThat(in("ms", terms, "one round")).isCloseTo(round, withinPercentage(1e-6));
        double speed = 1000 / round * in("", terms, "factor by measurements");
        assertThat(in("tok/s", terms, "speed of one stream")).isCloseTo(speed, withinPercentage(1e-6));
        assertThat(Objects.requireNonNull(e.value())).isCloseTo(speed, withinPercentage(1e-6));
        assertThat(Objects.requireNonNull(e.high()))
                .isCloseTo(speed * in("x or :", terms, "width of the band"), withinPercentage(1e-6));
        if (!terms.containsKey("weights of those experts")) {
            double reached = in("GB/s", terms, "memory bandwidth")
                    * in("", terms, "share of it that weights reach")
                    * in("devices", terms, "devices on a token at once");
            assertThat(in("ms", terms, "reading weights"))
                    .isCloseTo(
                            1000 * in("GB", terms, "weights that each round reads") / reached, withinPercentage(1e-6));
        }
    }

    static Stream<Weights> files() {
        return Shipped.facts().all(Weights.class).stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileInGigabytesIsTheSameInGibibytes(Weights file) {
        double gib = file.weightsGb() * GIB_PER_GB;
        MemoryQuery query = new MemoryQuery(file.modelId(), file.format(), "llama.cpp", 0, 1, Kind.WEIGHTS_ONLY, null);
        MemoryEstimate memory = new MemoryEstimator(Shipped.facts()).memory(query);
        assertThat(Objects.requireNonNull(memory.value())).isCloseTo(gib, withinPercentage(1e-6));
        Query told = Query.of("rtx-5090", file.modelId(), file.format()).with(q -> q.engine = "llama.cpp");
        assertThat(Objects.requireNonNull(
                        SPEEDS.speed(told.with(q -> q.weightsGib = gib)).value()))
                .isCloseTo(Objects.requireNonNull(SPEEDS.speed(told).value()), withinPercentage(1e-6));
    }

    @Test
    void everyMemoryTermIsInGibibytesAndTheyAddUp() {
        Shipped.facts().all(MemoryMeasurement.class).forEach(row -> {
            MemoryEstimate e = new MemoryEstimator(Shipped.facts()).memory(MemoryQuery.of(row));
            assertThat(e.terms())
                    .isNotEmpty()
                    .allSatisfy(term -> assertThat(term.unit()).isEqualTo("GiB"));
            assertThat(e.terms().stream().mapToDouble(Term::value).sum())
                    .isCloseTo(Objects.requireNonNull(e.value()), withinPercentage(1e-6));
        });
    }

    private static double in(String unit, Map<String, Term> terms, String name) {
        Term term = Objects.requireNonNull(terms.get(name), name);
        assertThat(term.unit()).as(name).isEqualTo(unit);
        return term.value();
    }
}
