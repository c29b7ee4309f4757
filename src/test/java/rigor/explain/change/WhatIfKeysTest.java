package rigor.explain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judgement;
import rigor.facts.Model;
import rigor.facts.Weights;

/** Every key that a what-if takes changes something that is judged. */
class WhatIfKeysTest {
    private final Judgement inForce = Shipped.judgement();

    /** Figures and words of all kinds; what a key does not take is refused before anything is judged. */
    private static final List<String> PLAIN = List.of(
            "0",
            "1",
            "2",
            "7",
            "100",
            "3000",
            "1000000",
            "2026-02-19",
            "2026-12-31",
            "must",
            "should",
            "info",
            "gone",
            "cuda",
            "metal",
            "tower",
            "mini",
            "yes",
            "no",
            "true",
            "false",
            "f16",
            "q8_0");

    /** Read by checks of the facts, and by the nearest loadout that would fit, which decide nothing. */
    private static final List<String> DECIDE_NOTHING = List.of(
            "claim_tolerance",
            "kv_fp8",
            "kv_q4_0",
            "least_bits",
            "least_context",
            "offer_spread",
            "seed_dense_70b",
            "seed_gpt_oss_120b");

    /** For sellers of a kind that the shipped facts do not have. */
    private static final List<String> HAVE_NO_ROW = List.of("mains.EU", "trade_area.LI");

    private final List<String> values = Stream.of(
                    PLAIN,
                    inForce.facts().ids(Model.class),
                    inForce.facts().all(Weights.class).stream()
                            .map(Weights::format)
                            .toList())
            .flatMap(List::stream)
            .distinct()
            .toList();

    @Test
    void eachKeyChangesSomething() {
        List<String> idle = WhatIf.keys(inForce.facts()).keySet().parallelStream()
                .filter(key -> !key.startsWith(Knob.OFFER))
                .filter(key -> values.stream().noneMatch(value -> changes(key + "=" + value)))
                .sorted()
                .toList();
        assertThat(idle)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(DECIDE_NOTHING.stream(), HAVE_NO_ROW.stream())
                        .toList());
    }

    private boolean changes(String change) {
        try {
            Judgement after = WhatIf.of(inForce, List.of(change)).judgement();
            return !after.builds().equals(inForce.builds()) || !after.offers().equals(inForce.offers());
        } catch (WhatIfRejected e) {
            return false;
        }
    }
}
