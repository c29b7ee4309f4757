package rigor.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.Basis;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** Differences of figures, of which only certain ones are told. */
class GapTest {

    private static Band band(double low, double high) {
        return Band.of(low, high, Basis.ESTIMATED, "");
    }

    @Test
    void isFromTheNearestEndsToTheFarthest() {
        assertThat(Gap.of(band(10, 12), band(3, 4))).isEqualTo(new Gap(6, 9));
        assertThat(Gap.of(band(10, 12), band(3, 4)).reversed()).isEqualTo(new Gap(-9, -6));
        assertThat(Gap.of(band(10, 12), band(3, 4)).isCertain()).isTrue();
    }

    @Test
    void isNotCertainWhereBandsOverlapOrTouch() {
        assertThat(Gap.of(band(10, 12), band(11, 13)).isCertain()).isFalse();
        assertThat(Gap.of(band(10, 12), band(8, 10)).isCertain()).isFalse();
        assertThat(Gap.of(band(10, 10), band(10, 10)).isCertain()).isFalse();
    }

    @Test
    void ofWhatIsNotKnownIsAnything() {
        Gap gap = Gap.of(Band.unknown("why"), Band.unknown("why"));
        assertThat(gap.isCertain()).isFalse();
        assertThat(gap.reversed().isCertain()).isFalse();
    }

    /** Whatever is told of one build beside another is told of the other the other way round. */
    @Test
    void eachDifferenceIsTheOtherOneTurned() {
        List<Build> builds = Shipped.judgement().builds(Outcome.ACCEPTED).stream()
                .map(Verdict::subject)
                .toList();
        for (Build one : builds) {
            assertThat(BuildDifference.between(one, one)).isEmpty();
            for (Build other : builds) {
                assertThat(BuildDifference.between(one, other).stream().filter(BuildDifference::better))
                        .hasSameSizeAs(BuildDifference.between(other, one).stream()
                                .filter(d -> !d.better())
                                .toList());
            }
        }
    }
}
