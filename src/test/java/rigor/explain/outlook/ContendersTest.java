package rigor.explain.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

class ContendersTest {
    private final Judgement judgement = Shipped.judgement();
    private final Contenders contenders = new Outlook(judgement).contenders();

    @Test
    void whatIsBehindEvenAtBestCannotWin() {
        assertThat(contenders.include("diy-pro6000maxq-am5")).isTrue();
        assertThat(contenders.include("mac-studio-m3u-80c-512gb")).isFalse();
    }

    @Test
    void onlyUndecidedBuildsAreContenders() {
        assertThat(judgement.builds())
                .filteredOn(v -> contenders.include(v.subject().id()))
                .isNotEmpty()
                .extracting(Verdict::outcome)
                .containsOnly(Outcome.UNDECIDED);
    }

    @Test
    void noFigureOfABuildAtBestIsWorseThanItMayBe() {
        List<Requirement> asked = judgement.facts().all(Requirement.class).stream()
                .filter(r -> r.subject() == Requirement.Subject.BUILD)
                .toList();
        for (Verdict<Build> verdict : judgement.builds(Outcome.UNDECIDED)) {
            Verdict<Build> best = Judge.imagined(judgement, List.of(Imagined.atBest(verdict.subject(), asked)))
                    .get(0);
            assertThat(best.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(best.score()).isGreaterThanOrEqualTo(verdict.score());
        }
    }

    @Test
    void whatCertainlyFailsStaysAsItIsAtBest() {
        List<Requirement> asked = List.of(judgement.facts().get(Requirement.class, "platform.family"));
        Build rocm = Shipped.build("framework-desktop-395-128gb");

        assertThat(Imagined.atBest(rocm, asked).platform().word()).isEqualTo("rocm");
    }

    @Test
    void theOneOfWhichMostIsLikelyComesFirst() {
        assertThat(judgement.builds(Outcome.UNDECIDED).stream()
                        .filter(v -> contenders.include(v.subject().id()))
                        .sorted(contenders.mostPromising())
                        .findFirst())
                .hasValueSatisfying(v -> assertThat(v.subject().id()).isEqualTo("asus-gx10-x2"));
    }
}
