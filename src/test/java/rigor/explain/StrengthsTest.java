package rigor.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rigor.Altered;
import rigor.Shipped;
import rigor.facts.Basis;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Quote;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

class StrengthsTest {
    private final Build alone = Shipped.build("diy-pro6000ws-am5");
    private final Build withBox = Shipped.build("diy-pro6000ws-am5-plus-gx10");
    private final Build roomier = Shipped.build("diy-pro6000ws-trx50");

    @Test
    void buildsWithTheSameCardAreNotFasterThanEachOther() {
        assertThat(strengths(alone, withBox, roomier).values())
                .allSatisfy(best -> assertThat(best).doesNotContain("fastest main alone"));
        assertThat(strengths(alone, roomier)).containsEntry(alone.id(), List.of("lowest price", "lowest power"));
    }

    /** How fast the card is cancels; how much of it is left to the main agent does not. */
    @Test
    void aBoxThatTakesTheSubAgentsSpeedsUpTheMainAgent() {
        Gap gap = Gap.ofSpeeds(withBox, alone, "main");
        assertThat(gap.isCertain()).isTrue();
        assertThat(gap).isEqualTo(Gap.ofSpeeds(alone, withBox, "main").reversed());
        assertThat(Gap.ofSpeeds(roomier, alone, "main").isCertain()).isFalse();
        assertThat(strengths(alone, withBox, roomier))
                .extractingByKey(withBox.id(), list(String.class))
                .contains("fastest main with all models running");
    }

    @Test
    void bandsThatOverlapAreNoLead() {
        Build louder = Altered.with(alone, "noiseUnderLoad", Band.of(37, 49, Basis.ESTIMATED, ""));
        Build loud = Altered.with(alone, "noiseUnderLoad", Band.of(50, 55, Basis.ESTIMATED, ""));

        assertThat(noiseLeads(alone, louder)).isFalse();
        assertThat(noiseLeads(alone, loud)).isTrue();
    }

    @Test
    void theOnlyBuildBeatsNobody() {
        assertThat(strengths(alone)).isEmpty();
    }

    @Test
    void whatTwoBuildsBuyAlikeCancels() {
        assertThat(Gap.ofPrices(withBox, alone)).isEqualTo(new Gap(2477, 2502));
        assertThat(Gap.ofPrices(alone, withBox)).isEqualTo(new Gap(-2502, -2477));
        assertThat(Gap.ofPrices(alone, alone)).isEqualTo(new Gap(0, 0));
        assertThat(BuildDifference.between(alone, withBox))
                .contains(new BuildDifference(true, "CHF 2,477 to 2,502 cheaper"));
    }

    @Test
    void whatIsBoughtElsewhereDiffersByAllItMayBe() {
        Quote.Line card = alone.quote().lines().get(0);
        Quote.Line dearer = new Quote.Line(card.part(), Optional.of(Shipped.offer("of-006")), false, card.price());
        Build other = Altered.with(alone, "quote", quote(alone, dearer));
        Band price = card.price().total();

        assertThat(Gap.ofPrices(alone, other)).isEqualTo(Gap.of(price, price));
        assertThat(Gap.of(price, price).low()).isNegative();
    }

    @Test
    void nothingIsToldOfAPriceThatIsNotKnown() {
        Build unpriced = Shipped.build("hp-zgx-fury");

        assertThat(BuildDifference.between(unpriced, alone))
                .noneMatch(d -> d.text().contains("CHF"));
    }

    private static Quote quote(Build build, Quote.Line first) {
        List<Quote.Line> lines = Stream.concat(
                        Stream.of(first), build.quote().lines().stream().skip(1))
                .toList();
        return new Quote(
                build.quote().total(), lines, Optional.empty(), build.quote().currency());
    }

    private static boolean noiseLeads(Build one, Build other) {
        return Discipline.all(List.of("main")).stream()
                .filter(d -> d.best().equals("quietest"))
                .allMatch(d -> d.leads(one, other));
    }

    private static Map<String, List<String>> strengths(Build... builds) {
        return Strengths.of(Stream.of(builds)
                .map(b -> new Verdict<Build>(b, Outcome.ACCEPTED, List.of(), List.of(), List.of()))
                .toList());
    }
}
