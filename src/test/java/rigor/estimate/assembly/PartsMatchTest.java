package rigor.estimate.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Tables;
import rigor.facts.Basis;
import rigor.facts.Table;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.Measure;
import rigor.terms.Subject;

/** Processor, memory, cooler, board, supply and case. */
class PartsMatchTest {
    private static final String TRX50 = "mainboard-gigabyte-trx50-aero-d";
    private static final String AM5 = "mainboard-asus-proart-x870e-creator-wifi";

    private static Build build(String... bill) {
        return Bench.SHIPPED.build(bill);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mainboard-asus-proart-x870e-creator-wifi | cpu-ryzen-9-9950x | cooler-noctua-nh-d15 | true
            mainboard-asus-proart-x870e-creator-wifi | cpu-ryzen-9-5950x | cooler-noctua-nh-d15 | false
            mainboard-asus-proart-x870e-creator-wifi | cpu-ryzen-9-9950x | cooler-noctua-nh-u14s-tr5-sp6 | false
            mainboard-asrock-rack-genoa2d24g-2l | cpu-epyc-9354 | cooler-supermicro-snk-p0084ap4 | true
            mainboard-asus-pro-ws-wrx80e-sage-se-wifi | cpu-threadripper-pro-5975wx | cooler-nzxt-kraken-z73 | false
            mainboard-asus-proart-x870e-creator-wifi | cpu-ryzen-9-9950x | cooler-arctic-liquid-freezer-iii-pro-420 | not known
            """)
    void oneSocketForAll(String board, String processor, String cooler, String match) {
        assertThat(build(board, processor, cooler).socketMatch().word()).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mainboard-gigabyte-trx50-aero-d | memory-kingston-fury-beast-64gb-cl40 | DDR5-UDIMM, but the board takes DDR5-RDIMM
            mainboard-asus-proart-x870e-creator-wifi | memory-128gb-ddr5-5600-ecc-rdimm | DDR5-RDIMM, but the board takes DDR5-UDIMM
            mainboard-asrock-x870-taichi-creator | memory-kingston-fury-beast-ddr4-64gb-2x32 | DDR4-UDIMM, but the board takes DDR5-UDIMM
            mainboard-gigabyte-trx50-aero-d | memory-384gb-ddr5-4800-ecc-rdimm-12x32 | 12 modules, the board has 4 slots
            """)
    void memoryOfAnotherKindDoesNotWork(String board, String memory, String why) {
        Choice match = build(board, memory).memoryMatch();
        assertThat(match.word()).isEqualTo("false");
        assertThat(match.how()).isEqualTo(why);
    }

    @Test
    void memoryThatFitsSaysWhatSlowsIt() {
        String processor = "cpu-ryzen-9-9950x";
        assertThat(build(AM5, processor, "memory-corsair-vengeance-rgb-64gb-6000")
                        .memoryMatch())
                .satisfies(it -> assertThat(it.word()).isEqualTo("true"))
                .satisfies(it -> assertThat(it.how()).isEmpty());
        assertThat(build(AM5, processor, "memory-corsair-vengeance-rgb-192gb-4x48")
                        .memoryMatch()
                        .how())
                .isEqualTo("4 modules on 2 channels run slower than they are sold for");
        assertThat(build("mainboard-asrock-rack-romed8-2t", "cpu-epyc-7543", "2 memory-64gb-ddr4-3200-ecc-rdimm")
                        .memoryMatch()
                        .how())
                .isEqualTo("2 modules for 8 channels: not all of its bandwidth");
    }

