package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people mainly do here, from start to end. */
@ExtendWith(InBrowser.class)
class UseCasesTest {
    private static final String HEADER =
            "offer_id;hardware_id;retailer_id;price;currency;vat;condition;ships_to_ch;availability;observed_on;confidence\n";
    private static final String FAULTY =
            HEADER + "up-1;mac-studio-m3u-60c-256gb;apple-ch;5'8x9.50;CHF;included;new;yes;in-stock;18.02.2026;high\n";
    private static final String CORRECTED = FAULTY.replace("5'8x9.50", "4'899.50");

    @Test
    void anEditOfARuleFlipsVerdictsOnTheOpenPage(@Own Site site) {
        Page page = site.open("#/board");
        String before = page.locator(".found").textContent();

        site.host().edit(rule(site), text -> text.replace("noiseUnderLoad.low > $r.limit", "noiseUnderLoad.low > 20"));

        assertThat(page.locator(".notice.change")).containsText("noise.drl:8 edited");
        assertThat(page.locator(".notice.change .flips li").first()).containsText("rejected");
        assertThat(page.locator(".found")).not().hasText(before);
        assertThat(page.locator(".board tr.flipped .was").first()).isVisible();
    }

    @Test
    void aFaultyRuleIsShownAtItsLineUntilItIsMended(@Own Site site) {
        Page page = site.open("#/board");
        String before = page.locator(".found").textContent();

        site.host().edit(rule(site), text -> text.replace("noiseUnderLoad.low", "noiseUnderLoad.lowest"));

        assertThat(page.locator(".notice.doubt code").first()).hasText(Pattern.compile("noise\\.drl:8"));
        assertThat(page.locator(".found")).hasText(before);
        page.reload();
        assertThat(page.locator(".notice.doubt")).containsText("the last good version stays in force");

        site.host().edit(rule(site), text -> text.replace("noiseUnderLoad.lowest", "noiseUnderLoad.low"));
        assertThat(page.locator(".notice.doubt")).hasCount(0);
    }

    @Test
    void aRejectedBuildLeadsToTheRulesLineAndTheFactsRow(Site site) {
        Page page = site.open("#/board?verdict=rejected&q=diy-2x-pro6000ws-trx50");
        page.locator(".board tbody th > a").click();
        Locator reason = page.locator(".objections.out li", new Page.LocatorOptions().setHasText("Landed price"));
        assertThat(reason).containsText("CHF 15,000");

        reason.getByText("BUDGET-1").click();
        assertThat(page.locator(".line.at")).containsText("rule \"Over budget\"");

        page.goBack();
        reason.getByText(Pattern.compile("offers\\.csv:2 ")).click();
        assertThat(page.locator(".fact-card h2")).containsText("offers.csv:2");
        assertThat(page.locator(".fact-card")).containsText("of-001");
        assertThat(page.locator("tr.at td").first()).hasText("2");
    }

    @Test
    void anUploadIsCorrectedConfirmedAndUndone(@Own Site site) throws IOException {
        Path offers = site.host().begunCase().resolve("offers.csv");
        String original = Files.readString(offers);
        Page page = site.openAsOperator("#/facts/offers");

        upload(page, FAULTY);
        Locator refusal = page.locator(".refusals tbody tr");
        assertThat(refusal).containsText("5'8x9.50");
        assertThat(refusal.locator("td").first()).hasText("2");
        assertThat(page.getByText("Put it in force")).isDisabled();
        assertThat(Files.readString(offers)).isEqualTo(original);
        page.getByText("Cancel").click();

        upload(page, CORRECTED);
        assertThat(page.locator(".tallies")).containsText("1 new");
        assertThat(Files.readString(offers)).isEqualTo(original);
        page.getByText("Put it in force").click();
        assertThat(page.locator(".upload")).containsText("offers.csv is in force");
        assertThat(Files.readString(offers)).contains("up-1");

        page.locator(".history button").first().click();
        assertThat(page.locator(".history")).containsText("Taken back");
        assertThat(Files.readString(offers)).isEqualTo(original);
    }

    private static void upload(Page page, String csv) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("offers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static Path rule(Site site) {
        return site.host().rules.resolve("builds/noise.drl");
    }
}
