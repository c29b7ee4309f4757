package rigor.estimate.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rigor.Tables;
import rigor.estimate.Workshop;
import rigor.facts.Basis;
import rigor.facts.Table;
import rigor.terms.Band;
import rigor.terms.Build;

/** Worked by hand with the shipped figures: a supply passes on 87 to 94 %; nameless other parts draw 15 to 40 W. */
class PowerTest {
    private final Workshop shop = Workshop.shipped();

    @Test
    void ofASelfBuiltMachineIsTheSumOfItsPartsAndTheSuppliesLoss() {
        // 600 (card) + 170 to 230 (CPU) + 50 (board and what is on it) = 820 to 880 W; 820 / 0.94, 880 / 0.87
        Build build = shop.build("diy-pro6000ws-am5");
        near(build.wallPower(), 872.34, 1011.49);
        // 1000 / 880 = 1.1364, 1000 / 820 = 1.2195
        near(build.supplyHeadroom(), 1.1364, 1.2195);
    }

    @Test
    void countsEachOfSeveralCards() {
        // 2 x 600 + 350 + 50 = 1600 W on a supply of 1600 W
        Build build = shop.build("diy-2x-pro6000ws-trx50");
        near(build.wallPower(), 1702.13, 1839.08);
        near(build.supplyHeadroom(), 1, 1);
    }

    @Test
    void ofASystemIsTheStatedLoad() {
        // 270 / 0.94 = 287.23, 270 / 0.87 = 310.34; 480 / 270 = 1.7778
        Build build = shop.build("mac-studio-m3u-60c-256gb");
        near(build.wallPower(), 287.23, 310.34);
        near(build.supplyHeadroom(), 1.7778, 1.7778);
    }

    @Test
    void ofASystemThatStatesNoLoadLiesBetweenItsGpusAndItsSupply() {
        // 140 (GB10) to 240 (supply) W: 140 / 0.94 = 148.94, 240 / 0.87 = 275.86
        near(shop.build("asus-gx10-1tb").wallPower(), 148.94, 275.86);
        // two of them: 297.87 to 551.72
        near(shop.build("asus-gx10-x2").wallPower(), 297.87, 551.72);
    }

    @Test
    void ofASystemWithoutASupplysRatingHasNoUpperEnd() {
        Tables silent = Tables.shipped()
                .with(Table.HARDWARE, "asus-gx10-1tb", "psu_w", "")
                .with(Table.HARDWARE, "asus-gx10-1tb", "form_factor", "desktop");
        Build build = new Workshop(silent.read()).build("asus-gx10-1tb");
        near(build.wallPower(), 148.94, Double.POSITIVE_INFINITY);
        assertThat(build.wallPower().basis()).isEqualTo(Basis.UNKNOWN);
        assertThat(build.supplyHeadroom().isKnown()).isFalse();
    }

    @Test
    void ofAMiniComputerWithoutASupplysRatingIsThatOfTheLargest() {
        Tables silent = Tables.shipped().with(Table.HARDWARE, "asus-gx10-1tb", "psu_w", "");
        Build build = new Workshop(silent.read()).build("asus-gx10-1tb");
        // 140 W / 0.94; 450 W / 0.87
        near(build.wallPower(), 148.94, 517.24);
        assertThat(build.wallPower().basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(build.supplyHeadroom().isKnown()).isFalse();
    }

    @Test
    void ofACpuThatStatesNoneLeavesTheUpperEndOpen() {
        Tables silent = Tables.shipped()
                .with(Table.HARDWARE, "cpu-threadripper-7960x", "load_w", "")
                .with(Table.PROCESSORS, "cpu-threadripper-7960x", "max_power_w", "");
        // 2 x 600 + 50 (board) = 1250 W at least; 1600 / 1250 = 1.28 at most
        Build build = new Workshop(silent.read()).build("diy-2x-pro6000ws-trx50");
        near(build.wallPower(), 1329.79, Double.POSITIVE_INFINITY);
        near(build.supplyHeadroom(), 0, 1.28);
    }

    @Test
    void ofABoardWithoutAFigureIsThatOfNamelessParts() {
        Tables silent = Tables.shipped().with(Table.HARDWARE, "mainboard-msi-x870e-gaming-plus-wifi", "load_w", "");
        // 600 + 170 to 230 + 15 to 40 = 785 to 870 W
        near(new Workshop(silent.read()).build("diy-pro6000ws-am5").supplyHeadroom(), 1000 / 870.0, 1000 / 785.0);
    }

    @Test
    void whatAProcessorDrawsAtMostIsAssumedWhereNobodyHasReadIt() {
        Tables assumed = Tables.shipped().with(Table.PROCESSORS, "cpu-ryzen-9-9950x", "assumed", "max_power_w");
        assertThat(new Workshop(assumed.read())
                        .build("diy-pro6000ws-am5")
                        .supplyHeadroom()
                        .basis())
                .isEqualTo(Basis.ESTIMATED);
        assertThat(shop.build("diy-pro6000ws-am5").supplyHeadroom().basis()).isEqualTo(Basis.DERIVED);
    }

    @Test
    void ofSeveralSuppliesIsTheirSum() {
        // 2 x 1000 W over 15 to 40 W of other parts
        near(shop.build(shop.part("psu-enermax-revolution-iii-1000w", 2)).supplyHeadroom(), 50, 133.3333);
    }

    @Test
    void followsTheCellsOfTheAssumptions() {
        Tables lossless = Tables.shipped()
                .with(Table.ASSUMPTIONS, "supply_efficiency", "low", "1")
                .with(Table.ASSUMPTIONS, "supply_efficiency", "high", "1");
        near(new Workshop(lossless.read()).build("diy-pro6000ws-am5").wallPower(), 820, 880);
    }

    private static void near(Band band, double low, double high) {
        assertThat(band.low()).isCloseTo(low, within(0.01));
        if (Double.isInfinite(high)) {
            assertThat(band.high()).isEqualTo(high);
        } else {
            assertThat(band.high()).isCloseTo(high, within(0.01));
        }
    }
}
