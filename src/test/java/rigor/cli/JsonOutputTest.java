package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import rigor.explain.words.Json;
import rigor.http.QueryOptions;
import rigor.http.Server;
import rigor.live.Copies;
import rigor.live.Live;

/** With {@code --json} every command prints JSON however it ends, the same that the API answers with. */
class JsonOutputTest {
    private static final String TOKEN = "json-output";
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** One new offer, as a shop's list may have it. */
    private static final String CHEAP = """
            offer_id,hardware_id,retailer_id,price,currency,vat,condition,ships_to_ch,availability,observed_on,confidence
            new-1,gpu-rtx-pro-6000-blackwell-ws,digitec,6990,CHF,included,new,yes,in-stock,2026-02-18,high
            """;

    private static final String BENCH = """
              Device 0: NVIDIA GB10, compute capability 12.1, VMM: yes
            | model                  |      size |   params | backend | ngl |  test |          t/s |
            | ---------------------- | --------: | -------: | ------- | --: | ----: | -----------: |
            | gpt-oss 120B MXFP4 MoE | 59.02 GiB | 116.83 B | CUDA    |  99 |  tg32 | 51.23 ± 0.11 |
            """;

    @TempDir
    static Path folder;

    private static final Map<List<String>, Terminal> RUNS = new HashMap<>();

    private static Live live;
    private static Server server;

    @BeforeAll
    static void serve() {
        live = Live.open(Copies.in(folder));
        server = Server.start(live, QueryOptions.local(0, TOKEN));
        Copies.write(folder.resolve("cheap.csv"), CHEAP.getBytes());
        Copies.write(folder.resolve("faulty.csv"), CHEAP.replace("6990", "-1").getBytes());
        Copies.write(folder.resolve("rows.csv"), "accelerator_id,model_id\ngb10,qwen3-8b\n".getBytes());
        Copies.write(folder.resolve("bench.md"), BENCH.getBytes());
        assertThat(run("advise", "--record", at("decision.json")).exit()).isZero();
        Copies.in(folder.resolve("edited"));
        Copies.withFewBuilds(folder.resolve("machines"));
        Copies.edit(folder.resolve("edited/rules/builds/noise.drl"), text -> text.replace("low > $r.limit", "low > 1"));
        // with all rows, each held out in turn, this would take as long as all other commands
        Copies.in(folder.resolve("few"));
        Copies.edit(folder.resolve("few/facts/measurements.csv"), JsonOutputTest::everyFourthRow);
        Copies.in(folder.resolve("broken"));
        Copies.edit(folder.resolve("broken/rules/builds/noise.drl"), text -> text.replace("when", "whne"));
        Copies.edit(folder.resolve("broken/facts/rates.csv"), text -> text.replaceFirst("EUR,[0-9.]+", "EUR,much"));
    }

    private static String everyFourthRow(String table) {
        List<String> lines = table.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(line -> line % 4 == 0)
                .mapToObj(line -> lines.get(line) + "\n")
                .collect(Collectors.joining());
    }

    @AfterAll
    static void stop() {
        server.close();
        live.close();
    }

    @ParameterizedTest
    @CsvSource({
        "advise, /api/verdicts",
        "why diy-pro6000ws-am5, /api/verdicts/diy-pro6000ws-am5",
        "why diy-pro6000ws-am5 --level short, /api/verdicts/diy-pro6000ws-am5?level=short",
        "why of-006 --level trace, /api/offers/of-006?level=trace",
        "why-not mac-studio-m3u-60c-96gb, /api/why-not?subject=mac-studio-m3u-60c-96gb",
        "why-not NOISE-1 asus-gx10-1tb, /api/why-not?rule=NOISE-1&subject=asus-gx10-1tb",
        "compose, /api/compose",
        "compose --card rtx-3090 --count 2, /api/compose?card=rtx-3090&count=2",
        "upgrade asus-gx10-1tb, /api/verdicts/asus-gx10-1tb/upgrades",
        "shopping asus-gx10-1tb, /api/verdicts/asus-gx10-1tb/shopping",
        "change asus-gx10-1tb, /api/verdicts/asus-gx10-1tb/nearest-change",
        "change, /api/relaxations",
        "change --limit noise.load, /api/requirements/noise.load/turns",
        "what-if --keys, /api/what-if",
        "judge 2xrtx-3090, /api/judge?words=2xrtx-3090",
        "judge diy-pro6000ws-am5, /api/judge?words=diy-pro6000ws-am5",
        "estimate --build asus-gx10-1tb --model qwen3-8b, /api/estimate?build=asus-gx10-1tb&model=qwen3-8b",
        "offers history, /api/facts/offers/history",
        "measurements wanted --limit 2, /api/measurements/wanted?limit=2",
        "case list, /api/cases",
        "case show, /api/requirements",
        "rules list, /api/rules",
        "rules check, /api/rules/check",
        "facts check, /api/facts",
        "facts check --deep, /api/facts/check",
        "facts columns, /api/facts"
    })
    void aCommandAnswersAsTheApiDoes(String line, String path) throws Exception {
        assertThat(answer(line)).isEqualTo(get(path));
    }

