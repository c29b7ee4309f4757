package rigor.explain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rigor.Altered;
import rigor.Shipped;
import rigor.engine.Judgement;
import rigor.facts.Basis;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Asked;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.verdict.Answer;
import rigor.verdict.Status;

class OpenQuestionsTest {
    private final Judgement judgement = Shipped.judgement();
    private final OpenQuestions questions = new OpenQuestions(judgement);
    private final Build build = Shipped.build("diy-pro6000ws-am5");

    @Test
    void noShopIsAskedForASpeed() {
        assertThat(questions.of(judgement.build("mac-studio-m3u-80c-256gb").orElseThrow()))
                .isNotEmpty()
                .allMatch(q -> q.whom().equals("measurement"));
    }

    @Test
    void aSupplyIsAskedForItsRatingOnlyWhereThatIsNotKnown() {
        Band close = Band.of(1.0953, 1.16, Basis.ESTIMATED, "rated supply");

        assertThat(asked("power.supply", Band.unknown("the rating of the supply is not known")))
                .isEqualTo(new Inquiry("shop", "What is the power supply rated for, in watts?"));
        assertThat(asked("power.supply", close).whom()).isEqualTo("measurement");
        assertThat(asked("power.supply", close).text()).doesNotContain("rated");
        assertThat(Sentences.of(doubt("power.supply", close))).contains("1.095 to 1.16 times the load, at least 1.10");
    }

    @Test
    void whatNobodyCanAnswerIsNotAsked() {
        Requirement noise = Altered.with(requirement("noise.load"), "asked", Asked.NOBODY);
        Answer answer = new Answer(noise, Status.DOUBT, Optional.of(Band.unknown("")), List.of(), Optional.empty());

        assertThat(questions.of(build, answer).canBeAnswered()).isFalse();
    }

    @Test
    void eachOfThoseWhoCanAnswerIsAskedOnce() {
        assertThat(Sentences.inquiries(List.of(
                        new Inquiry("shop", "A?"), new Inquiry("measurement", "B?"), new Inquiry("shop", "C?"))))
                .containsExactly("Ask the shop: A? C?", "Measure, or wait for a published measurement: B?");
    }

    private Inquiry asked(String requirement, Band actual) {
        return questions.of(build, doubt(requirement, actual));
    }

    private static Answer doubt(String requirement, Band actual) {
        return new Answer(requirement(requirement), Status.DOUBT, Optional.of(actual), List.of(), Optional.empty());
    }

    private static Requirement requirement(String id) {
        return Shipped.facts().get(Requirement.class, id);
    }
}
