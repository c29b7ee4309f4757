package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Offers as buyers hold them: dropped, chosen or pasted, looked at, taken and given back. */
@ExtendWith(InBrowser.class)
class BringingTest {
    private static final String VIEW = "#/facts/offers";
    private static final String TABLE = "Artikel;Preis CHF;Wer\nASUS Ascent GX10 2TB;2900;digitec.ch\n";
    private static final String ALIKE = "Artikel;Preis CHF;Shop\nAscent GX10 Bundle 2TB;2900;digitec.ch\n";
    private static final String UNKNOWN = "Artikel;Preis CHF;Shop\nQuuxel 9000;3100;digitec.ch\n";
    private static final String ALL_KINDS = """
            Artikel;Preis CHF;Bemerkung;Wer
            ASUS Ascent GX10 2TB;2900;;digitec.ch
            Ascent GX10 Bundle 2TB;2900;;digitec.ch
            Quuxel 9000;3100;ein Rechner;digitec.ch
            HP ZGX Fury;auf Anfrage;;digitec.ch
            """;
    private static final Pattern NOW = Pattern.compile("now (CHF [0-9,]+)");
    private static final String DROPPED = """
            text => {
                const dropped = new DataTransfer();
                dropped.items.add(new File([text], "shop.html"));
                return dropped;
            }
            """;

    @Test
    void aDroppedPageLowersTheAnswersPriceAndUndoBringsItBack(@Own Site site) throws IOException {
        Path offers = site.host().begunCase().resolve("offers.csv");
        String original = Files.readString(offers);
        Page page = site.openAsOperator(VIEW);

        drop(page, resource("html/jsonld-single.html").replace("7691.00", "6999.00"));

        assertThat(says(page)).hasText(Pattern.compile("CHF 692.* less"));
        assertThat(page.locator(".quotes li").first()).containsText("less");
        assertThat(Files.readString(offers)).isEqualTo(original);
        Matcher price = NOW.matcher(says(page).textContent());
        assertThat(price.find()).isTrue();
        button(page, "Take 1 offer").click();
        assertThat(page.locator(".upload h2")).hasText("shop.html is in force.");
        site.go(page, "#/");
        assertThat(page.locator("main")).containsText(price.group(1));

        site.go(page, VIEW);
        button(page, "Take it back").click();
        assertThat(says(page)).containsText("Taken back");
        assertThat(Files.readString(offers)).isEqualTo(original);
        site.go(page, "#/");
        assertThat(page.locator("main")).not().containsText(price.group(1));
    }

    @Test
    void aPastedShopPageLowersTheAnswersPrice(@Own Site site) throws IOException {
        site.host().begunCase();
        Page page = site.openAsOperator("#/bring/offers");

        page.getByText("Paste a quote or a table").click();
        page.locator("#pasted").fill(Files.readString(Path.of("src/site/offers/rtx-pro-6000.html")));
        button(page, "Read it").click();
        assertThat(says(page)).hasText(Pattern.compile("CHF 692.* less"));
        Matcher price = NOW.matcher(says(page).textContent());
        assertThat(price.find()).isTrue();
        button(page, "Take 1 offer").click();
        assertThat(page.locator(".upload h2")).containsText("is in force");

        site.go(page, "#/");
        assertThat(page.locator(".answer .price")).containsText(price.group(1));
    }

    @Test
    void aHeadingThatNobodyKnowsIsMappedByADropDown(Site site) {
        Page page = site.openAsOperator(VIEW);
        choose(page, TABLE);
        assertThat(button(page, "Take 0 offers")).isDisabled();
        assertThat(page.locator("#take-why")).hasText("Nobody says who sells it: answer that above.");

        page.getByLabel("What Wer holds").selectOption("seller");

        assertThat(button(page, "Take 1 offer")).isEnabled();
        assertThat(page.locator(".rows .terms")).containsText("digitec.ch");
        assertThat(page.getByLabel("What Wer holds")).hasValue("seller");
    }

    @Test
    void aTableOfUnknownHeadingsIsReadWhenOneIsNamed(Site site) {
        Page page = site.openAsOperator(VIEW);
        choose(page, "Artikel;Was es kostet\nASUS Ascent GX10 2TB;2900\n");
        assertThat(button(page, "Take 0 offers")).isDisabled();

        page.getByLabel("What Was es kostet holds").selectOption("price");

        assertThat(page.locator(".rows strong").first()).hasText("ASUS Ascent GX10 2TB");
    }

    @Test
    void whatTheFileDoesNotSayIsAnsweredOnce(Site site) {
        Page page = site.openAsOperator(VIEW);
        choose(page, TABLE);

        page.getByLabel("Seller").fill("digitec.ch");
        page.keyboard().press("Tab");
        page.getByLabel("Tax in the prices").selectOption("included");
        assertThat(page.getByLabel("Availability")).hasValue("listed");

        assertThat(button(page, "Take 1 offer")).isEnabled();
        assertThat(page.locator("#hint-tax")).hasText("As you said.");
        assertThat(page.getByLabel("Seller")).hasValue("digitec.ch");
    }