    @Test
    void aSuppositionIsAnsweredAsTheApiDoes() throws Exception {
        assertThat(answer("what-if budget.ceiling=9500"))
                .isEqualTo(post("/api/what-if", "{\"changes\": [\"budget.ceiling=9500\"]}"));
    }

    @Test
    void anEditOfRulesIsPreviewedAsTheApiDoes() throws Exception {
        String text = Files.readString(folder.resolve("edited/rules/builds/noise.drl"));
        String edit = Json.pretty(Map.of("file", "builds/noise.drl", "text", text));
        assertThat(answer("rules preview " + at("edited/rules"))).isEqualTo(post("/api/rules/preview", edit));
    }

    @Test
    void aRecordIsReplayedAsTheApiDoes() throws Exception {
        String record = Files.readString(folder.resolve("decision.json"));
        assertThat(answer("replay " + at("decision.json"))).isEqualTo(post("/api/decisions/replay", record));
    }

    @Test
    void anImportIsAnsweredAsTheApiDoes() throws Exception {
        assertThat(answer("offers import --dry-run " + at("cheap.csv")))
                .isEqualTo(post("/api/facts/offers?dryRun=true", CHEAP));
        JsonNode refused = printed(run(words("offers import --json " + at("faulty.csv"))));
        assertThat(refused).isEqualTo(withoutInstance(post("/api/facts/offers", CHEAP.replace("6990", "-1"))));
    }

    @Test
    void measurementsAreImportedAsByTheApi() throws Exception {
        Path file = folder.resolve("upload"); // the name of the file stands in its rows
        Files.writeString(file, BENCH);
        assertThat(answer("measurements import --dry-run " + file))
                .isEqualTo(post("/api/facts/measurements?dryRun=true", BENCH));
    }

