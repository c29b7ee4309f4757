package rigor.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.explain.change.ChangeAnalysis;
import rigor.explain.change.Way;
import rigor.explain.report.Report;
import rigor.explain.words.Sentences;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.terms.Build;
import rigor.verdict.Verdict;

/** A limit that the brief does not give is called assumed wherever it decides, and nowhere else. */
class AssumedTest {
    private static final Explainer SHIPPED = new Explainer(Shipped.judgement());

    @Test
    void theAnswerNamesTheAssumedLimitsThatItRestsOn() {
        assertThat(SHIPPED.advice().assumed())
                .contains("Noise under load: at most 50 dB(A)", "Wall power on one household circuit: at most 1,840 W")
                .noneMatch(limit -> limit.startsWith("GPU-accessible memory") || limit.startsWith("Dense"));
        assertThat(new Report(SHIPPED).markdown())
                .contains(
                        "**Limits that were assumed, so yours to confirm:** Speed of main with all running at least 30"
                                + " tok/s; Noise under load at most 50 dB(A); ");
    }

    @Test
    void anAnswerThatRestsOnTheBriefAloneNamesNone() {
        Tables tables = Tables.shipped();
        for (String id : SHIPPED.judgement().facts().ids(rigor.facts.Requirement.class)) {
            tables = tables.with(Table.REQUIREMENTS, id, "assumed", "false");
        }
        Facts facts = tables.read();
        assertThat(new Explainer(Judge.again(Shipped.judgement(), facts))
                        .advice()
                        .assumed())
                .isEmpty();
    }

    @Test
    void aReasonSaysWhetherItsLimitIsTheBriefsOwn() {
        Verdict<Build> server = build("hpe-dl380-gen10-2xv100");
        assertThat(Sentences.brief(server))
                .containsExactly(
                        "GPU-accessible memory: 64 GB (at least 96 GB required)",
                        "Noise under load: about 65 dB(A) (55 to 75) (at most 50 dB(A), assumed)",
                        "Form factor: rack-2u (desktop, laptop, mini, rack-4u or tower, assumed)");
        assertThat(Sentences.reasons(server))
                .anyMatch(s ->
                        s.startsWith("Noise under load: about 65 dB(A) (55 to 75), at most 50 dB(A), assumed, 5 dB(A)"))
                .anyMatch(s ->
                        s.contains("rack-2u, but the assumed requirement is desktop, laptop, mini, rack-4u or tower"));
    }

    @Test
    void aChangeSaysThatItMovesAnAssumedLimit() {
        assertThat(new ChangeAnalysis(SHIPPED.judgement())
                        .of("diy-2x-5090-trx50")
                        .ways())
                .extracting(Way::sentence)
                .anyMatch(s -> s.contains("GPU-accessible memory: at least 64 GB instead of 96 GB")
                        && s.contains("Noise under load: at most 56 dB(A) instead of the assumed 50 dB(A)"));
    }

    private static Verdict<Build> build(String id) {
        Judgement judgement = SHIPPED.judgement();
        return judgement.build(id).orElseThrow();
    }
}
