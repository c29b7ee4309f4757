package rigor.estimate.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Tables;
import rigor.estimate.Workshop;
import rigor.facts.Basis;
import rigor.facts.Certainty;
import rigor.facts.Origin;
import rigor.facts.Table;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Spread;

class NoiseTest {
    private final Workshop shop = Workshop.shipped();

    @ParameterizedTest
    @CsvSource({
        "mac-studio-m3u-60c-256gb, mac-desktop, 15, 35",
        "asus-gx10-1tb, gb10-mini, 28, 43",
        "bosgame-m5-128gb, strix-mini, 35, 46",
        "diy-pro6000ws-am5, tower-1gpu, 36, 48",
        "diy-pro6000maxq-am5, tower-1blower, 36, 48",
        "diy-2x-pro6000ws-trx50, tower-2gpu, 44, 56",
        "diy-2x-a6000-trx50, tower-2blower, 46, 56",
        "diy-4x-a6000-wrx90, tower-4gpu, 54, 66",
        "bizon-z5000-g2-4x5090, tower-4gpu, 54, 66",
        "rect-rs8639g2-1xpro6000, rack-server, 55, 75",
        "diy-2x-a100-am5, passive-in-tower, 55, 75"
    })
    void isThatOfTheClassThatFitsFormCoolingCountAndPower(String build, String noiseClass, double low, double high) {
        Band noise = noise(build);
        assertThat(noise)
                .isEqualTo(Band.estimate(
                                low,
                                (low + high) / 2,
                                high,
                                Spread.ofNoise(Certainty.USUAL.z()),
                                Basis.ESTIMATED,
                                "class " + noiseClass)
                        .citing(noise.sources()));
        assertThat(noise.sources()).extracting(Origin::file).containsExactly("noise_classes.csv", "hardware.csv");
    }

    @Test
    void isTheMeasuredOneOfTheSystemWhereThereIsOne() {
        Band noise = noise("minisforum-ms-s1-max-128gb");
        assertThat(noise).isEqualTo(new Band(43, 43, Basis.MEASURED, "of the system under load", noise.sources()));
        assertThat(noise.sources()).extracting(Origin::id).containsExactly("minisforum-ms-s1-max-128gb");
    }

    @Test
    void isUnknownWhereNoClassFits() {
        assertThat(noise("diy-4x-3090-mining-frame").isKnown()).isFalse();
        Build mixed = shop.build(
                shop.part("gpu-rtx-5090", 1), shop.part("gpu-rtx-a6000", 1), shop.part("case-fractal-define-7", 1));
        assertThat(mixed.noiseUnderLoad().isKnown())
                .as("one card with axial fans and one with a blower")
                .isFalse();
    }

    @Test
    void isUnknownWhereNobodyKnowsTheFormFactor() {
        Tables silent = Tables.shipped().with(Table.HARDWARE, "case-fractal-define-7", "form_factor", "");
        assertThat(new Workshop(silent.read())
                        .build("diy-pro6000ws-am5")
                        .noiseUnderLoad()
                        .isKnown())
                .isFalse();
    }

    @Test
    void leavesAClassWhoseCountOrPowerIsLess() {
        assertThat(tower(3).how()).isEqualTo("class tower-4gpu");
        assertThat(tower(5).isKnown()).as("five cards").isFalse();
        Tables weaker = Tables.shipped().with(Table.NOISE_CLASSES, "tower-1gpu", "gpu_power_w_max", "599");
        assertThat(new Workshop(weaker.read())
                        .build("diy-pro6000ws-am5")
                        .noiseUnderLoad()
                        .isKnown())
                .as("a card of 600 W")
                .isFalse();
    }

    @Test
    void followsTheCellOfItsClass() {
        Tables quieter = Tables.shipped().with(Table.NOISE_CLASSES, "tower-1gpu", "low_dba", "30");
        assertThat(new Workshop(quieter.read())
                        .build("diy-pro6000ws-am5")
                        .noiseUnderLoad()
                        .low())
                .isEqualTo(30);
    }

    @Test
    void ofTwoEqualBoxesIsThreeDecibelsMore() {
        // 10 log10(2) = 3.0103
        assertThat(noise("asus-gx10-x2")).satisfies(noise -> near(noise, 31.0103, 46.0103));
    }

    @Test
    void ofThreeEqualBoxesIsFiveDecibelsMore() {
        // 10 log10(3) = 4.7712
        assertThat(noise("asus-gx10-x3")).satisfies(noise -> near(noise, 32.7712, 47.7712));
    }

    @Test
    void ofATowerAndAMiniIsHardlyMoreThanTheTower() {
        // 10^3.6 + 10^2.8 = 3981.07 + 630.96 = 4612.03: 36.6389; 10^4.8 + 10^4.3 = 63095.7 + 19952.6 = 83048.3: 49.1933
        assertThat(noise("diy-pro6000ws-am5-plus-gx10")).satisfies(noise -> {
            near(noise, 36.6389, 49.1933);
            assertThat(noise.how()).isEqualTo("class tower-1gpu and class gb10-mini, side by side");
        });
    }

    @Test
    void ofAKnownAndAnUnknownBoxIsUnknown() {
        Build pair = shop.build(shop.part("asus-gx10-1tb", 1), shop.part("hp-zgx-fury", 1));
        assertThat(pair.noiseUnderLoad().isKnown()).isFalse();
    }

    private Band noise(String build) {
        return shop.build(build).noiseUnderLoad();
    }

    private Band tower(int cards) {
        return shop.build(shop.part("gpu-rtx-pro-6000-blackwell-ws", cards), shop.part("case-fractal-define-7", 1))
                .noiseUnderLoad();
    }

    private static void near(Band band, double low, double high) {
        assertThat(band.low()).isCloseTo(low, within(1e-4));
        assertThat(band.high()).isCloseTo(high, within(1e-4));
    }
}
