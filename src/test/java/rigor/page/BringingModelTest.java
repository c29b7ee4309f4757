package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rigor.facts.upload.grid.Target;
import rigor.facts.upload.intake.NewPiece;

/** The page's pure modules that turn a preview and the buyer's answers into what is shown and asked. */
@ExtendWith(InBrowser.class)
class BringingModelTest {
    private static final String BRINGING = "model/bringing.js";
    private static final String COLUMNS = "model/columns.js";
    private static final String PLAN = """
            const row = (at, product, hardwareId, offerId, ...suggestions) => ({ at, product, hardwareId, offerId, suggestions, left: hardwareId ? "nobody says who sells it" : "the product is not known" });
            const rows = [row("1", "A", "a", "of-a"), row("2", "B", "b", null), row("3", "C", null, null, "c"), row("4", "D", null, null), row("5", "C", null, null, "c")];
            const planOf = (rows, added = 1) => ({ added: { count: added }, changed: { count: 0 }, brought: { rows, aliases: [], headings: [] } });
            const none = m.NOTHING_SAID;
            """;

    private static Object evaluated(Page page, String module, String expression) {
        return page.evaluate("async () => { const m = await import('/" + module + "'); "
                + (module.equals(BRINGING) ? PLAN : "") + " return " + expression + "; }");
    }

    @Test
    void answersBecomeParameters(Site site) {
        Page page = site.open("#/");

        assertThat(evaluated(page, BRINGING, "m.query('p.csv', none, true)")).isEqualTo("dryRun=true&name=p.csv");
        assertThat(evaluated(page, BRINGING, """
                        m.query('x'.repeat(300), m.answered(m.left(m.mapped(none, 'Preis=2', 'price-included'), '4'), 'seller', ' a&b '), false)
                        """))
                .isEqualTo("dryRun=false&name=" + "x".repeat(200)
                        + "&map=Preis%3D2%3Dprice_included&leave=4&seller=a%26b");
    }

    @Test
    void aSuggestionHoldsForAllRowsOfThatName(Site site) {
        Page page = site.open("#/");
        String accepted = "m.accepted(none, rows, rows[2], 'c')";

        assertThat(evaluated(page, BRINGING, accepted + ".accept")).isEqualTo(Map.of("3", "c", "5", "c"));
        assertThat(evaluated(page, BRINGING, "m.undecided(" + accepted + ", '3').accept"))
                .isEqualTo(Map.of("5", "c"));
        assertThat(evaluated(page, BRINGING, "m.added(" + accepted + ", '3', { kind: 'gpu' })"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("accept", Map.of("5", "c"))
                .containsEntry("add", Map.of("3", "gpu"));
    }

    @Test
    void aNewProductIsWrittenAsTheServerReadsIt(Site site) {
        String text = (String)
                evaluated(
                        site.open("#/"),
                        BRINGING,
                        "m.pieceText({ kind: 'system', accelerator: ' gb10 ', memory: '128', power: '', noise: '38.5', form: 'open-frame' })");

        assertThat(text).isEqualTo("system, accelerator gb10, memory 128, noise 38.5, form open-frame");
        assertThat(NewPiece.of(text).noiseDba()).isEqualTo(38.5);
        assertThat(NewPiece.of(text).loadW()).isNull();
    }

    @Test
    void rowsAreGroupedByWhatBecomesOfThem(Site site) {
        Page page = site.open("#/");
        String fates = ".map(([fate, rows]) => fate + rows.length).join(' ')";

        assertThat(evaluated(page, BRINGING, "m.groups(rows, none)" + fates)).isEqualTo("taken1 open1 maybe2 unknown1");
        assertThat(evaluated(page, BRINGING, "m.groups(rows, m.left(none, '3'))" + fates))
                .isEqualTo("taken1 open1 maybe1 unknown1 left1");
        assertThat(evaluated(page, BRINGING, "m.groups(rows, m.kept(m.left(none, '3'), '3'))" + fates))
                .isEqualTo("taken1 open1 maybe2 unknown1");
    }

    @Test
    void whereNothingCanBeTakenItIsSaidWhy(Site site) {
        Page page = site.open("#/");

        assertThat(evaluated(page, BRINGING, "m.idle(planOf(rows), none)")).isEqualTo("");
        assertThat(evaluated(page, BRINGING, "m.idle(planOf(rows, 0), none)"))
                .isEqualTo("These offers are in force already.");
        assertThat(evaluated(page, BRINGING, "m.idle(planOf(rows.slice(1), 0), none)"))
                .isEqualTo("Nobody says who sells it: answer that above.");
        assertThat(evaluated(page, BRINGING, "m.idle(planOf(rows.slice(2), 0), none)"))
                .isEqualTo("Say first what a row is.");
        assertThat(evaluated(page, BRINGING, "m.idle(planOf([rows[1]], 0), m.left(none, '2'))"))
                .isEqualTo("Every row is left out.");
        assertThat(evaluated(page, BRINGING, "m.idle(planOf([], 0), none)")).isEqualTo("No row can be taken.");
    }

    @Test
    void everyMeaningOfAColumnHasPlainWords(Site site) {
        assertThat(evaluated(site.open("#/"), COLUMNS, "m.meanings().map(([word]) => word)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrderElementsOf(Target.words());
    }

    @Test
    void amountsAndTermsReadAsOnAPriceTag(Site site) {
        Page page = site.open("#/");

        assertThat(evaluated(page, COLUMNS, "[m.amount(7691, 'CHF'), m.amount(4899.5, 'EUR'), m.amount(1, null)]"))
                .isEqualTo(List.of("CHF 7,691", "EUR 4,899.50", "1"));
        assertThat(evaluated(page, COLUMNS, """
                        m.terms({ seller: 'x.ch', vat: 'included', condition: 'new', availability: 'in-stock', shipping: 0, warrantyMonths: 24 }).join(', ')
                        """))
                .isEqualTo("x.ch, tax included, new, in stock, free shipping, 24 months of warranty");
        assertThat(evaluated(page, COLUMNS, "m.terms({ vat: 'unknown', shipping: null }).length"))
                .isEqualTo(0);
    }

    @Test
    void onlyUnknownProductsThatAreNotListedAreCounted(Site site) {
        assertThat(evaluated(site.open("#/"), BRINGING, "m.unlisted({ others: 9980, rows })"))
                .isEqualTo(9979);
    }

    @Test
    void aLongNameIsCut(Site site) {
        assertThat(evaluated(
                        site.open("#/"), COLUMNS, "[m.shortened('x'.repeat(5000)).length, m.shortened('RTX')].join()"))
                .isEqualTo("162,RTX");
    }

    @Test
    void quotesArePartedByTheirWay(Site site) {
        assertThat(evaluated(
                        site.open("#/"),
                        BRINGING,
                        "m.moves([{ change: -1 }, { change: 0 }, { change: -2 }]).map(([word, q]) => word + q.length)"))
                .isEqualTo(List.of("cheaper2", "in another place1"));
    }
}