    /** What each command prints where it succeeds and where it fails; {@code ~} stands for the folder of the test. */
    static Stream<String> lines() {
        return Stream.of(
                "0 advise",
                "3 advise --facts ~/none",
                "3 advise --facts ~/broken/facts",
                "3 advise --rules ~/broken/rules",
                "3 advise --record ~/none/decision.json",
                "0 why asus-gx10-1tb",
                "0 compose",
                "2 compose --card rtx-9999",
                "0 upgrade asus-gx10-1tb",
                "2 upgrade asus-gx11",
                "2 why asus-gx11",
                "2 why",
                "0 why-not asus-gx10-1tb",
                "2 why-not NOISE-9 asus-gx10-1tb",
                "0 shopping",
                "2 shopping asus-gx11",
                "0 change",
                "2 change asus-gx11",
                "2 change --limit noise.laod",
                "0 what-if --keys",
                "0 what-if budget.ceiling=9500",
                "2 what-if budget.ceiling=much",
                "0 judge 3x rtx-3090; USD 3000",
                "2 judge rtx pro 6000",
                "2 judge nothing-of-this-name",
                "2 judge",
                "0 estimate --accelerator gb10 --model qwen3-8b",
                "0 estimate --rows ~/rows.csv",
                "0 estimate --memory --rows ~/rows.csv",
                "3 estimate --rows ~/none.csv",
                "2 estimate --accelerator gb11 --model qwen3-8b",
                "2 estimate --model qwen3-8b",
                "0 accuracy --facts ~/few/facts",
                "0 calibrate",
                "0 offers import --dry-run ~/cheap.csv",
                "1 offers import --dry-run ~/faulty.csv",
                "1 offers import ~/faulty.csv",
                "3 offers import ~/none.csv",
                "2 offers import --max-size none ~/cheap.csv",
                "0 offers history",
                "2 offers restore 99",
                "2 offers restore first",
                "2 offers",
                "0 measurements import --dry-run ~/bench.md",
                "1 measurements import --dry-run ~/rows.csv",
                "1 measurements import ~/rows.csv",
                "3 measurements import ~/none.json",
                "2 measurements import --count many ~/bench.md",
                "0 measurements wanted --limit 2",
                "2 measurements wanted --limit 0",
                "2 measurements",
                "3 models import ~/none.json",
                "2 models",
                "0 rules check",
                "3 rules check --rules ~/none",
                "0 rules list",
                "0 rules preview ~/edited/rules",
                "3 rules preview ~/broken/rules",
                "0 rules preview ~/edited/rules --rules rules",
                "0 case list",
                "0 case show",
                "0 case check",
                "2 case new",
                "2 case new --country Atlantis --run qwen3-8b --to ~/none",
                "0 case new --country CH --run qwen3-8b --date 2026-02-18 --to ~/made",
                "3 case migrate ~/few",
                "0 facts check",
                "0 facts check --deep",
                "3 facts check --facts ~/broken/facts",
                "0 facts columns",
                "2 facts columns offer",
                "0 report",
                "0 report --format md",
                "2 report --format pdf",
                "0 publish --facts ~/machines/facts ~/published",
                "3 publish ~",
                "2 publish",
                "0 replay ~/decision.json",
                "2 replay ~/rows.csv",
                "3 replay ~/none.json",
                "0 diff ~/decision.json ~/decision.json",
                "2 diff ~/decision.json",
                "2 serve --port many",
                "2 serve --port 70000",
                "2 serve --host no.such.host.invalid",
                "2 no-such-command");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whateverHappensIsJson(String line) throws Exception {
        String[] exitAndLine = line.split(" ", 2);
        String command = exitAndLine[1].replace("~", folder.toString());
        String[] words =
                Stream.concat(Stream.of(words(command)), Stream.of("--json")).toArray(String[]::new);
        Terminal run = command.contains("--facts") || command.contains("--rules") ? Terminal.run(words) : run(words);
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(Integer.parseInt(exitAndLine[0]));
        assertThat(run.err()).isEmpty();
        JsonNode printed = printed(run);
        if (run.exit() > Main.FAULTS) {
            assertThat(printed.get("type").asText()).startsWith("urn:rigor:");
            assertThat(printed.get("detail").asText()).isNotBlank().doesNotContain("Exception", "\tat ", "java.");
        }
    }

    @Test
    void noCommandIsForgotten() {
        Set<String> tried =
                new TreeSet<>(lines().map(line -> line.split(" ", 2)[1]).toList());
        assertThat(leaves(Main.commandLine(new StandardOutput(OutputStream.nullOutputStream()))))
                .allSatisfy(leaf -> assertThat(tried).anyMatch(line -> line.startsWith(leaf)));
    }

    private static Stream<String> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command.getCommandSpec().qualifiedName().replaceFirst("^rigor ", ""))
                : command.getSubcommands().values().stream().flatMap(JsonOutputTest::leaves);
    }

    private static JsonNode answer(String line) throws IOException {
        Terminal run = run(words(line + " --json"));
        assertThat(run.exit()).as(run.err()).isZero();
        return printed(run);
    }

    /** With the facts and rules that the server serves. Several tests look at what the same line prints. */
    private static Terminal run(String... words) {
        List<String> folders = List.of("--facts", at("facts"), "--rules", at("rules"));
        return RUNS.computeIfAbsent(
                Stream.concat(Stream.of(words), folders.stream()).toList(),
                line -> Terminal.run(live.inForce(), line.toArray(String[]::new)));
    }

    private static String[] words(String line) {
        return line.split(" ");
    }

    private static String at(String file) {
        return folder.resolve(file).toString();
    }

    private static JsonNode printed(Terminal run) throws JsonProcessingException {
        return JSON.readTree(run.out());
    }

    private static JsonNode get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)).GET());
    }

    private static JsonNode post(String path, String body) throws Exception {
        BodyPublisher sent = BodyPublishers.ofString(body);
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)).POST(sent));
    }

    private static JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpRequest sent = request.header("Authorization", "Bearer " + TOKEN).build();
        return JSON.readTree(
                HttpClient.newHttpClient().send(sent, BodyHandlers.ofString()).body());
    }

    private static JsonNode withoutInstance(JsonNode problem) {
        return ((ObjectNode) problem).putNull("instance");
    }
}