    @Test
    void aSuggestionIsAcceptedByOneClickAndKnownTheNextTime(@Own Site site) {
        site.host().begunCase();
        Page page = site.openAsOperator(VIEW);
        choose(page, ALIKE);
        Locator suggestions = page.locator(".rows button", new Page.LocatorOptions().setHasText("It is"));
        assertThat(suggestions.first()).hasText(Pattern.compile("It is .*GX10.*"));

        suggestions.first().click();
        assertThat(page.locator(".rows")).containsText("as you said");
        button(page, "Take 1 offer").click();
        assertThat(page.locator(".upload")).containsText("Names that are known from now on: Ascent GX10 Bundle 2TB.");
        button(page, "Close").click();

        choose(page, ALIKE.replace("2900", "2800"));
        assertThat(page.locator(".rows")).containsText("by a name agreed to before");
        assertThat(button(page, "Take 1 offer")).isEnabled();
    }

    @Test
    void anUnknownProductIsAddedAndItsVerdictShown(@Own Site site) {
        Page page = site.openAsOperator(VIEW);
        choose(page, UNKNOWN);
        assertThat(page.locator(".would-flip")).containsText("No verdict on a build would change");

        page.locator(".new-piece summary").click();
        page.getByLabel("Accelerator").fill("gb10");
        page.getByLabel("Memory in GB").fill("128");
        page.getByLabel("Noise under load").fill("40");
        page.locator("select[name=form]").selectOption("mini");
        button(page, "Add it").click();

        assertThat(page.locator(".flips li")).containsText("Quuxel 9000");
        assertThat(page.locator(".flips .badge")).hasText(Pattern.compile("accepted|undecided|rejected"));
        String verdict = page.locator(".flips .badge").textContent().strip();
        button(page, "Take 1 offer").click();
        assertThat(page.locator(".upload")).containsText("New products: own-quuxel-9000.");
        assertThat(button(page, "Take it back")).isVisible();
        site.go(page, "#/build/own-quuxel-9000");
        assertThat(page.locator("main h1")).containsText("Quuxel 9000");
        assertThat(page.locator("main")).containsText(verdict.substring(verdict.indexOf(' ') + 1));
    }

    @Test
    void aRowIsLeftOutAndTakenAfterAll(Site site) {
        Page page = site.openAsOperator(VIEW);
        choose(page, TABLE.replace("Wer", "Shop"));

        button(page, "Leave out ASUS Ascent GX10 2TB").click();
        assertThat(page.locator("#take-why")).hasText("Every row is left out.");
        button(page, "Take it after all").click();
        assertThat(button(page, "Take 1 offer")).isEnabled();
    }

    @Test
    void axeFindsNothingInAPreview(Site site) {
        Page page = site.openAsOperator(VIEW);
        choose(page, ALL_KINDS);
        page.locator(".new-piece summary").first().click();

        assertThat(page.locator(".upload h3")).hasCount(5);
        assertThat(AccessibilityTest.all(page)).isEmpty();
        page.setViewportSize(375, 800);
        assertThat(AccessibilityTest.all(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
    }

    @Test
    void namesMadeToRunStayText(Site site) {
        Page page = site.openAsOperator(VIEW);
        page.setViewportSize(375, 800);
        choose(page, resource("hostile/jsonld-evil-names.html"));

        assertThat(page.locator(".rows strong").first()).containsText("<script>alert(1)</script>");
        assertThat(page.getByText(Pattern.compile("[^ ]{300}"))).hasCount(0);
        assertThat(page.locator("main script, main img, main iframe")).hasCount(0);
        assertThat(page.locator("a[href^='javascript:'], a[href^='data:'], a[href^='file:']"))
                .hasCount(0);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
    }

    @Test
    void pastedTextIsTakenByTheKeyboardAlone(@Own Site site) {
        site.host().begunCase();
        Page page = site.openAsOperator(VIEW);

        page.locator(".upload input[type=file]").focus();
        press(page, "Tab", "Enter", "Tab");
        page.keyboard().insertText("ASUS Ascent GX10 2TB   2'900.00 CHF");
        press(page, "Tab", "Enter");
        assertThat(page.locator(":focus")).hasText("pasted text");

        tabTo(page, "#ask-seller");
        page.keyboard().type("digitec.ch");
        page.keyboard().press("Enter");
        assertThat(button(page, "Take 1 offer")).isEnabled();
        tabTo(page, "#take");
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus")).hasText("pasted text is in force.");
        tabTo(page, ".upload button");
        assertThat(page.locator(":focus")).hasText("Take it back");
    }

    @Test
    void theFocusStaysWithTheRowThatIsAnswered(Site site) {
        Page page = site.openAsOperator(VIEW);
        choose(page, ALIKE);

        Locator suggestion = page.locator(".rows button").first();
        suggestion.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".rows")).containsText("as you said");
        assertThat(page.locator("li:focus")).hasAttribute("data-at", "line 2");
    }

    private static Locator says(Page page) {
        return page.locator(".upload .says");
    }

    private static Locator button(Page page, String name) {
        return page.locator(".upload").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 40 && !(Boolean) page.evaluate("s => document.activeElement.matches(s)", selector); i++) {
            page.keyboard().press("Tab");
        }
        assertThat((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector))
                .as(selector)
                .isTrue();
    }

    private static void choose(Page page, String text) {
        page.locator(".upload input[type=file]")
                .setInputFiles(new FilePayload("prices", "", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".upload h2")).isVisible();
    }

    private static void drop(Page page, String text) {
        JSHandle dropped = page.evaluateHandle(DROPPED, text);
        page.dispatchEvent(".upload", "drop", Map.of("dataTransfer", dropped));
    }

    private static String resource(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/import", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
