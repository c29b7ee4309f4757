package rigor.explain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judgement;
import rigor.explain.Explainer;
import rigor.explain.change.WhatIf;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.verdict.Outcome;

class ReportTest {
    private final Judgement inForce = Shipped.judgement();

    @Test
    void tellsTheAnswerItsPriceWhyHowSureAndWhatToKnowBeforeAnythingElse() {
        String report = new Report(new Explainer(inForce)).markdown();
        Build best = inForce.answer().orElseThrow().subject();
        String first = report.split("(?m)^## What to order$")[0];

        assertThat(first)
                .startsWith("# Buy a self-built PC with one RTX PRO 6000 Blackwell Workstation Edition\n\n**"
                        + Figures.of(best.landedPrice(), best.currency()) + "**\n")
                .contains("Delivered to Switzerland, all taxes and fees included, for a purchase on 18 February 2026.")
                .contains(
                        "Of the 4 machines that meet all that you ask it scores highest",
                        "In the tables: " + Markdown.escaped(best.name()))
                .contains("It keeps all that you ask with a chance of 99 %.")
                .contains("**Limits that were assumed, so yours to confirm:** ", "Noise under load at most 50 dB(A)")
                .contains("the second slot may be PCIe 4.0 x4 from the chipset");
        assertThat(first.indexOf("## How sure is that?")).isLessThan(first.indexOf("## What to know before ordering"));
    }

    @Test
    void comparesTheAnswerWithTheCheapestAndTheNextStepUp() {
        String report = new Report(new Explainer(inForce)).markdown();

        assertThat(section(report, "Compared with two others"))
                .contains("| What it is | The answer | The cheapest | The next step up |")
                .contains("| Meets all that was asked | yes, chance 99 % | yes, chance 98 % | yes, chance 97 % |")
                .contains("| Against the answer |  | CHF 1,967 to 2,112 cheaper, 142 GB more GPU memory");
        assertThat(report.indexOf("## Compared with two others")).isLessThan(report.indexOf("## Appendix"));
    }

    @Test
    void tellsInTheAppendixHowNearItIsToBeingLostAndTheRunnersUp() {
        String report = new Report(new Explainer(inForce)).markdown();
        String appendix = report.split("(?m)^## Appendix$")[1];

        assertThat(section(appendix, "How close it is to its limits")).contains("- Noise under load: ");
        assertThat(appendix)
                .contains("### Its points for the ranking: "
                        + Figures.of(inForce.answer().orElseThrow().score(), null))
                .contains("3 for Speed of main alone: ");
        assertThat(section(appendix, "Runners-up").lines().filter(line -> line.matches("\\| \\d+ \\|.*")))
                .hasSize(inForce.builds(Outcome.ACCEPTED).size() - 1);
        assertThat(section(appendix, "Where the facts contradict the brief")).contains("Qwen2.5-Coder 72B");
    }

    @Test
    void countsEachRejectedBuildOnceByWhatRejectsItFirst() {
        String rejected =
                section(new Report(new Explainer(inForce)).markdown(), "Rejected, by what rejects them first");
        List<Integer> counts = rejected.lines()
                .filter(line -> line.matches("\\| .*: .* \\| \\d+ \\| .*"))
                .map(line -> Integer.valueOf(line.split(" \\| ")[1]))
                .toList();

        assertThat(counts).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(counts.stream().mapToInt(n -> n).sum())
                .isEqualTo(inForce.builds(Outcome.REJECTED).size());
        assertThat(rejected).contains("| Noise under load: at most 50 dB(A), assumed | ");
    }

    @Test
    void tellsOnTheFirstPageWhatWouldLetSomethingInWhenNothingIsAccepted() {
        Judgement strict = WhatIf.of(inForce, List.of("budget.ceiling=2000", "noise.load=20"))
                .judgement();

        String report = new Report(new Explainer(strict)).markdown();

        assertThat(report)
                .startsWith(
                        "# Buy nothing yet: no machine meets all that you ask\n\nNone of 108 machines meets all that was asked");
        assertThat(section(report, "What would change it"))
                .contains("- Without Landed price (at most CHF 2,000)", " would do.");
        assertThat(report).doesNotContain("What to order", "How sure");
    }

    @Test
    void tellsWhatToOrderWithLinksToTheOffers() {
        String report = new Report(new Explainer(inForce)).markdown();
        String url = Shipped.offer("of-001").offer().url();

        assertThat(section(report, "What to order"))
                .contains("| CHF 7,691 to 7,703 | [toppreise.ch](<" + url + ">) |", "| **Together** | **CHF ");
        assertThat(section(report, "The parts, and the offers that were chosen"))
                .contains("[of-001](<" + url + ">) from an unnamed shop");
        assertThat(section(report, "All that is to be known before ordering")).contains("psu-enermax");
        assertThat(new Report(new Explainer(inForce)).html()).contains("href=\"" + url + "\">toppreise.ch</a>");
    }

    @Test
    void givesTheNoticesThatLicencesAskFor() {
        Report report = new Report(new Explainer(inForce));

        assertThat(section(report.markdown(), "Notices"))
                .contains("Contains information from"
                        + " [BuildCores OpenDB](<https://github.com/buildcores/buildcores-open-db>) which is made available"
                        + " under the [ODC Attribution License](<https://opendatacommons.org/licenses/by/1-0/>).");
        assertThat(report.html()).contains("\">ODC Attribution License</a>.</p>");
    }

    @Test
    void needsNoNetwork() {
        assertThat(new Report(new Explainer(inForce)).html())
                .doesNotContainPattern("<(script|link|img|iframe)\\b")
                .doesNotContain("@import", "url(");
    }

    private static String section(String report, String heading) {
        return report.split("(?m)^##+ \\Q" + heading.replace("_", "\\_") + "\\E$", 2)[1]
                .split("(?m)^##+ ", 2)[0];
    }
}
