package rigor.explain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judgement;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.Model;
import rigor.facts.Offer;
import rigor.facts.Rate;
import rigor.facts.Weights;
import rigor.facts.csv.OwnCase;

/** Every key that a what-if takes changes something that is judged. */
class WhatIfKeysTest {
    private final Judgement inForce = Shipped.judgement();

    /** Figures and words of all kinds; what a key does not take is refused before anything is judged. */
    private static final List<String> PLAIN = List.of(
            "100", "0", "1000000", "2026-12-31", "0.8", "must", "info", "gone", "yes", "true", "false", "f16", "q8_0");

    /** Read by checks of the facts, and by the nearest loadout that would fit, which decide nothing. */
    private static final List<String> DECIDE_NOTHING = List.of(
            "claim_tolerance",
            "kv_q4_0",
            "kv_q4_1",
            "kv_q5_0",
            "kv_q5_1",
            "kv_iq4_nl",
            "kv_nvfp4",
            "kv_bf16",
            "good_bits",
            "unlisted_file_size",
            "least_bits",
            "least_context",
            "offer_spread");

    /**
     * Switzerland takes no duty, and its case says itself what a circuit carries. The cases of all builds state how
     * long a supply they take.
     */
    private static final List<String> LIE_IDLE =
            List.of("country.circuit_a", "country.continuous_share", "country.duty_free_below", "supply_room");

    private final List<String> values = Stream.of(
                    PLAIN,
                    Country.ids(inForce.facts()),
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
                .containsExactlyInAnyOrderElementsOf(Stream.of(DECIDE_NOTHING, LIE_IDLE, ratesThatNoOfferNeeds())
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void whatACaseIsCalledAndWhichRowsItHasIsNoKey() {
        Facts facts = OwnCase.based("title,Mine", "offers,shipped+own", "without,offers:of-001", "tax_rate,2")
                .read();
        assertThat(WhatIf.keys(facts))
                .containsKeys("country", "purchase_date", "tax_rate")
                .doesNotContainKeys("title", "based_on", "offers", "without");
    }

    @Test
    void eachKeySaysWhatItTakes() {
        Map<String, WhatIfKey> keys = WhatIf.keys(inForce.facts());

        assertThat(keys.get("budget.ceiling"))
                .extracting(WhatIfKey::title, WhatIfKey::takes)
                .containsExactly("Landed price: limit", "number");
        assertThat(Objects.requireNonNull(keys.get("certainty")).words()).containsExactly("0.95", "0.8", "0.6");
        assertThat(Objects.requireNonNull(keys.get("noise.load.level")).words()).contains("must", "off");
        assertThat(Objects.requireNonNull(keys.get("purchase_date")).takes()).isEqualTo("date");
        assertThat(Objects.requireNonNull(keys.get("freight_part")).takes()).isEqualTo("range");
        assertThat(Objects.requireNonNull(keys.get("loadout:moe-brief.main.model"))
                        .refersTo())
                .isEqualTo("models");
        assertThat(keys.get("offer:of-001"))
                .extracting(WhatIfKey::takes, WhatIfKey::words)
                .containsExactly("number", List.of("gone"));
        assertThat(keys.values()).allSatisfy(key -> assertThat(key.title()).isNotBlank());
    }

    private List<String> ratesThatNoOfferNeeds() {
        Set<String> needed =
                inForce.facts().all(Offer.class).stream().map(Offer::currency).collect(Collectors.toSet());
        return inForce.facts().ids(Rate.class).stream()
                .filter(currency -> !needed.contains(currency))
                .map(currency -> "rate:" + currency)
                .toList();
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
