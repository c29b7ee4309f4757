package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.engine.model.RuleTrust;
import rigor.explain.Explainer;
import rigor.explain.words.Json;
import rigor.facts.Rate;
import rigor.facts.Table;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.live.Copies;

class CommandsTest {
    private final Explainer explainer = new Explainer(Shipped.judgement());

    @TempDir
    Path folder;

    @Test
    void adviseInJsonIsTheAdvice() {
        assertThat(printed("advise", "--json")).isEqualTo(Json.pretty(explainer.advice()));
    }

    @Test
    void whyInJsonIsTheWholeExplanation() {
        assertThat(printed("why", "diy-pro6000ws-am5", "--json"))
                .isEqualTo(Json.pretty(explainer.build("diy-pro6000ws-am5").orElseThrow()));
    }

    @Test
    void whyExplainsAnOfferToo() {
        assertThat(printed("why", "of-006", "--json"))
                .isEqualTo(Json.pretty(explainer.offer("of-006").orElseThrow()));
        assertThat(printed("why", "of-006", "--level", "trace")).contains("AVAIL-1", "rules/offers/availability.drl:");
    }

    @Test
    void rulesListTellsThePlaceOfEachRule() {
        String listed = printed("rules", "list");
        assertThat(listed.lines()).hasSize(Shipped.rules().rules().size());
        assertThat(Shipped.rules().rules())
                .allSatisfy(rule ->
                        assertThat(listed).containsPattern(rule.place() + " +" + rule.id() + " +" + rule.name()));
        assertThat(printed("rules", "check"))
                .contains(" CHECK-")
                .endsWith(" findings, revision " + Shipped.rules().revision() + ".");
    }

    @Test
    void factsCheckCountsTheRowsOfEveryTable() {
        String listed = printed("facts", "check");
        assertThat(listed.lines().filter(line -> line.matches("[a-z_]+\\.csv +[0-9,]+ rows")))
                .hasSize(Table.values().length);
        assertThat(listed)
                .containsPattern("(?m)^rates.csv +" + Shipped.facts().count(Rate.class) + " rows$")
                .containsPattern("(?m)^case.csv +4 rows$")
                .containsPattern("Contains information from BuildCores OpenDB\\s"
                        + "\\(https://github.com/buildcores/buildcores-open-db\\)\\swhich\\sis")
                .endsWith("All tables are valid: facts %s, case %s."
                        .formatted(Shipped.facts().revision(), Shipped.facts().caseRevision()));
    }

    @Test
    void factsColumnsTellsWhatEachCellMayHold() {
        assertThat(printed("facts", "columns", "loadouts.csv"))
                .startsWith("loadouts.csv\n")
                .containsPattern("role +text, names the row, required\n")
                .containsPattern("context_tokens +whole number, 1 to 100000000 tokens, required\n")
                .contains("    The context of each stream. Such as: 65536\n");
        assertThat(printed("facts", "columns").lines().filter(line -> line.matches("[a-z_]+\\.csv")))
                .hasSize(Table.values().length);
        assertThat(json("facts", "columns", "offers")
                        .at("/items/0/columns/3/unit")
                        .asText())
                .isEqualTo("currency");
    }

    @Test
    void factsColumnsPrintsATableToBeginWith() {
        assertThat(printed("facts", "columns", "loadouts", "--template"))
                .isEqualTo(TableWriter.template(Table.LOADOUTS).stripTrailing());
        assertThat(Terminal.run("facts", "columns", "offer"))
                .isEqualTo(new Terminal(2, "", "there is no table \"offer\"; did you mean offers?\n"));
    }

    @Test
    void anUnknownBuildSuggestsTheNearest() {
        assertThat(Terminal.run("why", "diy-pro6000ws-am6"))
                .isEqualTo(new Terminal(
                        2, "", "there is no build or offer \"diy-pro6000ws-am6\"; did you mean diy-pro6000ws-am5?\n"));
    }

