package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page's pure modules behind the forms by which something is brought, its history and the places of faults. */
@ExtendWith(InBrowser.class)
class FormsModelTest {
    private static Object evaluated(Page page, String module, String expression) {
        return page.evaluate(
                "async () => { const m = await import('/model/" + module + ".js'); return " + expression + "; }");
    }

    @Test
    void fieldsBecomeWordsAndFaultsAreFoundInThem(Site site) {
        Page page = site.open("#/");
        assertThat(evaluated(page, "machine", """
                        m.wordsOf({ name: "", chip: "rtx-3090", count: "2", memory: "64", supply: " 1200 ", price: "3'900", currency: "USD", condition: "used" })
                        """)).isEqualTo("2x rtx-3090, 64 GB, 1200 W, USD 3900 used");
        assertThat(evaluated(page, "machine", "m.wordsOf({ name: 'A, B', price: '' })"))
                .isEqualTo("A  B");
        String fault = "{ file: '\"rtx-3909\"', message: 'is none; did you mean gpu-rtx-3090 or gpu-rtx-4090?' }";
        assertThat(evaluated(
                        page,
                        "machine",
                        "m.marked('2x RTX-3909, 1200 W', [" + fault + "]).map((p) => [p.text, !!p.fault])"))
                .isEqualTo(List.of(List.of("2x RTX-3909", true), List.of(",", false), List.of(" 1200 W", false)));
        assertThat(evaluated(page, "machine", "m.meant(" + fault + ", ['gpu-rtx-3090', 'gpu-rtx-4090', 'x'])"))
                .isEqualTo(List.of("gpu-rtx-3090", "gpu-rtx-4090"));
        assertThat(evaluated(page, "machine", "m.replaced('2x rtx-3909, foo', " + fault + ", 'gpu-rtx-3090')"))
                .isEqualTo("2x gpu-rtx-3090, foo");
    }

    @Test
    void columnsAreCalledAndFaultsAreSortedForPeople(Site site) {
        Page page = site.open("#/");
        assertThat(evaluated(page, "rows", """
                        [["memory_mt_s", "MT/s"], ["noise_load_dba", "dB(A)"], ["memory_gb", "GB"], ["gb", "GB"], ["name", null]].map(([name, unit]) => m.label({ name, unit }))
                        """)).isEqualTo(List.of("memory", "noise load", "memory", "gb", "name"));
        assertThat(evaluated(page, "rows", """
                        m.faultsOf([{ column: "a", message: "x" }, { column: null, message: "y" }, { column: "a", message: "z" }])
                        """)).isEqualTo(Map.of("a", List.of("x", "z"), "", List.of("y")));
        assertThat(evaluated(page, "rows", "m.filled({ a: '', b: '0' })")).isEqualTo(Map.of("b", "0"));
        assertThat(evaluated(page, "rows", "[m.isOwn({ file: 'case/x.csv' }), m.isOwn({ file: 'cases/y/x.csv' })]"))
                .isEqualTo(List.of(true, false));
        assertThat(evaluated(page, "rows", """
                        m.holds({ type: "number", unit: "GB", words: [], refersTo: null, required: false, min: 0, max: 8 })
                        """)).isEqualTo("number in GB; 0 to 8; may be empty: not known");
    }

    @Test
    void aWriteIsToldByTheRowsThatItChanged(Site site) {
        Page page = site.open("#/");
        String step = """
                { tables: [{ table: "offers", label: "Offers", added: ["a", "b"], addedCount: 7, changed: [], changedCount: 0, gone: ["c"], goneCount: 1 }] }
                """;
        assertThat(evaluated(page, "steps", "m.told(" + step + ")"))
                .isEqualTo(List.of("Offers: a, b and 5 more added; c removed"));
        assertThat(evaluated(page, "steps", "m.touching([" + step + "], 'models')"))
                .isEqualTo(List.of());
        assertThat(evaluated(page, "steps", "m.moment('2026-02-18T09:05:00Z', 'UTC')"))
                .isEqualTo("18 Feb 2026, 09:05");
    }

    @Test
    void placesLeadToRulesAndTables(Site site) {
        Page page = site.open("#/");
        assertThat(evaluated(page, "places", """
                        ["rules/builds/noise.drl", "rules/x.txt", "facts/offers.csv"].map(m.ruleFile)
                        """)).isEqualTo(java.util.Arrays.asList("builds/noise.drl", null, null));
        assertThat(evaluated(page, "places", """
                        ["facts/offers.csv", "case/offers.csv", "facts/cases/x/offers.csv", "rules/a.drl"].map((f) => m.tablePlace(f)?.file ?? null)
                        """))
                .isEqualTo(java.util.Arrays.asList("", "case/offers.csv", "cases/x/offers.csv", null));
        assertThat(evaluated(page, "places", "m.cut('a lowest > b', 3)")).isEqualTo(List.of("a ", "lowest", " > b"));
        assertThat(evaluated(page, "places", "m.cut('a', 9)")).isEqualTo(List.of("a", "", ""));
    }
}