    @Test
    void moreMemoryThanAProcessorIsMadeForMayStillWork() {
        assertThat(build(AM5, "cpu-ryzen-9-7950x", "memory-corsair-vengeance-rgb-192gb-4x48")
                        .memoryMatch())
                .satisfies(it -> assertThat(it.isKnown()).isFalse())
                .satisfies(it -> assertThat(it.how()).contains("made for 128 GB"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            case-fractal-define-7-compact | mainboard-asus-pro-ws-wrx90e-sage-se | psu-corsair-ax1600i | false
            case-fractal-define-7-xl | mainboard-asus-pro-ws-wrx90e-sage-se | psu-corsair-ax1600i | true
            case-fractal-define-7-xl | mainboard-asus-pro-ws-wrx90e-sage-se | psu-supermicro-crps-2000w | false
            case-supermicro-cse-745 | mainboard-supermicro-h12ssl-i | psu-corsair-ax1600i | false
            case-lian-li-lancool-216 | mainboard-asus-proart-x870e-creator-wifi | psu-corsair-ax1600i | true
            case-fractal-meshify-3-xl | mainboard-asus-proart-x870e-creator-wifi | psu-corsair-ax1600i | not known
            case-fractal-meshify-3-xl | mainboard-asus-proart-x870e-creator-wifi | psu-nzxt-c1000 | true
            case-full-tower-4gpu | mainboard-asus-proart-x870e-creator-wifi | psu-nzxt-c1000 | not known
            case-open-mining-frame | mainboard-asus-pro-ws-wrx90e-sage-se | psu-asus-pro-ws-3000w | true
            case-open-mining-frame | mainboard-asus-pro-ws-wrx90e-sage-se | psu-hp-dps-1200fb-12v | false
            """)
    void boardAndSupplyHaveTheirPlaceInTheCase(String chassis, String board, String supply, String match) {
        Choice fits = build(chassis, board, supply).formMatch();
        assertThat(fits.word()).as(fits.how()).isEqualTo(match);
    }

    @Test
    void aLongSupplyDoesNotGoIntoAShortBay() {
        Bench tight = Bench.with(
                Tables.shipped().with(Table.CHASSIS, "case-fractal-define-7-xl", "supply_length_max_mm", "190"));
        Choice fits = tight.build("case-fractal-define-7-xl", AM5, "psu-corsair-ax1600i")
                .formMatch();
        assertThat(fits.word()).isEqualTo("false");
        assertThat(fits.how()).startsWith("the supply is too long for the case, which takes 190 mm");
    }

    @Test
    void twoSuppliesNeedTwoPlaces() {
        assertThat(build("case-fractal-define-7-xl", AM5, "2 psu-nzxt-c1000")
                        .formMatch()
                        .word())
                .isEqualTo("false");
        assertThat(build("case-phanteks-enthoo-719", AM5, "2 psu-nzxt-c1000")
                        .formMatch()
                        .word())
                .isEqualTo("true");
    }

    @Test
    void aHighCoolerDoesNotGoIntoAFlatCase() {
        // 165 of 148 mm; a radiator of 420 where 360 mm are taken
        assertThat(build("cooler-noctua-nh-d15", "case-silverstone-rm42-502")
                        .coolerClearance()
                        .high())
                .isEqualTo(-17);
        assertThat(build("cooler-be-quiet-silent-loop-3-420", "case-silverstone-rm44")
                        .coolerClearance()
                        .high())
                .isEqualTo(-60);
        assertThat(build("cooler-noctua-nh-d15", "case-fractal-define-7")
                        .coolerClearance()
                        .low())
                .isEqualTo(20);
    }

    @Test
    void withoutACoolerNobodyKnows() {
        Band room = build(AM5, "case-fractal-define-7").coolerClearance();
        assertThat(room.isKnown()).isFalse();
        assertThat(room.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(room.how()).isEqualTo("the bill names no cooler");
    }

    @Test
    void whatIsAssumedSaysSo() {
        Band room = build("cooler-noctua-nh-u14s-tr5-sp6", "case-fractal-define-7-xl")
                .coolerClearance();
        assertThat(room.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(room.how()).isEqualTo("the cooler has 165 mm, the case takes 185 mm; height of the cooler assumed");
    }

    @Test
    void aMakerAnswersForWhatItPutsTogether() {
        Build system = Bench.SHIPPED.shop().build("rect-ws8829c-2xpro6000");
        assertThat(system.selfBuilt()).isFalse();
        for (String measure : List.of("slotRoom", "gpuPlugsLeft", "socketMatch", "airForCooling")) {
            Measure it = Subject.measure(Build.class, measure).orElseThrow().apply(system);
            assertThat(it.absence().orElseThrow().words()).isEqualTo("put together by its maker");
            assertThat(it.isExact()).isTrue();
        }
        assertThat(Bench.SHIPPED.shop().build("diy-pro6000ws-am5-plus-gx10").selfBuilt())
                .isTrue();
    }
}
