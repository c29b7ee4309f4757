package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rigor.terms.UnitWords;

/** The page's pure modules by themselves, in the browser that runs them. */
@ExtendWith(InBrowser.class)
class ModelTest {
    private static final String VERDICTS = """
            const cell = (requirement, status, low = null, high = low, basis = "declared") => ({
              requirement, status, low, high, likely: low == null || high == null ? null : (low + high) / 2, basis, text: `${low} to ${high}` });
            const verdicts = [
              { build: "a", name: "Alpha box", rank: 1, outcome: "accepted", score: 3, points: [{ concern: "memory", points: 2, text: "+2.00" }, { concern: "", points: 1, text: "+1.00" }], reasons: [], brief: [], questions: [],
                differences: [], price: { low: 9000, high: 9100, known: true }, memory: { low: 96 }, roles: [{ role: "main", together: { low: 50 }, alone: { low: 100 } }], noise: { high: 40 }, cells: [cell("m", "met", 96), cell("n", "met", 36, 40)] },
              { build: "b", name: "Beta tower", rank: 2, outcome: "accepted", score: 2, points: [{ concern: "memory", points: 2.5, text: "+2.50" }, { concern: "noise", points: -0.5, text: "−0.50" }], reasons: [], brief: [], questions: [],
                differences: [{ better: true, text: "CHF 4,000 cheaper" }, { better: false, text: "slower" }],
                price: { low: 5000, high: 5100, known: true }, memory: { low: 238 }, roles: [{ role: "main", together: { low: 16 }, alone: { low: 42 } }], noise: { high: 46 }, cells: [cell("m", "met", 238), cell("n", "caution", 31, 46)] },
              { build: "c", name: "Gamma rack", rank: 3, outcome: "undecided", score: 1, points: [], reasons: ["noise not known"], brief: ["noise"],
                questions: [{ whom: "maker", text: "How loud?" }], differences: [],
                price: { low: null, high: null, known: false }, cells: [cell("m", "met", 96), cell("n", "doubt", null, null, "unknown")] },
              { build: "d", name: "Delta book", rank: 4, outcome: "rejected", score: 0, points: [], reasons: ["too little memory", "loud"],
                brief: ["memory", "noise"], questions: [], differences: [], price: { low: 2000, high: 2000, known: true },
                cells: [cell("m", "rejected", 24), cell("n", "rejected", 1052)] },
            ];
            const requirements = [
              { requirement: "m", title: "Memory", subject: "build", concern: "memory", level: "must", limitValue: 96, unit: "GB" },
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
                .isEqualTo("d b a c");
        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, { sort: 'name' })" + builds))
                .isEqualTo("a b d c");
        assertThat(evaluated(page, board, "m.rows(verdicts, requirements, { sort: '-points:memory' })" + builds))
                .isEqualTo("b a c d");
        assertThat(evaluated(page, board, "m.earning(verdicts, requirements).map((e) => e.column).join(' ')"))
                .isEqualTo("points:memory points:noise points:");
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

    /** What the server says of a unit. */
    private static String unit(String unit) {
        UnitWords words = UnitWords.of(unit);
        return String.format(
                Locale.ROOT,
                "{ before: '%s', after: '%s', afterOne: '%s', decimals: %s, days: %s }",
                words.before(),
                words.after(),
                words.afterOne(),
                words.decimals(),
                words.days());
    }

    /** Three marks whose bars stand in the way of the usual places, in a drawing of 400 x 300. */
    @Test
    void noLabelOfTheChartCoversALineOrAnother(Site site) {
        Page page = site.open("#/");
        String marks =
                "[[100, 100], [160, 100], [100, 150]].map(([x, y], i) => ({ x, y, r: 8, width: 90, height: 15, must: i === 0 }))";
        String taken = "[{ x: 0, y: 70, width: 400, height: 4 }, { x: 99, y: 40, width: 2, height: 120 }]";

        assertThat(evaluated(
                        page, "model/labels.js", """
                        (() => {
                          const apart = (a, b) => a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
                          const taken = TAKEN;
                          const found = m.placed(MARKS, taken, { x: 0, y: 0, width: 400, height: 300 });
                          const boxes = found.filter(Boolean);
                          return [found[0] !== null, boxes.every((a, i) => [...taken, ...boxes.slice(0, i)].every((b) => apart(a, b)))];
                        })()""".replace("TAKEN", taken).replace("MARKS", marks)))
                .isEqualTo(List.of(true, true));
    }

    @Test
    void aLabelWithoutAPlaceIsLeftOutUnlessItMustBeRead(Site site) {
        Page page = site.open("#/");
        String crowd = "[{ x: 80, y: 60, width: 40, height: 80 }, { x: 0, y: 75, width: 200, height: 50 }]";
        String labels =
                "m.placed([{ x: 100, y: 100, r: 8, width: 60, height: 15, must: %s }], %s, { x: 0, y: 0, width: 200, height: 200 })[0]";

        assertThat(evaluated(page, "model/labels.js", labels.formatted("false", crowd)))
                .isNull();
        assertThat(evaluated(page, "model/labels.js", labels.formatted("true", crowd) + ".far"))
                .isEqualTo(true);
    }

    @Test
    void aCardTellsWhatSpeaksAgainstABuildOrItsMemory(Site site) {
        Page page = site.open("#/");
        String told =
                "m.deciding({ ...verdicts[%s], price: { text: 'p' }, memory: { text: '96 GB' }, roles: [] }, requirements).map((f) => f.name + (f.status ? ' ' + f.status : '')).join(', ')"
                        .replace("%s", "I");

        assertThat(evaluated(page, "model/deciding.js", told.replace("I", "0"))).isEqualTo("Landed price, GPU memory");
        assertThat(evaluated(page, "model/deciding.js", told.replace("I", "3")))
                .isEqualTo("Landed price, Memory rejected");
    }

    @Test
    void theChartTakesTheSpeedsThatAreAskedFirst(Site site) {
        Page page = site.open("#/");
        String asked =
                "m.measures([{ requirement: 'speed.together:main', limitValue: 16, level: 'must', op: 'at-least' }], verdicts)";

        assertThat(evaluated(page, "model/measures.js", asked + ".map((a) => a.id).join(' ')"))
                .isEqualTo("together:main alone:main streams memory");
        assertThat(evaluated(page, "model/measures.js", "m.chosen(" + asked + ", 'memory').of(verdicts[1]).low"))
                .isEqualTo(238);
        assertThat(evaluated(page, "model/measures.js", asked + "[0].limit")).isEqualTo(16);
    }

    @Test
    void aKeyIsPickedByWhatItIsCalled(Site site) {
        Page page = site.open("#/");
        String keys =
                "[{ key: 'n', title: 'Noise: limit' }, { key: 'n.limit', title: 'Noise: limit' }, { key: 'm', title: 'Memory: limit' }, { key: 'country', title: 'country' }]";

        assertThat(evaluated(
                        page,
                        "model/keys.js",
                        "m.pickable(" + keys + ", new Set(['m']), { country: 'DE' }).map((k) => k.key)"))
                .isEqualTo(List.of("n"));
        assertThat(evaluated(page, "model/keys.js", "m.picked(" + keys + ", 'country').key"))
                .isEqualTo("country");
        assertThat(evaluated(page, "model/keys.js", "[m.ends('1..3'), m.ends('5')].map((e) => m.range(e.low, e.high))"))
                .isEqualTo(List.of("1..3", "5"));
    }

    @Test
    void wordsReadAsTheServerWritesThem(Site site) {
        Page page = site.open("#/");
        String words = "words.js";

        assertThat(evaluated(page, words, "m.written(15000, " + unit("CHF") + ")"))
                .isEqualTo("CHF 15,000");
        assertThat(evaluated(page, words, "m.written(1, " + unit("streams") + ")"))
                .isEqualTo("1 stream");
        assertThat(evaluated(page, words, "m.written(1.125, " + unit("x load") + ")"))
                .isEqualTo("1.13 times the load");
        assertThat(evaluated(page, words, "m.written(20512, " + unit("date") + ")"))
                .isEqualTo("2026-02-28");
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
