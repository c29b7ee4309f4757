package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a buyer knows besides prices: a machine, a part, a model, a measurement; each looked at, kept and taken back. */
@ExtendWith(InBrowser.class)
class BringPageTest {
    private static final String WORDS = "GB10, 128 GB, CHF 2900";
    private static final String CONFIG = """
            {"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "vocab_size": 128256,
             "num_key_value_heads": 8, "intermediate_size": 14336, "max_position_embeddings": 131072}
            """;
    private static final String MEASURED = """
            accelerator_id,accelerator_count,model_id,format,decode_tok_s
            gb10,1,qwen3-8b,Q4_K_M,40
            """;
    private static final String HOSTILE = "<img src=x onerror=alert(1)> \u05de\u05d7\u05e9\u05d1 " + "x".repeat(300);

    @Test
    void aMachineInWordsIsMendedJudgedKeptAndTakenBack(@Own Site site) {
        Page page = site.openAsOperator("#/bring");
        page.locator("#machine-words").fill("2x rtx-3909, 1200 W, USD 3900");

        assertThat(page.locator(".echo mark")).hasText("2x rtx-3909");
        page.locator(".word-faults button").first().click();
        assertThat(page.locator("#machine-words")).hasValue("2x gpu-rtx-3090, 1200 W, USD 3900");
        assertThat(page.locator(".verdict")).containsText("The answer stays");
        assertThat(page.locator(".verdict")).containsText("48 GB");

        button(page, "Keep it in my case").click();
        assertThat(page.locator(":focus")).hasText("It is in your case.");
        page.getByText("See all about it").click();
        assertThat(page.locator("main h1")).containsText("rtx-3090");

        site.go(page, "#/bring");
        Locator step = page.locator(".history li").first();
        assertThat(step).containsText("own-2x-gpu-rtx-3090-1200-w");
        assertThat(step.locator("time")).hasText(Pattern.compile("\\d{4}, \\d\\d:\\d\\d"));
        step.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(":focus")).containsText("Taken back");
        site.go(page, "#/board?q=own-2x");
        assertThat(page.locator(".found")).containsText("0 ");
    }

    @Test
    void theKeyboardAloneFillsInTheFieldsOfAMachineAndKeepsIt(@Own Site site) {
        Page page = site.openAsOperator("#/bring");
        tabTo(page, ".by-fields summary");
        page.keyboard().press("Enter");
        tabTo(page, "[name=chip]");
        page.keyboard().type("GB10");
        tabTo(page, "[name=memory]");
        page.keyboard().type("128");
        tabTo(page, "[name=price]");
        page.keyboard().type("2900");
        assertThat(page.locator("#machine-words")).hasValue(WORDS);

        assertThat(button(page, "Keep it in my case")).isEnabled();
        tabTo(page, ".verdict-now .primary");
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus")).hasText("It is in your case.");
        tabTo(page, ".outcome .buttons button");
        assertThat(page.locator(":focus")).hasText("Take it back");
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus")).containsText("Taken back");
    }

    @Test
    void ofSeveralAnswersTheOneToTheLatestWordsCounts(Site site) {
        Page page = site.open("#/bring");
        Pattern late = Pattern.compile("/api/judge.*3909");
        AtomicReference<Route> held = new AtomicReference<>();
        page.route(late, held::set);
        page.locator("#machine-words").fill("rtx-3909");
        page.waitForCondition(() -> held.get() != null);
        page.locator("#machine-words").fill(WORDS);
        assertThat(page.locator(".verdict")).containsText("GB10, 128 GB");
        page.waitForResponse(late, () -> held.get().resume());
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        assertThat(page.locator(".echo")).hasCount(0);
        assertThat(page.locator(".verdict")).containsText("CHF 2,900");
    }

    @Test
    void aPartIsRefusedAtItsCellsThenTakenMarkedRemovedAndTakenBack(@Own Site site) {
        Page page = site.openAsOperator("#/bring/part");
        fill(page, "hardware_id", "own-card");
        fill(page, "name", "My card");
        page.locator(".more-columns summary").click();
        fill(page, "memory_gb", "24,x");
        button(page, "Show what it would change").click();

        assertThat(page.locator("#cell-memory_gb-fault")).containsText("is not a number");
        assertThat(page.locator("#cell-kind-fault")).containsText("must not be empty");
        assertThat(page.locator(":focus")).hasAttribute("name", "kind");
        page.locator("#cell-kind").selectOption("gpu");
        fill(page, "memory_gb", "");
        fill(page, "source_url", "https://example.org/card");
        button(page, "Show what it would change").click();
        assertThat(page.locator(".outcome .says")).containsText("The answer stays");
        button(page, "Keep it in my case").click();
        assertThat(page.locator(":focus")).hasText("own-card is in your case.");

        page.getByText("See it in the table").click();
        assertThat(page.locator(".fact-card")).containsText("yours");
        assertThat(page.locator("tr.is-own")).containsText("own-card");
        button(page, "Remove this row").click();
        button(page, "Remove it").click();
        assertThat(page.locator(":focus")).hasText("own-card is removed.");
        assertThat(page.locator("tr.is-own")).hasCount(0);
        button(page, "Take it back").first().click();
        assertThat(page.locator("tr.is-own")).containsText("own-card");
    }

    @Test
    void aModelAndMeasurementsArePastedKeptAndTakenBack(@Own Site site) {
        Page page = site.openAsOperator("#/bring/model");
        page.locator("#model-config").fill(CONFIG);
        button(page, "Show what it would change").click();
        assertThat(page.locator(".faults")).containsText("does not say what the model is called");
        page.locator("[name=id]").fill("own-llama");
        button(page, "Show what it would change").click();
        assertThat(page.locator(".read")).containsText("131072");
        keepAndTakeBack(page, "own-llama is in your case.");

        page.locator("#model-config").fill("");
        page.locator("#model-file")
                .setInputFiles(new FilePayload("x.gguf", "", "GGUF\u0009".getBytes(StandardCharsets.UTF_8)));
        button(page, "Show what it would change").click();
        assertThat(page.locator(".faults")).containsText("ends within its header");

        site.go(page, "#/bring/measurements");
        page.locator("#measured").fill(MEASURED);
        button(page, "Show what it would change").click();
        assertThat(page.locator(".outcome h3")).hasText("1 measurement new");
        keepAndTakeBack(page, "1 measurement in your case.");
        Path own = site.host().facts.resolveSibling("case/measurements.csv");
        assertThat(own).doesNotExist();
    }

    @Test
    void aServerThatAsksForTheTokenTakesAMachineToo(@Own Site site) {
        site.tolerate("401");
        site.tolerate("preload");
        site.host().atAllAddresses();
        Page page = site.openAsOperator("#/bring");
        page.locator("#machine-words").fill(WORDS);
        button(page, "Keep it in my case").click();
        assertThat(page.locator(".outcome h3")).hasText("It is in your case.");
    }

    @Test
    void whatIsMadeToRunStaysText(Site site) {
        Page page = site.openAsOperator("#/bring");
        page.setViewportSize(375, 800);
        page.locator("#machine-words").fill(HOSTILE);
        assertThat(page.locator(".echo")).containsText("<img src=x");
        calm(page);

        site.go(page, "#/bring/part");
        for (String column : List.of("hardware_id", "name", "source_url")) {
            fill(page, column, HOSTILE);
        }
        page.locator("#cell-kind").selectOption("gpu");
        button(page, "Show what it would change").click();
        assertThat(page.locator(".outcome")).containsText("<img src=x");
        calm(page);

        site.go(page, "#/bring/model");
        page.locator("#model-config").fill(CONFIG);
        page.locator("[name=id]").fill(HOSTILE);
        button(page, "Show what it would change").click();
        assertThat(page.locator(".outcome, .faults").last()).not().isEmpty();
        calm(page);

        site.go(page, "#/bring/measurements");
        page.locator("#measured").fill(MEASURED.replace("qwen3-8b", HOSTILE));
        button(page, "Show what it would change").click();
        assertThat(page.locator(".faults")).containsText("<img src=x");
        calm(page);
    }

    @Test
    void axeFindsNothingAndNothingIsTooWide(Site site) {
        Page page = site.openAsOperator("#/bring");
        page.locator("#machine-words").fill("2x rtx-3909, 1200 W");
        assertThat(page.locator(".echo")).isVisible();
        check(page, "a faulty machine");
        page.locator("#machine-words").fill(WORDS);
        assertThat(page.locator(".verdict")).isVisible();
        page.locator(".by-fields summary").click();
        check(page, "a machine");
        for (String view :
                List.of("#/bring/offers", "#/bring/part", "#/bring/model", "#/bring/measurements", "#/facts/models")) {
            site.go(page, view);
            page.locator("main details").all().forEach(d -> d.evaluate("d => { d.open = true; }"));
            check(page, view);
        }
        site.go(page, "#/bring/part");
        button(page, "Show what it would change").click();
        assertThat(page.locator("[aria-invalid=true]").first()).isVisible();
        check(page, "a faulty part");
    }

    private static void check(Page page, String what) {
        for (int width : new int[] {1280, 375, 320}) {
            page.setViewportSize(width, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(what)
                    .isEqualTo(width);
        }
        page.setViewportSize(1280, 800);
        assertThat(AccessibilityTest.all(page)).as(what).isEmpty();
    }

    private static void calm(Page page) {
        assertThat(page.locator("main script, main img, main iframe")).hasCount(0);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
    }

    private static void keepAndTakeBack(Page page, String done) {
        button(page, Pattern.compile("Keep (it|them) in my case")).click();
        assertThat(page.locator(":focus")).hasText(done);
        page.locator(".outcome").getByText("Take it back").click();
        assertThat(page.locator(":focus")).containsText("Taken back");
    }

    private static void fill(Page page, String column, String text) {
        page.locator("#cell-" + column).fill(text);
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, Pattern name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 40 && !(Boolean) page.evaluate("s => document.activeElement.matches(s)", selector); i++) {
            page.keyboard().press("Tab");
        }
        assertThat((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector))
                .as(selector)
                .isTrue();
    }
}
