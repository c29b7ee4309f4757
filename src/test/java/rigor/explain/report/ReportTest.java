package rigor.explain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judgement;
import rigor.explain.Explainer;
import rigor.explain.change.WhatIf;
import rigor.terms.Figures;
import rigor.verdict.Outcome;

class ReportTest {
    private final Judgement inForce = Shipped.judgement();

    @Test
    void tellsTheAnswerHowNearItIsToBeingLostAndTheRunnersUp() {
        String report = new Report(new Explainer(inForce)).markdown();

        String runnersUp = section(report, "Runners-up");
        String best = inForce.answer().orElseThrow().subject().name();
        assertThat(section(report, "The answer: " + best))
                .contains("### How close it is to its limits")
                .contains("- Noise under load: ");
        assertThat(section(report, "The answer: " + best))
                .contains("### Points for the ranking: "
                        + Figures.of(inForce.answer().orElseThrow().score(), null))
                .contains("| 3 | Speed of main alone: ");
        assertThat(runnersUp).doesNotContain(best);
        assertThat(inForce.builds(Outcome.ACCEPTED).stream().skip(1))
                .allSatisfy(v -> assertThat(runnersUp).contains(v.subject().name()));
        assertThat(section(report, "Where the facts contradict the brief")).contains("Qwen2.5-Coder 72B");
    }

    @Test
    void tellsWhatWouldLetSomethingInWhenNothingIsAccepted() {
        Judgement strict = WhatIf.of(inForce, List.of("budget.ceiling=2000", "noise.load=20"))
                .judgement();

        String report = new Report(new Explainer(strict)).markdown();

        assertThat(report).contains("Buy nothing yet");
        assertThat(section(report, "What to drop so that a build is accepted")).contains("- drop ");
    }

    @Test
    void tellsWhatToOrderWithLinksToTheOffers() {
        String report = new Report(new Explainer(inForce)).markdown();
        String url = Shipped.offer("of-001").offer().url();

        assertThat(report).containsOnlyOnce("## What to order: CHF ");
        assertThat(report.split("(?m)^## What to order: .*$")[1].split("(?m)^## ", 2)[0])
                .contains("[of-001](<" + url + ">) from an unnamed shop", "### Know before you order");
        assertThat(new Report(new Explainer(inForce)).html()).contains("href=\"" + url + "\">of-001</a>");
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
        return report.split("(?m)^## \\Q" + heading.replace("_", "\\_") + "\\E$", 2)[1]
                .split("(?m)^## ", 2)[0];
    }
}
