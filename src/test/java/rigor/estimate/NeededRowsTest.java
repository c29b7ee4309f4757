package rigor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.estimate.fit.Machines;
import rigor.estimate.memory.MemoryEstimator;
import rigor.estimate.memory.MemoryQuery;
import rigor.estimate.speed.Estimator;
import rigor.facts.Coefficient;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Model;
import rigor.facts.schema.RowOrder;

/** The rows of coefficients.csv that the tables are refused without are all that the formulas cannot do without. */
class NeededRowsTest {
    private static final Set<String> OPTIONAL = Set.of("accelerator", "architecture", "family");

    @Test
    void everythingCanBeEstimatedWithoutTheOthers() {
        Facts facts = withNeededRowsOnly(Shipped.facts());
        Estimator speeds = Estimator.of(facts);
        MemoryEstimator memory = new MemoryEstimator(facts);
        assertThat(EstimatesTest.questions())
                .allSatisfy(query -> assertThat(speeds.speed(query).value()).isPositive());
        assertThat(facts.ids(Model.class))
                .allSatisfy(
                        model -> assertThat(memory.memory(new MemoryQuery(model, "Q5_X", "vllm", 1024, 1, null, null))
                                        .value())
                                .isPositive());
        assertThat(Machines.of(facts).all()).isNotEmpty();
    }

    private static Facts withNeededRowsOnly(Facts shipped) {
        List<Coefficient> needed = shipped.all(Coefficient.class).stream()
                .filter(c -> !OPTIONAL.contains(c.scope()) && isNeeded(c))
                .toList();
        Map<Class<? extends Fact>, List<? extends Fact>> tables = new HashMap<>(shipped.tables());
        tables.put(Coefficient.class, needed);
        return RowOrder.facts(tables, "needed");
    }

    private static boolean isNeeded(Coefficient c) {
        boolean format = c.scope().equals("format") && !c.key().equals("bpw.Q4_K_M");
        boolean arithmetic = c.key().startsWith("tflops.") && !c.key().startsWith("tflops.per_gbs.");
        return !format && !arithmetic;
    }
}
