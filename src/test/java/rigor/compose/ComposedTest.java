package rigor.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.facts.BuildPart;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.csv.OwnCase;
import rigor.terms.Build;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** Builds of cards in hosts, among the builds of a case. */
class ComposedTest {
    private static final Judgement HOME_LAB = Judge.judge(on("us-home-lab").read(), Shipped.rules());

    @Test
    void areJudgedBesideTheListedOnes() {
        assertThat(composed(HOME_LAB)).hasSizeBetween(10, 100).allSatisfy(build -> {
            assertThat(build.machine().parts()).anyMatch(part -> part.gpus() > 0);
            assertThat(HOME_LAB.build(build.id())).isPresent();
        });
    }

    @Test
    void restOnTheRowsOfTheirHost() {
        Build build = composed(HOME_LAB).get(0);
        assertThat(build.machine().parts())
                .filteredOn(part -> part.gpus() == 0)
                .extracting(part -> line(part.line()).origin().file())
                .containsOnly("hosts.csv");
    }

    @Test
    void pricedByAHintAreNotAcceptedWhateverElseIsSound() {
        assertThat(composed(HOME_LAB))
                .filteredOn(b -> b.quote().hint().isPresent())
                .isNotEmpty()
                .allSatisfy(build -> {
                    Verdict<Build> verdict = HOME_LAB.build(build.id()).orElseThrow();
                    assertThat(verdict.outcome()).isNotEqualTo(Outcome.ACCEPTED);
                    assertThat(build.quote().lines().stream()
                                    .mapToDouble(line -> line.price().total().low())
                                    .sum())
                            .isCloseTo(build.landedPrice().low(), within(0.01));
                    assertThat(build.quote().missing()).isEmpty();
                    assertThat(build.priceOffered().isKnown()).isFalse();
                });
    }

    @Test
    void withOffersForAllPartsHaveThePriceOfTheParts() {
        Judgement judged = Judge.judge(ownHost(), Shipped.rules());
        Build build = judged.build("1x-rtx-pro-6000-blackwell-ws-in-mine")
                .orElseThrow()
                .subject();
        assertThat(build.quote().hint()).isEmpty();
        assertThat(build.landedPrice())
                .isEqualTo(Shipped.judgement()
                        .build("diy-pro6000ws-am5")
                        .orElseThrow()
                        .subject()
                        .landedPrice());
    }

    /** The parts of a listed build but for its card. */
    private static Facts ownHost() {
        String[] lines = Shipped.facts().all(BuildPart.class).stream()
                .filter(line -> line.buildId().equals("diy-pro6000ws-am5"))
                .filter(line -> !line.hardwareId().startsWith("gpu-"))
                .map(line -> "mine,My host," + line.hardwareId() + "," + line.quantity() + ",https://example.org")
                .toArray(String[]::new);
        return on("swiss-home-office")
                .with(Table.HOSTS, "host_id,name,hardware_id,quantity,source_url", lines)
                .read();
    }

    @Test
    void asDearAsAListedOneOfTheSameCardsAreLeftOutWhereTheirOwnPriceIsOnlyAHint() {
        assertThat(composed(Shipped.judgement()))
                .extracting(Build::id)
                .noneMatch(id -> id.startsWith("1x-rtx-pro-6000-blackwell-ws-in-am5"));
    }

    @Test
    void areAddedWhenSomebodyAsksForThem() {
        String misfit = "4x-rtx-3090-in-trx50";
        assertThat(Shipped.judgement().build(misfit)).isEmpty();

        Judgement asked = Judge.knowing(Shipped.judgement(), misfit);

        assertThat(asked.build(misfit).orElseThrow().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(asked.builds()).hasSize(Shipped.judgement().builds().size() + 1);
        assertThat(Judge.again(asked, Shipped.facts()).build(misfit)).isPresent();
        assertThat(Judge.knowing(Shipped.judgement(), "no-such-build")).isSameAs(Shipped.judgement());
    }

    @Test
    void areTheSameWhenJudgedAgain() {
        Facts loud = on("swiss-home-office")
                .with(Table.REQUIREMENTS, "requirement_id,limit", "noise.load,70")
                .read()
                .succeeding(Shipped.facts());
        assertThat(Judge.again(Shipped.judgement(), loud).builds())
                .isEqualTo(Judge.judge(loud, Shipped.rules()).builds());
        assertThat(composed(Judge.judge(loud, Shipped.rules())))
                .hasSizeGreaterThan(composed(Shipped.judgement()).size());
    }

    @Test
    void limitThePowerOfCardsWhereTheCircuitIsTooSmallForThem() {
        Judgement asked = Judge.including(HOME_LAB, Set.of("2x-rtx-5090-in-trx50", "2x-rtx-5090-in-trx50-at-490w"));
        Build full = build(asked, "2x-rtx-5090-in-trx50");
        Build limited = build(asked, "2x-rtx-5090-in-trx50-at-490w");
        assertThat(limited.wallPower().high()).isLessThan(full.wallPower().high() - 150);
        String role = full.roles().get(0);
        assertThat(limited.speedAlone().of(role).high())
                .isLessThanOrEqualTo(full.speedAlone().of(role).high());
        assertThat(limited.speedAlone().of(role).low())
                .isLessThan(full.speedAlone().of(role).low());
        assertThat(limited.speedAlone().of(role).how()).contains("each card limited to 490 W");
    }

    private static OwnCase on(String base) {
        return OwnCase.none().with(Table.CASE, "key,value", "based_on," + base);
    }

    private static Build build(Judgement judgement, String id) {
        return judgement.build(id).orElseThrow().subject();
    }

    private static BuildPart line(@Nullable BuildPart line) {
        return Optional.ofNullable(line).orElseThrow();
    }

    private static List<Build> composed(Judgement judgement) {
        return judgement.builds().stream()
                .map(Verdict::subject)
                .filter(build -> build.machine().host().isPresent())
                .toList();
    }
}
