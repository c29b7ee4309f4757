package rigor.explain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.explain.record.DecisionDiff.RowDiff;
import rigor.explain.record.DecisionDiff.VerdictDiff;
import rigor.facts.Table;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.FactsReader;
import rigor.facts.csv.OwnCase;
import rigor.facts.files.FactFiles;

class DecisionRecordTest {
    private static final FactFiles FILES = Tables.shipped().files();
    private static final DecisionRecord SHIPPED = DecisionRecord.of(FILES, Shipped.judgement(), List.of());

    @Test
    void isAnsweredAgainByteForByte() {
        DecisionRecord asked = DecisionRecord.of(FILES, Shipped.judgement(), List.of("budget.ceiling=9000"));

        DecisionRecord read = DecisionRecord.read(asked.json());

        assertThat(read).isEqualTo(asked);
        assertThat(read.replay().same()).isTrue();
        assertThat(read.replay().diff().isEmpty()).isTrue();
    }

    @Test
    void tellsWhatDiffersWhenSomebodyChangedIt() {
        String forged = SHIPPED.json().replace("\"outcome\" : \"undecided\"", "\"outcome\" : \"accepted\"");
        DecisionRecord.Replay replay = DecisionRecord.read(forged).replay();
        assertThat(replay.same()).isFalse();
        assertThat(replay.diff().verdicts())
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.before() + " " + v.after()).isEqualTo("accepted undecided"));
    }

    @Test
    void namesTheRowThatChangedAVerdict() {
        Tables dear = Tables.shipped().with(Table.REQUIREMENTS, "budget.ceiling", "limit", "9000");
        DecisionRecord after = DecisionRecord.of(dear.files(), Judge.judge(dear.read(), Shipped.rules()), List.of());

        DecisionDiff diff = DecisionDiff.between(SHIPPED, after);

        assertThat(diff.rows())
                .containsExactly(
                        new RowDiff("requirements.csv budget.ceiling", "changed", Map.of("limit", "15000 -> 9000")));
        assertThat(diff.rules()).isEmpty();
        assertThat(diff.verdicts())
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.causes()).containsExactly("requirements.csv budget.ceiling"));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCELERATORS, rtx-pro-6000-blackwell-ws, gpu_accessible_gb, 90, diy-pro6000ws-am5, memory.accessible",
        "NOISE_CLASSES, gb10-mini, high_dba, 52, asus-gx10-x3, noise.load",
        "RATES, CHF, units, 1.9, rect-ws8829c-1xpro6000, budget.ceiling",
        "HARDWARE, psu-enermax-revolution-iii-1000w, psu_w, 900, diy-pro6000ws-am5, power.supply"
    })
    void followsAChangeThroughTheTablesBelow(
            Table table, String row, String column, String value, String build, String requirement) {
        DecisionDiff diff = DecisionDiff.between(SHIPPED, after(Tables.shipped().with(table, row, column, value)));

        String cause = table.file() + " " + row;
        assertThat(diff.rows()).extracting(RowDiff::row).containsExactly(cause);
        assertThat(diff.verdicts())
                .allSatisfy(v -> assertThat(v.causes()).containsExactly(cause))
                .anySatisfy(v -> {
                    assertThat(v.subject()).isEqualTo(build);
                    assertThat(v.answers()).anyMatch(a -> a.startsWith(requirement + ": "));
                });
    }

    @Test
    void tellsEachVerdictsOwnCauseAmongSeveral() {
        DecisionRecord after = after(Tables.shipped()
                .with(Table.NOISE_CLASSES, "gb10-mini", "high_dba", "52")
                .with(Table.RATES, "CHF", "units", "1.9"));

        Map<String, List<String>> causes = causes(DecisionDiff.between(SHIPPED, after));

        assertThat(causes)
                .containsEntry("asus-gx10-x3", List.of("noise_classes.csv gb10-mini"))
                .containsEntry("rect-ws8829c-1xpro6000", List.of("rates.csv CHF"));
    }

    @Test
    void tellsOfChangesThatOnlyTogetherTurnAVerdict() {
        DecisionRecord after = after(Tables.shipped()
                .with(Table.REQUIREMENTS, "budget.ceiling", "limit", "10000")
                .with(Table.OFFERS, "of-112", "price", "1000"));

        Map<String, List<String>> causes = causes(DecisionDiff.between(SHIPPED, after));

        assertThat(causes)
                .containsEntry("diy-pro6000ws-am5", List.of("offers.csv of-112", "requirements.csv budget.ceiling"));
    }

    @Test
    void tellsThatTheQuestionMadeTheDifference() {
        DecisionRecord asked = DecisionRecord.of(FILES, Shipped.judgement(), List.of("noise.load=40"));

        assertThat(DecisionDiff.between(SHIPPED, asked).verdicts())
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.causes()).containsExactly("the question"));
    }

    @Test
    void ofACaseOfOnesOwnIsAnsweredAgainByteForByte() {
        OwnCase own = OwnCase.based("purchase_date,2026-02-20", "without,offers:of-007", "tax_rate,7.25")
                .with(Table.OFFERS, "offer_id,price", "of-005,8000")
                .with(Table.REQUIREMENTS, "requirement_id,level,limit", "budget.ceiling,must,14000", "noise.load,off,");
        FactFiles files = CaseChoice.usual(own.files());
        Judgement judged = Judge.judge(own.read(), Shipped.rules());
        for (List<String> changes :
                List.of(List.<String>of(), List.of("purchase_date=2026-02-25", "budget.ceiling=9000"))) {
            DecisionRecord asked = DecisionRecord.of(files, judged, changes);
            assertThat(asked.facts().files())
                    .containsKeys(
                            "case/case.csv",
                            "case/offers.csv",
                            "case/requirements.csv",
                            "facts/cases/swiss-home-office/case.csv",
                            "facts/offers.csv")
                    .doesNotContainKey("facts/cases/us-lan-mini-pc/case.csv");
            DecisionRecord read = DecisionRecord.read(asked.json());
            assertThat(read).isEqualTo(asked);
            assertThat(read.replay().diff().isEmpty()).isTrue();
            assertThat(read.replay().same()).isTrue();
        }
    }

    @Test
    void ofAnotherShippedCaseIsAnsweredAgainByteForByte() {
        FactFiles files = CaseChoice.shipped(FactFiles.bundled(), "us-lan-mini-pc");
        DecisionRecord asked =
                DecisionRecord.of(files, Judge.judge(FactsReader.read(files), Shipped.rules()), List.of());
        assertThat(asked.facts().files())
                .containsKey("facts/cases/us-lan-mini-pc/case.csv")
                .doesNotContainKey("facts/cases/swiss-home-office/case.csv");
        assertThat(DecisionRecord.read(asked.json()).replay().same()).isTrue();
    }

    @Test
    void namesTheEntryOfTheCaseThatChangedAVerdict() {
        DecisionDiff diff = DecisionDiff.between(
                SHIPPED, after(Tables.shipped().with(Table.CASE, "purchase_date", "value", "2026-04-10")));
        assertThat(diff.rows()).extracting(RowDiff::row).containsExactly("case.csv purchase_date");
        assertThat(diff.verdicts())
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.causes()).containsExactly("case.csv purchase_date"));
    }

    @Test
    void namesTheRequirementThatIsNoLongerAsked() {
        DecisionDiff diff = DecisionDiff.between(
                SHIPPED, after(Tables.shipped().with(Table.REQUIREMENTS, "noise.load", "level", "off")));
        assertThat(diff.rows())
                .containsExactly(new RowDiff("requirements.csv noise.load", "changed", Map.of("level", "must -> off")));
        assertThat(diff.verdicts())
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.causes()).containsExactly("requirements.csv noise.load"));
    }

    private static DecisionRecord after(Tables tables) {
        return DecisionRecord.of(tables.files(), Judge.judge(tables.read(), Shipped.rules()), List.of());
    }

    private static Map<String, List<String>> causes(DecisionDiff diff) {
        return diff.verdicts().stream().collect(Collectors.toMap(VerdictDiff::subject, VerdictDiff::causes));
    }

    @Test
    void namesTheRuleFileThatChangedAVerdict() {
        RuleBook quietOnly = RuleCompiler.compile(RuleFiles.bundled().without("builds/noise.drl"));
        DecisionRecord after = DecisionRecord.of(FILES, Judge.again(Shipped.judgement(), quietOnly), List.of());

        DecisionDiff diff = DecisionDiff.between(SHIPPED, after);

        assertThat(diff.rules()).containsOnlyKeys("builds/noise.drl").containsValue("removed");
        assertThat(diff.verdicts())
                .isNotEmpty()
                .anySatisfy(v -> assertThat(v.causes()).containsExactly("builds/noise.drl"));
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertThatThrownBy(() -> DecisionRecord.read("{\"format\": 2, \"what\": 2}"))
                .isInstanceOf(DecisionRecord.DecisionRejected.class);
        assertThatThrownBy(() -> DecisionRecord.read(SHIPPED.json().replace("\"format\" : 2", "\"format\" : 7")))
                .hasMessageContaining("has format 7, this program reads 2");
    }

    @Test
    void namesTheVersionThatReplaysIt() {
        assertThat(SHIPPED.otherVersion()).isEmpty();
        assertThat(older(SHIPPED).otherVersion()).contains("made by Rigor 0.0.9; replay it with that version");
        assertThat(older(SHIPPED).replay().same()).isFalse();
        assertThat(older(SHIPPED).replay().diff().verdicts()).isEmpty();
        assertThatThrownBy(
                        () -> DecisionRecord.read("{\"format\": 7, \"engine\": \"Rigor 8.1, Drools 12\", \"what\": 2}"))
                .hasMessageContaining(
                        "has format 7, this program reads 2; made by Rigor 8.1; replay it with that version");
    }

    @Test
    void namesTheVersionWhereItsFactsAreNoLongerRead() {
        DecisionRecord made = DecisionRecord.of(
                Tables.shipped().withoutColumn(Table.RATES, "date").files(), Shipped.judgement(), List.of());
        assertThatThrownBy(older(made)::replay)
                .hasMessage("decision made by Rigor 0.0.9; replay it with that version\n"
                        + "facts/rates.csv:1 the header lacks date");
        assertThatThrownBy(made::replay).hasMessage("facts/rates.csv:1 the header lacks date");
    }

    @Test
    void ofBeforeAColumnIsAnsweredByteForByte() {
        Tables before = Tables.shipped().withoutColumn(Table.REQUIREMENTS, "note");
        assertThat(after(before).replay().same()).isTrue();
    }

    @Test
    void thatDoesNotNameItsVersionIsAnsweredByteForByte() {
        DecisionRecord unnamed = judgedBy(SHIPPED, RuleCompiler.engine());
        assertThat(unnamed.replay().same()).isTrue();
        assertThat(unnamed.otherVersion()).contains("made by an earlier version of Rigor, which it does not name");
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + DecisionRecord.VERSION + "</version>");
    }

    private static DecisionRecord older(DecisionRecord record) {
        return judgedBy(record, "Rigor 0.0.9, " + RuleCompiler.engine());
    }

    private static DecisionRecord judgedBy(DecisionRecord r, String engine) {
        return new DecisionRecord(r.format(), engine, r.trust(), r.changes(), r.facts(), r.rules(), r.verdicts());
    }
}
