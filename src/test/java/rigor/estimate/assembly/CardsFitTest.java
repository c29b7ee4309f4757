package rigor.estimate.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Tables;
import rigor.facts.Basis;
import rigor.facts.Origin;
import rigor.facts.Table;
import rigor.terms.Band;
import rigor.terms.Build;

/** Cards on boards, in cases and on supplies: what builders know, worked by hand from the tables. */
class CardsFitTest {
    private static final String WRX90 = "mainboard-asus-pro-ws-wrx90e-sage-se";
    private static final String AM5 = "mainboard-msi-x870e-gaming-plus-wifi";
    private static final String TRIPLE = "gpu-rtx-4090";
    private static final String DOUBLE = "gpu-rtx-a6000";
    private static final String TWO_WIDE_APART = "mainboard-asus-rog-strix-x870e-e-gaming-wifi";

    private static Build build(String... bill) {
        return Bench.SHIPPED.build(bill);
    }

    /** Seven slots one bracket apart: three-slot cards at 1, 4 and 7. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "3, 0", "4, -1", "6, -3"})
    void threeSlotCardsNeedSlotsThreeApart(int cards, int room) {
        exactly(build(WRX90, cards + " " + TRIPLE).slotRoom(), room);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "4, 0", "5, -1"})
    void twoSlotCardsTakeEverySecond(int cards, int room) {
        exactly(build(WRX90, cards + " " + DOUBLE).slotRoom(), room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mainboard-supermicro-h12ssl-i", "mainboard-supermicro-h13ssl-n"})
    void twoServerBoardsTakeThreeDoubleCardsAtMost(String board) {
        exactly(build(board, "3 " + DOUBLE).slotRoom(), 0);
        exactly(build(board, "4 " + DOUBLE).slotRoom(), -1);
    }

    @Test
    void onRisersSpacingDoesNotMatter() {
        exactly(build(WRX90, "6 " + TRIPLE, "6 riser-pcie4-x16").slotRoom(), 1);
        // one on the board at 7, three others in the slots above
        exactly(build(WRX90, "4 " + TRIPLE, "3 riser-pcie4-x16").slotRoom(), 1);
        // more cards than slots hang on splitters
        between(build(WRX90, "8 " + TRIPLE, "8 riser-pcie4-x16").slotRoom(), -1, 18);
    }

    @Test
    void whereNobodyKnowsTheSlotsOneCardFitsAndOfTwoNobodyKnows() {
        between(build(AM5, TRIPLE).slotRoom(), 0, 1);
        between(build(AM5, "2 " + TRIPLE).slotRoom(), -1, 0);
        assertThat(build("mainboard-msi-x870-gaming-plus-wifi", TRIPLE).slotRoom())
                .satisfies(room -> assertThat(room.isKnown()).isFalse())
                .satisfies(room -> between(room, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    @Test
    void theThirdTripleCardNeedsTheNinthBracket() {
        exactly(build(WRX90, "3 " + TRIPLE, "case-full-tower-4gpu").bracketsLeft(), -1);
        exactly(build(WRX90, "3 " + TRIPLE, "case-fractal-define-7-xl").bracketsLeft(), 0);
        exactly(build(WRX90, "4 " + DOUBLE, "case-full-tower-4gpu").bracketsLeft(), 0);
    }

    @Test
    void theFirstSlotOfABoardIsNeverFarDown() {
        Band left = build(AM5, TRIPLE, "case-fractal-define-7").bracketsLeft();
        between(left, 2, 4);
        assertThat(left.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(left.how()).contains("position of the first slot assumed");
    }

    @Test
    void anOpenFrameWithRisersHasRoom() {
        Band left = build(WRX90, "4 " + TRIPLE, "misc-risers-fans-cables", "case-open-mining-frame")
                .bracketsLeft();
        assertThat(left.absence().orElseThrow().words()).isEqualTo("nothing in the way");
    }

    @Test
    void aLongCardDoesNotGoIntoAShortCase() {
        // 342 of 325 mm, 342 of 467 mm
        exactly(build("gpu-rtx-4090-gigabyte-aero-oc", "case-jonsbo-n5").cardClearance(), -17);
        exactly(build("gpu-rtx-4090-gigabyte-aero-oc", "case-fractal-define-7").cardClearance(), 125);
    }

    @Test
    void aSecondSlotOfTheChipsetHasFourLanes() {
        Band lanes = build(TWO_WIDE_APART, "2 " + TRIPLE, "cpu-ryzen-9-9950x").lanesPerCard();
        exactly(lanes, 4);
        assertThat(lanes.how()).isEqualTo("x16 at PCIe 4.0, x4 at PCIe 4.0 through the chipset");
        exactly(build(TWO_WIDE_APART, TRIPLE, "cpu-ryzen-9-9950x").lanesPerCard(), 16);
    }

    @Test
    void twoCardsShareTheLanesOfAGroup() {
        exactly(build("mainboard-gigabyte-x570s-aorus-master", "2 " + TRIPLE).lanesPerCard(), 8);
        exactly(build("mainboard-gigabyte-x570s-aorus-master", TRIPLE).lanesPerCard(), 16);
    }

    @Test
    void anOldProcessorLowersTheGeneration() {
        assertThat(build("mainboard-msi-b550-a-pro", TRIPLE, "cpu-ryzen-5-4500")
                        .lanesPerCard()
                        .how())
                .startsWith("x16 at PCIe 3.0");
    }

    @Test
    void likelyPositionsOfSlotsAreEstimates() {
        Band room =
                build("mainboard-asus-pro-ws-trx50-sage-wifi", "2 " + TRIPLE).slotRoom();
        exactly(room, 0);
        assertThat(room.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(room.how()).contains("likely positions of the slots");
        assertThat(room.sources()).extracting(Origin::file).contains("boards.csv", "cards.csv");
    }

    @Test
    void strongCardsNeedANativePlugEach() {
        exactly(
                build("2 gpu-rtx-pro-6000-blackwell-ws", "psu-asus-rog-thor-1600t3")
                        .gpuPlugsLeft(),
                -1);
        exactly(
                build("2 gpu-rtx-pro-6000-blackwell-ws", "psu-seasonic-prime-tx-1600")
                        .gpuPlugsLeft(),
                8);
        exactly(
                build("2 gpu-rtx-pro-6000-blackwell-ws", "2 psu-asus-rog-thor-1600t3")
                        .gpuPlugsLeft(),
                20);
    }

    @Test
    void adaptersMakePlugsForWeakerCards() {
        // four of 300 W: two native plugs, two adapters from two plugs each; four of eight plugs stay
        exactly(build("4 gpu-radeon-ai-pro-r9700", "psu-seasonic-prime-tx-1600").gpuPlugsLeft(), 4);
        // 450 W takes three of 150 W
        exactly(build(TRIPLE, "psu-evga-supernova-1600-p2").gpuPlugsLeft(), 6);
        // a 12-pin plug takes two
        exactly(build("4 gpu-rtx-3090", "psu-evga-supernova-1600-p2").gpuPlugsLeft(), 1);
        exactly(build("5 gpu-rtx-3090", "psu-evga-supernova-1600-p2").gpuPlugsLeft(), -1);
        // no plug of a processor is to spare: two of 6+2 pins each
        exactly(build(DOUBLE, WRX90, "psu-evga-supernova-1600-p2").gpuPlugsLeft(), 7);
    }

    @Test
    void plugsThatNobodyHasCountedAreUnknownUnlessTheyAreNotNeeded() {
        exactly(
                build("gpu-rtx-pro-6000-blackwell-ws", "psu-enermax-revolution-iii-1000w")
                        .gpuPlugsLeft(),
                0);
        assertThat(build("gpu-rtx-3090", "psu-enermax-revolution-iii-1000w")
                        .gpuPlugsLeft()
                        .isKnown())
                .isFalse();
        Band lacking = build("2 gpu-rtx-pro-6000-blackwell-ws", "psu-enermax-revolution-iii-1000w")
                .gpuPlugsLeft();
        assertThat(lacking.high()).isEqualTo(-1);
    }

    @Test
    void aCapDoesNotBoundThePeaks() {
        Tables capped = Tables.shipped().with(Table.HARDWARE, "gpu-rtx-pro-6000-blackwell-ws", "load_w", "300");
        // 1000 W over 600 (card) + 230 (processor) + 50 (board)
        Band peaks = Bench.with(capped)
                .build("gpu-rtx-pro-6000-blackwell-ws", "cpu-ryzen-9-9950x", AM5, "psu-enermax-revolution-iii-1000w")
                .peakHeadroom();
        exactly(peaks, 1000 / 880.0);
    }

    @Test
    void cardsWithoutFansNeedForcedAir() {
        assertThat(build("gpu-a100-pcie-80gb", "case-fractal-define-7")
                        .airForCooling()
                        .word())
                .isEqualTo("false");
        assertThat(build("gpu-a100-pcie-80gb", "case-with-passive-gpu-cooling")
                        .airForCooling()
                        .word())
                .isEqualTo("true");
        assertThat(build("gpu-a100-pcie-80gb", "case-silverstone-rm52")
                        .airForCooling()
                        .isKnown())
                .isFalse();
    }

    @Test
    void cardsWithOpenFansWantASlotBetweenThem() {
        assertThat(build(WRX90, "2 " + TRIPLE).airForCooling().word()).isEqualTo("true");
        assertThat(build(WRX90, "3 " + TRIPLE).airForCooling().isKnown()).isFalse();
        assertThat(build(WRX90, "3 " + TRIPLE, "3 riser-pcie4-x16")
                        .airForCooling()
                        .word())
                .isEqualTo("true");
        assertThat(build(WRX90, "4 gpu-rtx-3090-asus-turbo").airForCooling().word())
                .isEqualTo("true");
    }

    @Test
    void largeCardsNeedABoardThatMapsThem() {
        assertThat(build("mainboard-asrock-z77e-itx", DOUBLE).largeBars().word())
                .isEqualTo("false");
        assertThat(build("mainboard-asrock-z77e-itx", "gpu-rtx-3060-12gb")
                        .largeBars()
                        .word())
                .isEqualTo("true");
        assertThat(build(WRX90, DOUBLE).largeBars().word()).isEqualTo("true");
        assertThat(build("mainboard-asus-x99-e-ws", DOUBLE).largeBars().isKnown())
                .isFalse();
    }

    private static void exactly(Band band, double value) {
        between(band, value, value);
    }

    private static void between(Band band, double low, double high) {
        assertThat(band.low()).as(band.how()).isEqualTo(low);
        assertThat(band.high()).as(band.how()).isEqualTo(high);
    }
}
