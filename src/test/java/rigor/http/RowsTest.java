package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.explain.words.Json;
import rigor.live.Copies;
import rigor.live.Live;

/** Single rows over HTTP, and the way back of all that is written to a case. */
class RowsTest {
    private static final Map<String, String> CARD = Map.of(
            "hardware_id", "own-card", "kind", "gpu", "name", "My card", "maker", "NVIDIA", "source_url", "mine");

    @TempDir
    Path folder;

    private Live live;
    private TestServer server;

    @BeforeEach
    void start() {
        live = Live.open(Copies.in(folder));
        server = TestServer.start(live);
    }

    @AfterEach
    void stop() {
        server.close();
        live.close();
    }

    @Test
    void aFaultIsToldAtItsColumnAndNothingIsWritten() {
        Map<String, String> faulty =
                Map.of("hardware_id", "own-card", "kind", "gppu", "name", "x", "memory_gb", "24,x");
        JsonNode told = json(give("hardware", faulty, true));
        assertThat(told.get("refused").findValuesAsText("column")).contains("kind", "memory_gb", "source_url");
        assertThat(told.get("refused").toString()).contains("did you mean gpu", "is not a number", "must not be empty");

        HttpResponse<String> refused = give("hardware", faulty, false);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/faults/0/file").asText()).isEqualTo("case/hardware.csv");
        assertThat(folder.resolve("case")).doesNotExist();
    }

    @Test
    void whatTheTableDoesNotHaveIsNoColumnAndARowOfAnotherTableMustBeThere() {
        JsonNode unknown = json(give("hardware", Map.of("hardware_id", "a", "wheels", "4"), true));
        assertThat(unknown.get("refused").toString()).contains("is not a column here");
        JsonNode nowhere = json(give("offers", Map.of("offer_id", "a", "hardware_id", "nothing"), true));
        assertThat(nowhere.get("refused").toString()).contains("is not in hardware.csv");
    }

    @Test
    void aRowIsTriedGivenTakenBackAndGivenAgain() throws IOException {
        assertThat(json(give("hardware", CARD, true)).get("refused")).isEmpty();
        assertThat(folder.resolve("case")).doesNotExist();

        JsonNode given = json(give("hardware", CARD, false));
        assertThat(given.get("row").asText()).isEqualTo("own-card");
        assertThat(rows("hardware")).contains("own-card");
        JsonNode step = server.json("/api/facts/history").at("/items/0");
        assertThat(step.at("/tables/0/added/0").asText()).isEqualTo("own-card");
        assertThat(step.get("at").asText()).startsWith("20");

        assertThat(takeBack(step).statusCode()).isEqualTo(200);
        assertThat(rows("hardware")).doesNotContain("own-card");
        assertThat(folder.resolve("case/hardware.csv")).doesNotExist();
        JsonNode back = server.json("/api/facts/history").at("/items/0");
        assertThat(back.at("/tables/0/gone/0").asText()).isEqualTo("own-card");
        takeBack(back);
        assertThat(Files.readString(folder.resolve("case/hardware.csv"))).contains("own-card");
    }

    @Test
    void aRowOfOnesOwnIsChangedWithoutTheOthersAndRemovedByItsLine() throws IOException {
        give("hardware", CARD, false);
        give(
                "hardware",
                Map.of("hardware_id", "own-box", "kind", "case", "name", "Box, grey", "source_url", "mine"),
                false);
        give("hardware", Map.of("hardware_id", "own-card", "idle_w", "41"), false);
        Path own = folder.resolve("case/hardware.csv");
        assertThat(Files.readString(own)).contains("My card", "\"Box, grey\"", "41");
        assertThat(Files.readAllLines(own)).hasSize(3);

        assertThat(remove("hardware", 9).statusCode()).isEqualTo(404);
        remove("hardware", 2);
        assertThat(Files.readString(own)).doesNotContain("own-card").contains("own-box");
        remove("hardware", 2);
        assertThat(own).doesNotExist();
        assertThat(live.status().sound()).isTrue();
    }

    @Test
    void aRowOverAShippedOneLeavesItsOtherCellsAsTheyAre() {
        JsonNode before = row("gpu-rtx-3090");
        give("hardware", Map.of("hardware_id", "gpu-rtx-3090", "idle_w", "44"), false);
        JsonNode after = row("gpu-rtx-3090");
        assertThat(after.at("/cells/idle_w").asDouble()).isEqualTo(44);
        assertThat(after.at("/cells/name")).isEqualTo(before.at("/cells/name"));
        give("hardware", CARD, false);
        assertThat(row("gpu-rtx-3090").at("/cells/load_w")).isEqualTo(before.at("/cells/load_w"));
    }

