package rigor.compose.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Shipped;
import rigor.compose.words.SaidBuild.Assumed;
import rigor.compose.words.SaidBuild.Completing;
import rigor.facts.BuildPart;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.Offer;
import rigor.facts.Problem;

/** From words to the bill of a build. */
class MachineWordsTest {

    @ParameterizedTest
    @CsvSource({
        "gpu-rtx-3090, gpu-rtx-3090",
        "rtx-3090, gpu-rtx-3090",
        "RTX 3090, gpu-rtx-3090",
        "RTX3090, gpu-rtx-3090",
        "3090, gpu-rtx-3090",
        "NVIDIA GeForce RTX 4090, gpu-rtx-4090",
        "900-5G144-2200-000, gpu-rtx-pro-6000-blackwell-ws",
        "AMD EPYC 7302P (16C Rome), cpu-epyc-7302p",
        "ryzen 9 9950x, cpu-ryzen-9-9950x",
        "3090 founders edition, gpu-rtx-3090-fe",
        "mac studio m3 ultra 512 gb, mac-studio-m3u-80c-512gb"
    })
    void aThingIsFoundByWhatPeopleCallIt(String words, String hardware) {
        assertThat(understood(words)).isEqualTo(hardware);
    }

    @Test
    void anAcceleratorThatNoCardOfTheTablesHasIsANewCard() {
        SaidBuild said = said("rtx 3070");
        Hardware card = (Hardware) said.rows().get(0);
        assertThat(card.hardwareId()).isEqualTo("own-rtx-3070");
        assertThat(card.kind()).isEqualTo(Kind.GPU);
        assertThat(card.acceleratorId()).isEqualTo("rtx-3070");
    }

    @Test
    void whatMayBeSeveralThingsAndWhatIsNothingIsAskedAtOnce() {
        assertThatThrownBy(() -> said("rtx pro 6000, rtx-3091, 3900, epyc-7302p"))
                .isInstanceOfSatisfying(WordsRejected.class, fault -> {
                    assertThat(fault.problems())
                            .extracting(Problem::file)
                            .containsExactlyInAnyOrder("\"rtx pro 6000\"", "\"rtx-3091\"", "\"3900\"");
                    assertThat(fault)
                            .hasMessageContaining("\"rtx pro 6000\" may be gpu-rtx-pro-6000-blackwell-max-q, "
                                    + "gpu-rtx-pro-6000-blackwell-server or gpu-rtx-pro-6000-blackwell-ws; write which")
                            .hasMessageContaining("did you mean gpu-rtx-3090")
                            .hasMessageContaining("\"3900\" is a number without a unit");
                    assertThat(fault.suggestions()).contains("gpu-rtx-pro-6000-blackwell-ws");
                });
    }

