package rigor.explain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.explain.Explainer;
import rigor.explain.report.Report;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.Warning;
import rigor.terms.Build;
import rigor.verdict.Outcome;

class WarningsTest {
    private final Warnings warnings = new Warnings(Shipped.facts());

    @Test
    void aBuildIsWarnedOfAllItRestsOn() {
        List<String> rows = warnings.of(Shipped.build("diy-pro6000ws-am5-plus-gx10")).stream()
                .map(WarningView::about)
                .toList();

        assertThat(rows)
                .contains(
                        "builds:diy-pro6000ws-am5-plus-gx10",
                        "hardware:psu-enermax-revolution-iii-1000w",
                        "hardware:mainboard-msi-x870e-gaming-plus-wifi",
                        "hardware:asus-gx10-1tb",
                        "accelerators:gb10",
                        "offers:of-039",
                        "retailers:toppreise")
                .doesNotContain("hardware:psu-asrock-phantom-gaming-1600w", "offers:of-006");
    }

    @Test
    void anOfferIsWarnedOfItselfItsHardwareAndItsSeller() {
        assertThat(warnings.of(Shipped.offer("of-039")))
                .extracting(WarningView::subject)
                .contains("of-039", "asus-gx10-1tb", "gb10", "toppreise")
                .doesNotContain("of-001");
    }

    @Test
    void theAnswerTheReportAndWhyShowThem() {
        Explainer explainer = new Explainer(Shipped.judgement());
        Build best = Shipped.judgement().answer().orElseThrow().subject();

        List<WarningView> shown = explainer.advice().warnings();

        assertThat(shown).isEqualTo(warnings.of(best)).isNotEmpty();
        assertThat(explainer.build(best.id()).orElseThrow().warnings()).isEqualTo(shown);
        assertThat(new Report(explainer).html())
                .contains("What to know before ordering", shown.get(0).sentence());
    }

    @Test
    void aWarningDecidesNothing() {
        Judgement before = Shipped.judgement();
        String best = before.answer().orElseThrow().subject().id();
        Facts warned = Tables.shipped()
                .withRow(
                        Table.WARNINGS,
                        Map.of(
                                "warning_id", "w-1",
                                "about", "hardware:gpu-rtx-pro-6000-blackwell-ws",
                                "kind", "defect",
                                "sentence", "It burns."))
                .read();

        Judgement after = Judge.judge(warned, Shipped.rules());

        assertThat(Standing.all(after)).isEqualTo(Standing.all(before));
        assertThat(new Explainer(after).advice().build()).isEqualTo(best);
        assertThat(new Warnings(warned).of(Shipped.build("diy-pro6000ws-am5")))
                .extracting(WarningView::sentence)
                .contains("It burns.");
    }

    @Test
    void theOrderOfTheirRowsDoesNotMatter() {
        Build build = Shipped.build("diy-pro6000ws-am5-plus-gx10");
        Facts shuffled = Tables.shipped().shuffled(Table.WARNINGS, 7).read();

        assertThat(new Warnings(shuffled).of(build))
                .extracting(WarningView::warning)
                .isEqualTo(warnings.of(build).stream().map(WarningView::warning).toList());
    }

    /** Every accepted build rests on something that somebody who orders should know. */
    @Test
    void eachShippedWarningIsASentence() {
        assertThat(Shipped.facts().all(Warning.class))
                .hasSizeGreaterThan(20)
                .allSatisfy(w -> assertThat(w.sentence()).matches("[A-Z].*\\."));
        assertThat(Shipped.judgement().builds(Outcome.ACCEPTED))
                .allSatisfy(v -> assertThat(warnings.of(v.subject())).isNotEmpty());
    }
}
