package rigor.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.estimate.memory.Memory;
import rigor.explain.BuildExplanation.MemoryLine;
import rigor.terms.Build;
import rigor.terms.PoolUse;

/** Nothing of a pool is lost without a word. */
class MemoryBillTest {
    private static final MemoryBill BILL = new MemoryBill(new Memory(Shipped.facts()));

    static Stream<Build> builds() {
        return Shipped.judgement().builds().stream()
                .map(verdict -> verdict.subject())
                .filter(build -> build.working().filter(fit -> fit.surelyFits()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("builds")
    void itsLinesAddUpToWhatIsSold(Build build) {
        var fit = build.working().orElseThrow();
        for (PoolUse use : fit.uses()) {
            double all = BILL.of(fit, use).stream()
                    .mapToDouble(MemoryBillTest::middle)
                    .sum();
            assertThat(all).isCloseTo(use.pool().accelerator().memoryGb(), within(0.05));
        }
    }

    private static double middle(MemoryLine line) {
        return (Objects.requireNonNull(line.amount().low())
                        + Objects.requireNonNull(line.amount().high()))
                / 2;
    }
}
