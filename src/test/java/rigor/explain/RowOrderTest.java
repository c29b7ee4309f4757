package rigor.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.calibrate.Calibration;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.trace.WhyNot;
import rigor.explain.change.ChangeAnalysis;
import rigor.explain.change.Knob;
import rigor.explain.report.DeepCheck;
import rigor.explain.report.Report;
import rigor.explain.words.Json;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;

/**
 * The rows of every table may stand in any order: all that is said stays the same to the byte. Only the line of a row and
 * the revision, which name the very files, tell where the rows stand now.
 */
class RowOrderTest {
    /** Each ends with digits; what they begin with is found fast, since they are sought in many long texts. */
    private static final List<Pattern> PLACES = Stream.of(
                    "\"file\" : \"[a-z_/-]+\\.csv\",\\s+\"line\" : \\d+",
                    ":(?<=[a-z_]\\.csv:)\\d+",
                    "line \\d+",
                    "memory_measurements\\.csv\",\\s+\"line\" : 0,\\s+\"id\" : \"[^\"]* line \\d+")
            .map(Pattern::compile)
            .toList();

    private static final Pattern DIGITS = Pattern.compile("\\d+$");
    private static final List<String> LOOKED_AT =
            List.of("diy-pro6000ws-am5-plus-gx10", "asus-gx10-x3", "diy-2x-a100-am5", "mac-studio-m3u-80c-512gb");

    private static final String[] SHIPPED = everything(Shipped.judgement());

    /** More in {@code -Pfuzz}; tables are sorted as they are read, so that each order goes the same way. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("rows.shuffled", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofAllTablesAtOnceChangesNothing(long seed) {
        assertIsAsShipped(Judge.judge(FactsReader.read(shuffled(seed).files()), Shipped.rules()));
    }

    @Test
    void doesNotMoveTheFit() {
        Facts facts = shuffled(1).read();
        assertThat(Calibration.of(facts).csv())
                .isEqualTo(Calibration.of(Shipped.facts()).csv());
    }

    private static Tables shuffled(long seed) {
        Tables tables = Tables.shipped();
        for (Table table : Table.values()) {
            tables = tables.shuffled(table, seed);
        }
        return tables;
    }

    private static void assertIsAsShipped(Judgement judgement) {
        String[] told = everything(judgement);
        int at = Arrays.mismatch(told, SHIPPED);
        assertThat(near(told, at)).isEqualTo(near(SHIPPED, at));
    }

    /** Some lines that tell where a difference is; none if there is none. */
    private static List<String> near(String[] lines, int at) {
        return at < 0 ? List.of() : List.of(lines).subList(Math.max(0, at - 8), Math.min(lines.length, at + 3));
    }

    private static String[] everything(Judgement judgement) {
        Explainer explainer = new Explainer(judgement);
        ChangeAnalysis changes = new ChangeAnalysis(judgement);
        Stream<Object> builds = judgement.builds().stream()
                .map(verdict -> explainer.build(verdict.subject().id()).orElseThrow());
        Stream<Object> traces = LOOKED_AT.stream().map(new WhyNot(judgement)::all);
        Stream<Object> nearest = LOOKED_AT.stream().map(changes::of);
        String told = Json.pretty(List.of(
                explainer.advice(),
                explainer.offers(),
                builds.toList(),
                traces.toList(),
                nearest.toList(),
                Knob.of(judgement.facts()).keySet(),
                new Report(explainer).markdown().split("\n"),
                DeepCheck.of(judgement.facts())));
        return withoutPlaces(told)
                .replace(judgement.facts().revision(), "")
                .replace(judgement.facts().caseRevision(), "")
                .split("\n");
    }

    private static String withoutPlaces(String told) {
        String left = told;
        for (Pattern place : PLACES) {
            left = place.matcher(left)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            DIGITS.matcher(found.group()).replaceFirst("0")));
        }
        return left;
    }
}
