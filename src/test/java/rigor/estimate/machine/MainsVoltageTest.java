package rigor.estimate.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Tables;
import rigor.estimate.Workshop;
import rigor.facts.Basis;
import rigor.facts.Table;
import rigor.terms.Choice;

class MainsVoltageTest {
    private final Workshop shop = Workshop.shipped();

    @Test
    void aSupplyThatStatesItsVoltageIsTakenAtItsWord() {
        assertThat(shop.build("mac-studio-m3u-60c-256gb").runsOn230V()).satisfies(it -> {
            assertThat(it.word()).isEqualTo("true");
            assertThat(it.basis()).isEqualTo(Basis.DECLARED);
            assertThat(it.how()).isEqualTo("100 to 240 V");
        });
    }

    @Test
    void aSupplyForAnotherMainsDoesNotRun() {
        Tables american = Tables.shipped().with(Table.HARDWARE, "mac-studio-m3u-60c-256gb", "voltage_max_v", "127");
        assertThat(runsOn230V(american, "mac-studio-m3u-60c-256gb").word()).isEqualTo("false");
    }

    @Test
    void whatASwissShopSellsRunsOnSwissMains() {
        assertThat(shop.build("diy-pro6000ws-am5").runsOn230V()).satisfies(it -> {
            assertThat(it.word()).isEqualTo("true");
            assertThat(it.basis()).isEqualTo(Basis.DERIVED);
            assertThat(it.how()).isEqualTo("sold by an unnamed shop listed by toppreise.ch for this mains");
        });
    }

    @Test
    void whatAShopSellsForAnotherMainsDoesNotRun() {
        Tables american = Tables.shipped()
                .with(Table.ASSUMPTIONS, "mains.CH", "low", "110")
                .with(Table.ASSUMPTIONS, "mains.CH", "high", "120");
        assertThat(runsOn230V(american, "diy-pro6000ws-am5")).satisfies(it -> {
            assertThat(it.word()).isEqualTo("false");
            assertThat(it.how()).isEqualTo("sold by an unnamed shop listed by toppreise.ch for another mains");
        });
    }

    @Test
    void whatAnAmericanShopSellsMayNot() {
        assertThat(shop.build("bizon-g3000-2x5090").runsOn230V())
                .satisfies(it -> assertThat(it.isKnown()).isFalse());
    }

    @Test
    void whatNobodySellsIsUnknown() {
        Choice unsold = shop.build(shop.machine("diy-pro6000ws-am5"), List.of()).runsOn230V();
        assertThat(unsold.isKnown()).isFalse();
        assertThat(unsold.how()).isEqualTo("the input voltage is not stated");
    }

    @Test
    void oneDoubtfulBoxOfTwoDecides() {
        Tables one = Tables.shipped().with(Table.HARDWARE, "mac-studio-m3u-60c-256gb", "voltage_max_v", "127");
        Workshop mixed = new Workshop(one.read());
        assertThat(mixed.build(mixed.part("asus-gx10-1tb", 1), mixed.part("mac-studio-m3u-60c-256gb", 1))
                        .runsOn230V()
                        .word())
                .isEqualTo("false");
    }

    @Test
    void aMachineWithoutASupplyIsUnknown() {
        assertThat(shop.build(shop.part("gpu-rtx-5090", 1)).runsOn230V().how()).isEqualTo("no supply is named");
    }

    private static Choice runsOn230V(Tables tables, String build) {
        return new Workshop(tables.read()).build(build).runsOn230V();
    }
}