    @Test
    void theSameAmbiguityIsAskedOnce() {
        assertThatThrownBy(() -> said("rtx pro 6000, 2x rtx pro 6000"))
                .isInstanceOfSatisfying(
                        WordsRejected.class,
                        fault -> assertThat(fault.problems()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"USD 3900", "64 GB, 1200 W", "GB10, 64 GB", "GB10, 240 W", "GB10, CHF 1, CHF 2", "used GB10, new"
            })
    void whatIsNoMachineIsRefused(String words) {
        assertThatThrownBy(() -> said(words)).isInstanceOf(WordsRejected.class);
    }

    @Test
    void memoryNarrowsTheSystemBeforeIt() {
        assertThatThrownBy(() -> said("mac studio m3 ultra, 96 GB"))
                .hasMessage(
                        "\"mac studio m3 ultra\" may be mac-studio-m3u-60c-96gb or mac-studio-m3u-80c-96gb; write which");
        assertThat(understood("m3 ultra, 512 GB")).isEqualTo("mac-studio-m3u-80c-512gb");
        assertThatThrownBy(() -> said("GB10, 64 GB"))
                .hasMessage("\"64 GB\" does not go with \"GB10\", which is known with 128 GB");
    }

    @Test
    void anAcceleratorAloneIsJudgedAsASystemThatIsKnownWell() {
        SaidBuild said = said("GB10, 128 GB, CHF 2900");
        BuildPart system = said.bill().get(0);
        assertThat(hardware(system.hardwareId()).acceleratorId()).isEqualTo("gb10");
        assertThat(said.understood().get(0).says()).contains("with the same accelerator");
        assertThat(said.from()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD 3900        | 3900    | USD",
                "3900 usd        | 3900    | USD",
                "CHF 2''900.00   | 2900.00 | CHF",
                "3.900 €         | 3900    | EUR",
                "$3,900          | 3900    | USD",
                "Fr. 2900.-      | 2900    | CHF",
                "used USD 3900   | 3900    | USD",
                "USD 3900 used   | 3900    | USD"
            })
    void aPriceIsAnOfferForAllOfIt(String price, BigDecimal amount, String currency) {
        SaidBuild said = said("2x rtx-3090, " + price.replace("''", "'"));
        Offer offer = offer(said);
        assertThat(offer.price()).isEqualByComparingTo(amount);
        assertThat(offer.currency()).isEqualTo(currency);
        assertThat(offer.condition()).isEqualTo(price.contains("used") ? Offer.Condition.USED : Offer.Condition.NEW);
        Hardware bundle = said.among(Shipped.facts()).get(Hardware.class, offer.hardwareId());
        assertThat(bundle.kind()).isEqualTo(Kind.BUNDLE);
        assertThat(said.bill()).extracting(BuildPart::hardwareId).contains(bundle.hardwareId());
    }

    @Test
    void whatIsNotNamedComesFromTheNearestHostAndIsSaid() {
        SaidBuild said = said("2x rtx-3090, epyc-7302p, 1200 W");
        assertThat(said.id()).isEqualTo("own-2x-rtx-3090-epyc-7302p-1200-w");
        Completing from = Objects.requireNonNull(said.from());
        assertThat(from.id()).isEqualTo("epyc-sp3-tower");
        assertThat(from.named()).isFalse();
        assertThat(from.parts())
                .extracting(Assumed::hardware)
                .containsExactly(
                        "mainboard-supermicro-h12ssl-i",
                        "memory-32gb-ddr4-3200-ecc-rdimm",
                        "case-phanteks-enthoo-pro-2-server",
                        "cooler-noctua-nh-u14s-tr4-sp3",
                        "storage-samsung-990-evo-plus-4tb");
        assertThat(bill(said)).contains("2 gpu-rtx-3090", "1 cpu-epyc-7302p", "8 memory-32gb-ddr4-3200-ecc-rdimm");
        assertThat(hardware(of(Kind.PSU, said)).psuW()).isEqualTo(1200);
    }

    @ParameterizedTest
    @CsvSource({
        "rtx-3090, am4-single",
        "rtx-5090, am5-single-600w",
        "2x rtx-3090, am5-dual-x8x8",
        "'rtx-3090, ryzen 9 9900x', am5-single-600w",
        "'rtx-3090, ryzen 9 9950x', am5-dual-x8x8",
        "'7x rtx-3090, epyc-7302p', epyc-sp3-open-frame",
        "'rtx-3090, 128 GB DDR4 registered', epyc-sp3-tower",
        "'minisforum-ms-s1-max-128gb, rtx-3090', egpu-mini"
    })
    void theNearestHostTakesTheCardsTheProcessorAndTheMemory(String words, String host) {
        assertThat(Objects.requireNonNull(said(words).from()).id()).isEqualTo(host);
    }

    @Test
    void aProcessorThatIsNotKnownIsNotGuessed() {
        SaidBuild said = said("rtx-3090, epyc-7282");
        assertThat(bill(said)).contains("1 cpu-epyc-7402p");
        assertThat(said.understood().get(1).says())
                .isEqualTo("a processor that is not known; judged with the figures of cpu-epyc-7402p instead");
        assertThat(said.understood().get(1).hardware()).isNull();
    }

    @Test
    void aPartThatCannotGoWithWhatWasNamedIsNotAssumed() {
        SaidBuild said = said("trx50, rtx-3090, epyc-7302p");
        assertThat(Objects.requireNonNull(said.from()).named()).isTrue();
        assertThat(said.unknown()).containsExactly("mainboard", "memory", "cooler");
        assertThat(bill(said)).noneMatch(line -> line.contains("trx50") || line.contains("rdimm-128gb"));
    }

    @Test
    void sizesStandForKnownPartsOrForNewOnes() {
        assertThat(bill(said("rtx-3090, epyc-7302p, 64 GB"))).contains("2 memory-32gb-ddr4-3200-ecc-rdimm");
        assertThat(bill(said("rtx-3090, 2x 32 GB DDR5"))).anyMatch(line -> line.matches("1 memory-.*64gb.*"));
        assertThat(bill(said("rtx-3090, 1337 W, 3 GB DDR5, 77 TB")))
                .contains("1 own-psu-1337w", "1 own-memory-3gb", "1 own-storage-77tb");
    }

    @Test
    void namedPartsTakeThePlaceOfThoseOfABuildThatIsNamed() {
        List<String> bill = bill(said("diy-pro6000ws-am5, rtx-5090, 1600 W"));
        assertThat(bill)
                .contains("1 gpu-rtx-5090", "1 cpu-ryzen-9-9950x")
                .noneMatch(line -> line.contains("pro-6000") || line.contains("1000w"));
        assertThat(said("diy-pro6000ws-am5").rows()).isEmpty();
        assertThat(said("asus-gx10-1tb").id()).isEqualTo("asus-gx10-1tb");
    }

    @Test
    void hostileWordsStayText() {
        SaidBuild said = said("=2x rtx-3090\u001b, \"1200 W\", CHF 2900");
        assertThat(said.bill().get(0).name()).isEqualTo("2x rtx-3090, 1200 W");
        said.own(Shipped.facts())
                .values()
                .forEach(content -> assertThat(new String(content.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("\u001b", "=2x"));
        assertThatThrownBy(() -> said("rtx-3090; DROP TABLE offers; '); --"))
                .hasMessageStartingWith("\"DROP TABLE offers\" is no id");
        assertThatThrownBy(() -> said("a".repeat(900))).hasMessageMatching("(?s).{60,400}");
    }

    private static SaidBuild said(String words) {
        return MachineWords.of(words, Shipped.facts());
    }

    private static String understood(String words) {
        return said(words).understood().stream()
                .map(SaidBuild.Understood::hardware)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static List<String> bill(SaidBuild said) {
        return said.bill().stream()
                .map(line -> line.quantity() + " " + line.hardwareId())
                .toList();
    }

    private static String of(Kind kind, SaidBuild said) {
        return said.bill().stream()
                .map(BuildPart::hardwareId)
                .filter(id -> hardware(id).kind() == kind)
                .collect(Collectors.joining(" "));
    }

    private static Offer offer(SaidBuild said) {
        return said.rows().stream()
                .filter(Offer.class::isInstance)
                .map(Offer.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Hardware hardware(String id) {
        Facts facts = Shipped.facts();
        return facts.get(Hardware.class, id);
    }
}
