package rigor.estimate.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Tables;
import rigor.estimate.Workshop;
import rigor.facts.Basis;
import rigor.facts.Origin;
import rigor.facts.Table;
import rigor.terms.Choice;

class MainsVoltageTest {
    private final Workshop shop = Workshop.shipped();

    @Test
    void aSupplyThatStatesItsVoltageIsTakenAtItsWord() {
        assertThat(shop.build("mac-studio-m3u-60c-256gb").runsOnMains()).satisfies(it -> {
            assertThat(it.word()).isEqualTo("true");
            assertThat(it.basis()).isEqualTo(Basis.DECLARED);
            assertThat(it.how()).isEqualTo("100 to 240 V");
        });
    }

    @Test
    void aSupplyForAnotherMainsDoesNotRun() {
        Tables american = Tables.shipped().with(Table.HARDWARE, "mac-studio-m3u-60c-256gb", "voltage_max_v", "127");
        assertThat(runsOnMains(american, "mac-studio-m3u-60c-256gb").word()).isEqualTo("false");
    }

    @Test
    void whatASwissShopSellsRunsOnSwissMains() {
        assertThat(shop.build("diy-pro6000ws-am5").runsOnMains()).satisfies(it -> {
            assertThat(it.word()).isEqualTo("true");
            assertThat(it.basis()).isEqualTo(Basis.DERIVED);
            assertThat(it.how()).isEqualTo("sold by an unnamed shop listed by toppreise.ch where the mains have 230 V");
        });
    }

    @Test
    void whatAShopSellsForOtherMainsMayTakeThese() {
        Tables american = Tables.shipped()
                .with(Table.CASE, "country", "value", "US")
                .with(Table.SUPPLIES, "psu-enermax-revolution-iii-1000w", "voltage_min_v", "");
        assertThat(runsOnMains(american, "diy-pro6000ws-am5")).satisfies(it -> {
            assertThat(it.isKnown()).isFalse();
            assertThat(it.how()).isEqualTo("sold by an unnamed shop listed by toppreise.ch where the mains have 230 V");
        });
    }

    @Test
    void whatAnAmericanShopSellsRunsAtHomeAndIsToBeAskedAboutInSwitzerland() {
        assertThat(shop.build("bizon-g3000-2x5090").runsOnMains()).satisfies(it -> {
            assertThat(it.isKnown()).isFalse();
            assertThat(it.how()).contains("where the mains have 120 V");
            assertThat(it.sources()).extracting(Origin::id).contains("US 2026-01-01", "CH 2026-01-01");
        });
        Tables american = Tables.shipped().with(Table.CASE, "country", "value", "US");
        assertThat(runsOnMains(american, "bizon-g3000-2x5090").word()).isEqualTo("true");
    }

    @Test
    void mainsOfNearlyTheSameVoltageAreOneKind() {
        Tables tables = Tables.shipped();
        assertThat(runsOnMains(tables.with(Table.COUNTRIES, "US 2026-01-01", "mains_v", "240"), "bizon-g3000-2x5090")
                        .word())
                .isEqualTo("true");
        assertThat(runsOnMains(tables.with(Table.COUNTRIES, "US 2026-01-01", "mains_v", "200"), "bizon-g3000-2x5090")
                        .isKnown())
                .isFalse();
    }

    @Test
    void whereNobodyKnowsTheMainsOfTheShopNothingFollows() {
        Tables unknown = Tables.shipped().with(Table.RETAILERS, "bizon", "country", "CN");
        assertThat(runsOnMains(unknown, "bizon-g3000-2x5090").isKnown()).isFalse();
        Tables nowhere = Tables.shipped().with(Table.RETAILERS, "bizon", "country", "");
        assertThat(runsOnMains(nowhere, "bizon-g3000-2x5090").isKnown()).isFalse();
    }

    @Test
    void aShopOfATradeAreaServesItsMains() {
        Tables european = Tables.shipped().with(Table.RETAILERS, "bizon", "country", "EU");
        assertThat(runsOnMains(european, "bizon-g3000-2x5090").word()).isEqualTo("true");
    }

    @Test
    void aSupplyThatWasReadIsTakenAtItsWordBeforeItsShop() {
        Tables low = Tables.shipped()
                .with(Table.SUPPLIES, "psu-enermax-revolution-iii-1000w", "voltage_max_v", "127")
                .with(Table.SUPPLIES, "psu-enermax-revolution-iii-1000w", "assumed", "");
        assertThat(runsOnMains(low, "diy-pro6000ws-am5")).satisfies(it -> {
            assertThat(it.word()).isEqualTo("false");
            assertThat(it.basis()).isEqualTo(Basis.DECLARED);
            assertThat(it.how()).isEqualTo("100 to 127 V");
        });
    }

    @Test
    void whatASupplyIsAssumedToTakeCountsWhereNothingBetterIsKnown() {
        Choice unsold = shop.build(shop.machine("diy-pro6000ws-am5"), List.of()).runsOnMains();
        assertThat(unsold.word()).isEqualTo("true");
        assertThat(unsold.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(unsold.how()).isEqualTo("100 to 240 V, assumed");
    }

    @Test
    void whatNobodySellsIsUnknown() {
        Choice unsold = shop.build(shop.machine(shop.part("psu-1800w-platinum", 1)), List.of())
                .runsOnMains();
        assertThat(unsold.isKnown()).isFalse();
        assertThat(unsold.how()).isEqualTo("the input voltage is not stated");
    }

    @Test
    void oneDoubtfulBoxOfTwoDecides() {
        Tables one = Tables.shipped().with(Table.HARDWARE, "mac-studio-m3u-60c-256gb", "voltage_max_v", "127");
        Workshop mixed = new Workshop(one.read());
        assertThat(mixed.build(mixed.part("asus-gx10-1tb", 1), mixed.part("mac-studio-m3u-60c-256gb", 1))
                        .runsOnMains()
                        .word())
                .isEqualTo("false");
    }

    @Test
    void aMachineWithoutASupplyIsUnknown() {
        assertThat(shop.build(shop.part("gpu-rtx-5090", 1)).runsOnMains().how()).isEqualTo("no supply is named");
    }

    private static Choice runsOnMains(Tables tables, String build) {
        return new Workshop(tables.read()).build(build).runsOnMains();
    }
}