    @Test
    void aShoppingListIsThatOfTheAnswerWhereNoBuildIsNamed() {
        String best = Shipped.judgement().answer().orElseThrow().subject().id();

        String list = printed("shopping");

        assertThat(list).isEqualTo(printed("shopping", best));
        assertThat(list)
                .contains("1 x NVIDIA RTX PRO 6000 Blackwell Workstation Edition (card)", "Before you order\n")
                .containsPattern(
                        "\n    of-001 from an unnamed shop listed by toppreise.ch, the cheapest of \\d that\\s")
                .containsPattern("\n    https://www.toppreise.ch/price-comparison/Graphics-cards/\\S+\n");
        assertThat(list.lines().filter(line -> !line.startsWith("    https://")))
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void whereNothingIsAcceptedABuildMustBeNamedToOrderIt() {
        Path facts = write(Tables.shipped()
                .with(Table.REQUIREMENTS, "budget.ceiling", "limit", "100")
                .with(Table.REQUIREMENTS, "budget.ceiling", "target", "90")
                .files());

        Terminal run = Terminal.run("shopping", "--facts", facts.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("no build meets every must, so there is none to order: name one, such as ")
                .hasLineCount(1);
        assertThat(Terminal.run("shopping", "diy-pro6000ws-am6"))
                .isEqualTo(new Terminal(
                        2, "", "there is no build \"diy-pro6000ws-am6\"; did you mean diy-pro6000ws-am5?\n"));
    }

    @Test
    void anUnknownModelOrAcceleratorSuggestsTheNearest() {
        assertThat(Terminal.run("estimate", "--accelerator", "gb11", "--model", "qwen3-8b"))
                .isEqualTo(new Terminal(2, "", "there is no accelerator \"gb11\"; did you mean gb10?\n"));
        assertThat(Terminal.run("estimate", "--build", "asus-gx10-1tb", "--model", "qwen3-8")
                        .err())
                .startsWith("there is no model \"qwen3-8\"; did you mean qwen3-8b");
    }

    @Test
    void estimatesStandBesideTheRowsOfAFile() throws IOException {
        Path rows = folder.resolve("rows.csv");
        Files.writeString(rows, "accelerator_id,model_id,note\ngb10,qwen3-8b,\"a, b\"\nnone,qwen3-8b,\n");
        assertThat(printed("estimate", "--rows", rows.toString()).lines())
                .hasSize(3)
                .satisfies(lines -> {
                    assertThat(lines.get(0)).isEqualTo("accelerator_id,model_id,note,estimate,low,high,basis,reason");
                    assertThat(lines.get(1)).matches("gb10,qwen3-8b,\"a, b\",[0-9.]+,[0-9.]+,[0-9.]+,estimated,.+");
                    assertThat(lines.get(2)).startsWith("none,qwen3-8b,,,,,unknown,");
                });
        assertThat(printed("estimate", "--memory", "--rows", rows.toString()).lines())
                .hasSize(3);
    }

    @Test
    void faultyFactsAreListedWithTheirPlacesAndNothingElse() {
        Path facts = write(Tables.shipped()
                .with(Table.RATES, "EUR", "units", "12.99x")
                .with(Table.BUILDS, "asus-gx10-x2 asus-gx10-1tb", "quantity", "0")
                .files());
        Terminal run = Terminal.run("advise", "--facts", facts.toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith(facts.toString()))
                .anyMatch(line -> line.matches(".*/rates\\.csv:3:\\d+ units: \"12\\.99x\" is not a number"))
                .anyMatch(line -> line.matches(".*/builds\\.csv:\\d+:\\d+ quantity: \"0\" is not in the range.*"));
    }

    @Test
    void faultyRulesAreListedWithTheirPlacesAndNothingElse() throws IOException {
        ruleFolder(folder);
        Files.writeString(
                folder.resolve("builds/mine.drl"),
                "package rigor.rules\n\nrule \"Mine\"\nwhen\n    $b : Build( nonsense )\nthen\n    insert( Remark.because( $b, \"\" ) );\nend\n");
        assertThat(Terminal.run("rules", "check", "--rules", folder.toString()))
                .isEqualTo(new Terminal(3, "", folder + "/builds/mine.drl:5:17 Build has no nonsense\n"));
    }

    @Test
    void faultsOfFactsAndRulesAreListedTogether() {
        Copies.in(folder);
        Path rules = folder.resolve("rules");
        Path facts = folder.resolve("facts");
        Copies.edit(rules.resolve("builds/noise.drl"), text -> text.replaceFirst("when", "whne"));
        Copies.edit(facts.resolve("requirements.csv"), text -> text.replaceFirst("at-least", "at-laest"));

        Terminal run = Terminal.run("advise", "--facts", facts.toString(), "--rules", rules.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("requirements.csv:2:", "builds/noise.drl:");
    }

    @Test
    void aPreviewTakesTheEditedRulesEitherWay() {
        Copies.in(folder);
        Path rules = folder.resolve("rules");
        Copies.edit(rules.resolve("builds/noise.drl"), text -> text.replace("low > $r.limit", "low > 1"));

        Terminal run = Terminal.run("rules", "preview", rules.toString());

        assertThat(run.out()).contains("rules/builds/noise.drl changed", "accepted -> rejected");
        assertThat(Terminal.run("rules", "preview", "--rules", rules.toString()))
                .isEqualTo(run);
        assertThat(Terminal.run("rules", "preview").exit()).isEqualTo(2);
    }

    @Test
    void aRunawayRuleIsNamed() throws IOException {
        ruleFolder(folder);
        Files.writeString(folder.resolve("builds/mine.drl"), """
                package rigor.rules

                rule "Hall of mirrors"
                when
                    $b : Build()
                    $r : String()
                then
                    insert( $r + $b.id() );
                end

                rule "First word"
                when
                    Build()
                then
                    insert( "word" );
                end
                """);
        Terminal run = Terminal.run("advise", "--trust-rules", "--rules", folder.toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err().lines())
                .hasSize(2)
                .contains(RuleTrust.TRUSTED.warning())
                .last()
                .asString()
                .startsWith(folder + "/builds/mine.drl:3 rule \"Hall of mirrors\" does not stop");
    }

    @Test
    void otherFoldersOfFactsAndRulesAreUsed() throws IOException {
        Path facts = write(Tables.shipped()
                .with(Table.REQUIREMENTS, "budget.ceiling", "limit", "100")
                .with(Table.REQUIREMENTS, "budget.ceiling", "target", "90")
                .files());
        Path rules = folder.resolve("rules");
        ruleFolder(rules);
        Files.copy(Path.of("rules/builds/budget.drl"), rules.resolve("builds/budget.drl"));
        JsonNode advice = json("advise", "--facts", facts.toString(), "--rules", rules.toString());
        assertThat(advice.get("build").isNull()).isTrue();
        assertThat(advice.get("builds").get("accepted").asInt()).isZero();
        assertThat(advice.get("rules").asText()).isNotEqualTo(Shipped.rules().revision());
    }

    /** With a court of offers and none yet of builds. */
    private static void ruleFolder(Path rules) throws IOException {
        Files.createDirectories(rules.resolve("builds"));
        Files.createDirectories(rules.resolve("offers"));
        Files.copy(Path.of("rules/offers/price.drl"), rules.resolve("offers/price.drl"));
    }

    @Test
    void aFolderThatIsNoneIsTold() {
        Path none = folder.resolve("none");
        assertThat(Terminal.run("advise", "--facts", none.toString()))
                .isEqualTo(new Terminal(3, "", none + " is not a folder\n"));
        assertThat(Terminal.run("rules", "check", "--rules", none.toString()))
                .isEqualTo(new Terminal(3, "", none + " is not a folder\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why",
                "advice",
                "advise --jsn",
                "rules",
                "why a b",
                "estimate --model qwen3-8b",
                "estimate --accelerator gb10",
                "estimate --accelerator gb10 --build asus-gx10-1tb --model qwen3-8b",
                "estimate --accelerator gb10 --model qwen3-8b --split tensr",
                "estimate --accelerator gb10 --model qwen3-8b --count 0",
                "estimate --accelerator gb10 --model qwen3-8b --streams 0",
                "estimate --accelerator gb10 --model qwen3-8b --depth -1",
                "estimate --accelerator gb10 --model qwen3-8b --memory",
                "facts columns --template"
            })
    void wrongUsageIsToldWithTheUsageOrTheNearestCommand(String line) {
        Terminal run = Terminal.run(line.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsPattern("Usage: rigor|Did you mean|Possible solutions")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "advise --help",
                "why --help",
                "rules check --help",
                "facts check --help",
                "facts columns --help"
            })
    void everyCommandHelps(String line) {
        Terminal run = Terminal.run(line.split(" "));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: rigor");
    }

    private static String printed(String... args) {
        Terminal run = Terminal.run(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run.out().stripTrailing();
    }

    private static JsonNode json(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--json";
        try {
            return new ObjectMapper().readTree(printed(all).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path write(FactFiles files) {
        Path facts = folder.resolve("facts");
        try {
            for (Map.Entry<String, Content> file : files.inUse().entrySet()) {
                Path copy = facts.resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.write(copy, file.getValue().bytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return facts;
    }
}