    @Test
    void aPartOfAShippedBuildBringsItsOtherPartsAlong() {
        JsonNode before = server.json("/api/facts/builds?build_id=asus-gx10-x2");
        give(
                "builds",
                Map.of(
                        "build_id",
                        "asus-gx10-x2",
                        "name",
                        "Two",
                        "hardware_id",
                        "gpu-rtx-3090",
                        "quantity",
                        "1",
                        "source_url",
                        "mine"),
                false);
        JsonNode after = server.json("/api/facts/builds?build_id=asus-gx10-x2");
        assertThat(after.get("total").asInt()).isEqualTo(before.get("total").asInt() + 1);
    }

    @Test
    void whoBuysIsNoRow() {
        assertThat(give("case", Map.of("key", "country", "value", "DE"), true).statusCode())
                .isEqualTo(400);
        assertThat(give("nothing", Map.of(), true).statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasSeenAnotherRevisionIsTold() {
        HttpRequest.Builder stale = request("hardware", CARD, false).header("If-Match", "\"" + "0".repeat(32) + "\"");
        assertThat(server.send(stale).statusCode()).isEqualTo(412);
    }

    @Test
    void aMachineInWordsIsSavedInOneStepAndTakenBack() {
        HttpResponse<String> saved = server.send(
                server.request("/api/judge").POST(BodyPublishers.ofString("{\"words\": \"GB10, 128 GB, CHF 2900\"}")));
        assertThat(json(saved).get("saved").toString()).contains("case/builds.csv", "case/offers.csv");
        assertThat(json(saved).at("/answer/sentence").asText()).startsWith("The answer ");
        assertThat(server.get("/api/verdicts/own-gb10-128-gb").statusCode()).isEqualTo(200);

        JsonNode steps = server.json("/api/facts/history").get("items");
        assertThat(steps).hasSize(1);
        takeBack(steps.get(0));
        assertThat(server.get("/api/verdicts/own-gb10-128-gb").statusCode()).isEqualTo(404);
        HttpResponse<String> asked =
                server.send(server.request("/api/judge").POST(BodyPublishers.ofString("{\"words\": \"nonsense\"}")));
        assertThat(asked.statusCode()).isEqualTo(422);
    }

    @Test
    void aConfigurationIsAModelAndWhatItLacksIsAsked() throws IOException {
        String config = Json.pretty(Map.of(
                "model_type",
                "llama",
                "hidden_size",
                4096,
                "num_hidden_layers",
                32,
                "num_attention_heads",
                32,
                "num_key_value_heads",
                8,
                "intermediate_size",
                14336,
                "vocab_size",
                128256,
                "max_position_embeddings",
                131072));
        JsonNode unnamed = json(model("", config));
        assertThat(unnamed.get("dryRun").asBoolean()).isTrue();
        assertThat(unnamed.at("/refused/0/message").asText()).contains("name it with --id");
        JsonNode told = json(model("&id=own-llama", config));
        assertThat(told.at("/model/model_id").asText()).isEqualTo("own-llama");
        assertThat(told.at("/answer/sentence").asText()).startsWith("The answer ");
        JsonNode lacking = json(model("&id=own", "{\"model_type\": \"x\"}"));
        assertThat(lacking.at("/refused/0/message").asText()).contains("total-params");
        assertThat(json(model("&id=own", "<html>")).at("/refused/0/message").asText())
                .contains("is neither");
        assertThat(server.send(server.request("/api/facts/models?size=-1").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> model(String said, String config) {
        return server.send(
                server.request("/api/facts/models?dryRun=true" + said).POST(BodyPublishers.ofString(config)));
    }

    private HttpResponse<String> give(String table, Map<String, String> cells, boolean dryRun) {
        return server.send(request(table, cells, dryRun));
    }

    private HttpRequest.Builder request(String table, Map<String, String> cells, boolean dryRun) {
        return server.request("/api/facts/" + table + "/rows?dryRun=" + dryRun)
                .POST(BodyPublishers.ofString(Json.pretty(Map.of("cells", cells))));
    }

    private HttpResponse<String> remove(String table, int line) {
        return server.send(server.request("/api/facts/" + table + "/rows/" + line + "/remove")
                .POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> takeBack(JsonNode step) {
        return server.send(server.request("/api/facts/history/" + step.get("number") + "/restore")
                .POST(BodyPublishers.noBody()));
    }

    private String rows(String table) {
        return server.get("/api/facts/" + table + ".csv").body();
    }

    private JsonNode row(String id) {
        return server.json("/api/facts/hardware?hardware_id=" + id).at("/items/0");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return TestServer.json(response);
    }
}
