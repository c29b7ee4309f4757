package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page's pure modules by themselves, in the browser that runs them. */
@ExtendWith(InBrowser.class)
class ModelTest {
    private static final String VERDICTS = """
            const cell = (requirement, status, text) => ({ requirement, status, text });
            const verdicts = [
              { build: "a", name: "Alpha box", rank: 1, outcome: "accepted", score: 3, reasons: [], brief: [], questions: [],
                differences: [], price: { low: 9000, high: 9100, known: true }, memory: { low: 96 }, roles: [{ role: "main", together: { low: 50 }, alone: { low: 100 } }], noise: { high: 40 }, cells: [cell("m", "met", "96 GB"), cell("n", "met", "36 to 40 dB(A)")] },
              { build: "b", name: "Beta tower", rank: 2, outcome: "accepted", score: 2, reasons: [], brief: [], questions: [],
                differences: [{ better: true, text: "CHF 4,000 cheaper" }, { better: false, text: "slower" }],
                price: { low: 5000, high: 5100, known: true }, memory: { low: 238 }, roles: [{ role: "main", together: { low: 16 }, alone: { low: 42 } }], noise: { high: 46 }, cells: [cell("m", "met", "238 GB"), cell("n", "caution", "31 to 46 dB(A)")] },
              { build: "c", name: "Gamma rack", rank: 3, outcome: "undecided", score: 1, reasons: ["noise not known"], brief: ["noise"],
                questions: [{ whom: "maker", text: "How loud?" }], differences: [],
                price: { low: null, high: null, known: false }, cells: [cell("m", "met", "96 GB"), cell("n", "doubt", "not known")] },
              { build: "d", name: "Delta book", rank: 4, outcome: "rejected", score: 0, reasons: ["too little memory", "loud"],
                brief: ["memory", "noise"], questions: [], differences: [], price: { low: 2000, high: 2000, known: true },
                cells: [cell("m", "rejected", "24 GB"), cell("n", "rejected", "1,052 dB(A)")] },
            ];
            const requirements = [
              { requirement: "m", subject: "build", concern: "memory", level: "must", limitValue: 96, unit: "GB" },
              { requirement: "n", subject: "build", concern: "noise", level: "must", limitValue: 50, unit: "dB(A)" },
              { requirement: "o", subject: "offer", concern: "offers", level: "must", limitValue: 7, unit: "days" },
            ];
            """;

    /** What an expression gives, with the names that a module exports. */
    private static Object evaluated(Page page, String module, String expression) {
        return page.evaluate("async () => { const m = await import('/" + module + "'); " + VERDICTS + " return "
                + expression + "; }");
    }

