package rigor.estimate.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.estimate.Workshop;
import rigor.facts.Table;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;

/** What a build is, from its parts. */
class BuildsTest {
    private final Workshop shop = Workshop.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            diy-pro6000ws-am5        | 96  | ''
            diy-2x-pro6000ws-trx50   | 192 | in 2 pools
            diy-pro6000ws-plus-5090  | 128 | in 2 pools
            mac-studio-m3u-60c-256gb | 240 | 240 of 256 GB reach the GPU even with the limit raised
            asus-gx10-x2             | 238 | in 2 boxes joined by cable; 238 of 256 GB reach the GPU
            """)
    void memoryIsWhatTheGpusOfOneGroupAddress(String build, double gigabytes, String how) {
        assertThat(shop.build(build).accessibleMemory()).satisfies(memory -> {
            assertThat(memory.low()).isEqualTo(gigabytes);
            assertThat(memory.high()).isEqualTo(gigabytes);
            assertThat(memory.how()).isEqualTo(how);
        });
    }

    @Test
    void memoryThatNobodyStatesIsUnknownHoweverMuchIsMarketed() {
        Tables silent = Tables.shipped()
                .with(Table.ACCELERATORS, "gb10", "gpu_accessible_gb", "")
                .with(Table.ACCELERATORS, "gb10", "usable_gib", "");
        assertThat(new Workshop(silent.read())
                        .build("asus-gx10-1tb")
                        .accessibleMemory()
                        .isKnown())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "diy-pro6000ws-am5, tower",
        "diy-pro6000ws-am5-plus-gx10, tower",
        "diy-4x-4090-wrx90, open-frame",
        "rect-rs8639g2-1xpro6000, rack-2u",
        "asus-gx10-x2, mini",
        "macbook-pro-m5max-128gb, laptop"
    })
    void formFactorIsThatOfTheCaseOrTheSystem(String build, String form) {
        assertThat(shop.build(build).formFactor().word()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "diy-pro6000ws-am5, false", // nor do 1000 W
        "diy-2x-pro6000ws-am5, false", // both slots of the board are taken
        "diy-pro6000ws-trx50, false", // 1600 W do not carry two cards of 600 W
        "diy-pro6000maxq-trx50, not known", // nobody knows how loud two blowers are
        "mac-studio-m3u-60c-256gb, false",
        "lenovo-thinkstation-p620-2xa6000, false", // says it takes a second one, which it has
        "hp-zgx-fury, not known"
    })
    void aSecondGpuNeedsSlotCaseSupplyNoiseAndCircuit(String build, String room) {
        assertThat(shop.build(build).secondGpu().word()).isEqualTo(room);
    }

    @Test
    void everyReasonAgainstASecondGpuIsTold() {
        Build build = shop.build(
                shop.part("gpu-rtx-pro-6000-blackwell-ws", 3),
                shop.part("mainboard-asus-pro-ws-wrx90e-sage-se", 1),
                shop.part("psu-enermax-revolution-iii-1000w", 1),
                shop.part("case-fractal-define-7", 1));
        assertThat(build.secondGpu().word()).isEqualTo("false");
        assertThat(build.secondGpu().how())
                .contains("the cards are 8 brackets wide, the case has 7")
                .contains("the supply with a second card: 0.41 times the load, limit: at least 1.10")
                .contains("the noise with a second card: about 60 dB(A) (54 to 66)")
                .contains("the wall power with a second card: 2,")
                .doesNotContain("slots are taken");
    }

    @Test
    void aHigherLimitOfTheBuyerLeavesRoomForASecondGpu() {
        Tables easier = Tables.shipped()
                .with(Table.REQUIREMENTS, "power.supply", "limit", "0.9")
                .with(Table.REQUIREMENTS, "noise.load", "limit", "60")
                .with(Table.REQUIREMENTS, "power.circuit", "limit", "2300");
        assertThat(new Workshop(easier.read())
                        .build("diy-pro6000ws-trx50")
                        .secondGpu()
                        .word())
                .isEqualTo("true");
    }

    @Test
    void memoryOfBoxesThatNothingJoinsIsNotAdded() {
        Build apart = shop.build(shop.part("asus-gx10-1tb", 2));
        assertThat(apart.accessibleMemory().high()).isEqualTo(119);
        assertThat(apart.accessibleMemory().how()).containsPattern("not joined: .* #2");
        assertThat(Shipped.build("diy-pro6000ws-am5-plus-gx10").accessibleMemory())
                .satisfies(memory -> assertThat(memory.high()).isEqualTo(96))
                .satisfies(memory ->
                        assertThat(memory.how()).startsWith("only the GPUs that hold the largest model count"));
    }

    @Test
    void aCableHasTwoEnds() {
        Band joined = shop.build(shop.part("asus-gx10-1tb", 3), shop.part("cable-qsfp56-dac-200g", 1))
                .accessibleMemory();
        Band ring = shop.build(shop.part("asus-gx10-1tb", 3), shop.part("cable-qsfp56-dac-200g", 2))
                .accessibleMemory();
        assertThat(joined.high()).isEqualTo(2 * 119);
        assertThat(ring.high()).isEqualTo(3 * 119);
    }

    @Test
    void aCableJoinsNoBoxesOfTwoPlatforms() {
        assertThat(shop.build(
                                shop.part("asus-gx10-1tb", 1),
                                shop.part("bosgame-m5-128gb", 1),
                                shop.part("cable-qsfp56-dac-200g", 1))
                        .accessibleMemory()
                        .high())
                .isEqualTo(120);
    }

    @Test
    void takenSlotsAreTheReason() {
        assertThat(shop.build("diy-2x-pro6000ws-am5").secondGpu().how()).isEqualTo("all 2 slots are taken");
    }

    @ParameterizedTest
    @CsvSource({
        "diy-pro6000ws-am5, cuda, true, true",
        "mac-studio-m3u-60c-256gb, metal, false, false",
        "bosgame-m5-128gb, rocm, false, false",
        "diy-2x-4090-trx50, cuda, false, true",
        "diy-3x-a6000-plus-5090-wrx90, cuda, false, false" // one card without it spoils the rest
    })
    void platformAndArithmeticAreThoseOfAllItsGpus(String build, String platform, String fp4, String fp8) {
        Build it = shop.build(build);
        assertThat(List.of(it.platform(), it.nativeFp4(), it.nativeFp8()))
                .extracting(Choice::word)
                .containsExactly(platform, fp4, fp8);
    }

    @Test
    void twoPlatformsInOneMachineAreBothNamed() {
        Build mixed = shop.build(shop.part("gpu-rtx-5090", 1), shop.part("bosgame-m5-128gb", 1));
        assertThat(mixed.platform().word()).isEqualTo("cuda+rocm");
    }

    @Test
    void onlyWholeSystemsAndTheirCablesAreComplete() {
        assertThat(List.of("mac-studio-m3u-60c-256gb", "asus-gx10-x2", "bizon-g3000-2x5090", "diy-pro6000ws-am5"))
                .map(id -> shop.build(id).complete())
                .containsExactly(true, true, false, false);
    }

    @Test
    void coolingIsNamedOnceForEachKind() {
        assertThat(shop.build("diy-2x-a100-am5").gpuCooling()).containsExactly("passive");
        assertThat(shop.build("diy-3x-a6000-plus-5090-wrx90").gpuCooling()).containsExactly("axial", "blower");
    }

    @Test
    void aMachineOfWhichTheTablesAreSilentIsUnknownRatherThanFine() {
        Tables silent = Tables.shipped()
                .with(Table.HARDWARE, "asus-gx10-1tb", "form_factor", "")
                .with(Table.HARDWARE, "asus-gx10-1tb", "headless", "")
                .with(Table.HARDWARE, "asus-gx10-1tb", "psu_w", "")
                .with(Table.HARDWARE, "asus-gx10-1tb", "second_gpu_possible", "");
        Build build = new Workshop(silent.read()).build("asus-gx10-1tb");
        assertThat(List.<Function<Build, Choice>>of(Build::formFactor, Build::headless, Build::secondGpu))
                .map(measure -> measure.apply(build).isKnown())
                .containsExactly(false, false, false);
    }

    @Test
    void nothingRunsWhereNoLoadoutFits() {
        Build build = shop.build("asus-gx10-1tb"); // the workshop puts no loadout on it
        assertThat(build.concurrentStreams().high()).isZero();
        assertThat(build.speedAlone().of("main").isKnown()).isFalse();
        assertThat(build.loaded().of("vision").word()).isEqualTo("false");
    }
}