    @Test
    void theBoardNarrowsAndSorts(Site site) {
        Page page = site.open("#/board");
        String board = "model/board.js";
        String builds = ".map((v) => v.build).join(' ')";

        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, {})" + builds))
                .isEqualTo("a b c d");
        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, { q: ' TOWER ' })" + builds))
                .isEqualTo("b");
        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, { q: 'memory' })" + builds))
                .isEqualTo("d");
        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, { verdict: 'accepted' })" + builds))
                .isEqualTo("a b");
        assertThat(evaluated(
                        page, board, "m.rows(verdicts, requirements, { concern: 'noise', against: 'any' })" + builds))
                .isEqualTo("b c d");
        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, { against: 'doubt' })" + builds))
                .isEqualTo("c");
        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, { sort: 'price' })" + builds))
                .isEqualTo("d b a c");
        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, { sort: '-price' })" + builds))
                .isEqualTo("a b d c");
        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, { sort: '-n' })" + builds))
                .isEqualTo("d a b c");
        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, { sort: 'name' })" + builds))
                .isEqualTo("a b d c");
        assertThat(evaluated(page, board, "m.concerns(requirements)")).isEqualTo(List.of("memory", "noise"));
    }

    @Test
    void theBoardShowsThoseThatOneMustRejectsFirst(Site site) {
        Page page = site.open("#/");

        assertThat(
                        evaluated(
                                page,
                                "model/board.js",
                                "m.rows(verdicts, requirements, { cause: 'n' }).every((v) => v.cells.find((c) => c.status === 'rejected').requirement === 'n')"))
                .isEqualTo(true);
    }

    @Test
    void whatIsSaidOfACaseIsWhatIsAsked(Site site) {
        Page page = site.open("#/");
        String model = "model/my-case.js";

        assertThat(evaluated(page, model, "m.changed({ a: '1', b: '2' }, { a: '', c: '3' })"))
                .isEqualTo(Map.of("b", "2", "c", "3"));
        assertThat(
                        evaluated(
                                page,
                                model,
                                "m.stressed([{ requirement: 'x', concern: 'c', weight: 2 }, { requirement: 'y', concern: 'd', weight: 1 }], 'c', 3)"))
                .isEqualTo(Map.of("x.weight", "6"));
        assertThat(evaluated(
                        page,
                        model,
                        "m.stressOf([{ requirement: 'x', concern: 'c', weight: 2 }], 'c', { 'x.weight': '6' })"))
                .isEqualTo(3);
        assertThat(
                        evaluated(
                                page,
                                model,
                                "m.ofAnswers({ title: ' Us ', country: 'DE', users: '3', context: 8192, taxRate: '', models: [{ role: '', id: 'a' }, { role: 'sub', id: 'b' }, { role: 'x', id: ' ' }], wishes: { budget: '5', noise: '' } })"))
                .isEqualTo(Map.of(
                        "title",
                        "Us",
                        "answers",
                        Map.of(
                                "country",
                                "DE",
                                "users",
                                3,
                                "context",
                                8192,
                                "models",
                                List.of("a", "sub:b"),
                                "wishes",
                                Map.of("budget", "5"))));
        assertThat(evaluated(page, model, "m.toggled('cuda,metal', 'cuda')")).isEqualTo("metal");
        assertThat(evaluated(page, model, "m.toggled('', 'cuda')")).isEqualTo("cuda");
    }

    @Test
    void aShoppingListIsTextThatNoSpreadsheetTakesForAFormula(Site site) {
        Page page = site.open("#/");
        String list =
                "{ name: 'B', currency: 'CHF', total: { text: 'CHF 3' }, items: [{ quantity: 2, name: '=1+1, \"x\"', partNumbers: [], total: { text: 'CHF 3', low: 3, high: 3 }, source: null }] }";

        assertThat((String) evaluated(page, "model/shopping.js", "m.asCsv(" + list + ")"))
                .endsWith("2,\"'=1+1, \"\"x\"\"\",,3,3,CHF,,,\r\n");
        assertThat(evaluated(page, "model/shopping.js", "m.asText(" + list + ")"))
                .isEqualTo("B\n2 x =1+1, \"x\": CHF 3, no offer\nSum: CHF 3\n");
    }

    @Test
    void aSliderCoversTheLimitAndItsTarget(Site site) {
        Page page = site.open("#/");
        String limits = "model/limits.js";

        assertThat(evaluated(page, limits, "m.range({ limitValue: 50, targetValue: 38, unit: 'dB(A)' })"))
                .isEqualTo(Map.of("min", 0, "max", 150, "step", 1));
        assertThat(evaluated(page, limits, "m.range({ limitValue: 15000, unit: 'CHF' })"))
                .isEqualTo(Map.of("min", 0, "max", 45000, "step", 500));
        assertThat(evaluated(page, limits, "m.adjustable(requirements).map((r) => r.requirement)"))
                .isEqualTo(List.of("m", "n"));
        assertThat(evaluated(page, limits, "m.otherChanges(requirements, { m: '64', freight_part: '20' })"))
                .isEqualTo(List.of(List.of("freight_part", "20")));
    }

    @Test
    void aRulesLineIsCutIntoTokensThatMakeItAgain(Site site) {
        Page page = site.open("#/");
        String line = "    $b : Build( noiseUnderLoad.low > 50, name != \"a // b\" ) // why";

        assertThat(page.evaluate(
                        "line => import('/model/drl.js').then(m => m.tokens(line).map(([, text]) => text).join(''))",
                        line))
                .isEqualTo(line);
        assertThat(page.evaluate(
                        "line => import('/model/drl.js').then(m => m.tokens(line).filter(([k]) => k !== 'plain').map(([k]) => k).join(' '))",
                        line))
                .isEqualTo("name type figure text comment");
    }

    @Test
    void wordsReadAsTheServerWritesThem(Site site) {
        Page page = site.open("#/");
        String words = "words.js";

        assertThat(evaluated(page, words, "m.figure(15000, 'CHF')")).isEqualTo("CHF 15,000");
        assertThat(evaluated(page, words, "m.figure(1, 'streams')")).isEqualTo("1 stream");
        assertThat(evaluated(page, words, "m.figure(20512, 'date')")).isEqualTo("2026-02-28");
        assertThat(evaluated(page, words, "m.compact('139 to 326 tok/s')"))
                .isEqualTo(Map.of("figure", "139–326", "unit", "tok/s"));
        assertThat(evaluated(page, words, "m.compact('about 212 tok/s (139 to 326)')"))
                .isEqualTo(Map.of("figure", "212 (139–326)", "unit", "tok/s"));
        assertThat(evaluated(page, words, "[0.999, 0.78, 0.001].map(m.percent).join(', ')"))
                .isEqualTo("over 99 %, 78 %, under 1 %");
        assertThat(evaluated(page, words, "m.splitName('Mac Studio M3 Ultra (512 GB)')"))
                .isEqualTo(Map.of("main", "Mac Studio M3 Ultra", "aside", "512 GB"));
        assertThat(evaluated(page, words, "m.count(1, 'build') + ', ' + m.count(1204, 'build')"))
                .isEqualTo("1 build, 1,204 builds");
        assertThat(evaluated(page, words, "m.words('moe-fit') + ', ' + m.words('power')"))
                .isEqualTo("MoE fit, power");
        assertThat(evaluated(page, words, "m.longDate('2026-02-18') + ', ' + m.longDate('soon')"))
                .isEqualTo("18 February 2026, soon");
    }
}
