package rigor.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.explain.words.Json;
import rigor.live.Copies;
import rigor.live.Live;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleEditTest {
    private static final String TOKEN = TestServer.TOKEN;
    private static final String NOISE = "/api/rules/builds/noise.drl";

    private Path folder;
    private Live live;
    private TestServer server;
    private String text;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        live = Live.open(Copies.in(folder));
        server = TestServer.start(live, QueryOptions.local(0, TOKEN).allowingRuleEdits());
        text = server.json(NOISE).get("text").asText();
    }

    @AfterEach
    void restore() {
        live.write(() -> Copies.write(folder.resolve("rules/builds/noise.drl"), text.getBytes(UTF_8)));
    }

    @AfterAll
    void stop() {
        server.close();
        live.close();
    }

    @Test
    void aPreviewTellsTheFlipsAndChangesNothing() {
        String before = live.inForce().rules().revision();
        JsonNode preview = TestServer.json(preview("builds/noise.drl", stricter()));
        assertThat(preview.get("flips").findValuesAsText("after")).contains("rejected");
        assertThat(preview.get("rules").asText()).isNotEqualTo(before);
        assertThat(live.inForce().rules().revision()).isEqualTo(before);
    }

    @Test
    void aPreviewTellsRulesThatNeverOrAlwaysFireOrContradict() {
        String always = """
                package rigor.rules
                rule "Never right for anybody" @requirement( budget.ceiling )
                when
                    $r : Requirement( id == "budget.ceiling" )
                    $b : Build()
                then
                    insert( Finding.against( $b, $r ) );
                end
                """;
        JsonNode preview = TestServer.json(preview("builds/own.drl", always));
        assertThat(preview.at("/edited/builds~1own.drl").asText()).isEqualTo("added");
        assertThat(preview.get("alwaysFire").findValuesAsText("name")).contains("Never right for anybody");
        assertThat(preview.at("/contradictions/0/rejects/name").asText()).isEqualTo("Never right for anybody");
        assertThat(preview.get("neverFire").findValuesAsText("id")).contains("RETAIL-2");
    }

    @Test
    void anEditWithoutTextTakesTheFileAway() {
        JsonNode preview = TestServer.json(server.send(server.request("/api/rules/preview")
                .POST(BodyPublishers.ofString("{\"file\": \"builds/noise.drl\"}"))));
        assertThat(preview.at("/edited/builds~1noise.drl").asText()).isEqualTo("removed");
        assertThat(preview.get("flips").findValuesAsText("before")).contains("rejected");
    }

    @Test
    void aFaultyPreviewTellsTheFaults() {
        HttpResponse<String> response = preview("builds/noise.drl", text.replaceFirst("when", "whne"));
        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode problem = TestServer.json(response);
        assertThat(problem.get("type").asText()).isEqualTo("urn:rigor:rules-refused");
        assertThat(problem.at("/faults/0/line").asInt()).isEqualTo(6);
    }

    @Test
    void whoShowsTheTokenWritesARuleThatIsInForceAtOnce() throws IOException {
        HttpResponse<String> response = write(NOISE, stricter(), "Bearer " + TOKEN);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("rules/builds/noise.drl"))).isEqualTo(stricter());
        assertThat(server.json("/api/status").get("rules").asText())
                .isEqualTo(TestServer.json(response).get("rules").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", TestServer.TOKEN, "Basic " + TestServer.TOKEN})
    void whoDoesNotShowTheTokenWritesNothing(String authorization) throws IOException {
        HttpResponse<String> response = write(NOISE, stricter(), authorization);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Files.readString(folder.resolve("rules/builds/noise.drl"))).isEqualTo(text);
    }

    @Test
    void aFaultyRuleIsNotWritten() throws IOException {
        assertThat(write(NOISE, text.replaceFirst("when", "whne"), "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(422);
        assertThat(Files.readString(folder.resolve("rules/builds/noise.drl"))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/rules/../facts/x.drl",
                "/api/rules/builds/%2e%2e/%2e%2e/x.drl",
                "/api/rules/builds/..%2fx.drl",
                "/api/rules/builds/x.csv",
                "/api/rules/other/x.drl"
            })
    void nothingIsWrittenOutsideTheTwoCourts(String path) {
        int status = write(path, text, "Bearer " + TOKEN).statusCode();
        assertThat(status).isIn(400, 404, 405);
        assertThat(folder.resolve("x.drl")).doesNotExist();
        assertThat(folder.resolve("facts/x.drl")).doesNotExist();
        assertThat(folder.resolve("rules/x.drl")).doesNotExist();
    }

    @Test
    void withoutLeaveNobodyWritesRules() {
        try (TestServer closed = TestServer.start(live)) {
            HttpRequest.Builder request = closed.request(NOISE).PUT(BodyPublishers.ofString(text));
            HttpResponse<String> response = closed.send(request);
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(TestServer.json(response).get("type").asText()).isEqualTo("urn:rigor:rule-edits-not-allowed");
        }
    }

    @Test
    void whoHasSeenOlderRulesIsToldSo() throws IOException {
        String tag = server.get(NOISE).headers().firstValue("ETag").orElseThrow();
        HttpRequest.Builder first = server.request(NOISE).header("If-Match", tag);
        assertThat(server.send(first.PUT(BodyPublishers.ofString(stricter()))).statusCode())
                .isEqualTo(200);
        HttpRequest.Builder late = server.request(NOISE).header("If-Match", tag);
        HttpResponse<String> refused = server.send(late.PUT(BodyPublishers.ofString(text)));
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(TestServer.json(refused).get("detail").asText()).startsWith("the rules are at revision ");
        assertThat(Files.readString(folder.resolve("rules/builds/noise.drl"))).isEqualTo(stricter());
    }

    private String stricter() {
        return text.replace("noiseUnderLoad.low > $r.limit", "noiseUnderLoad.low > 1");
    }

    private HttpResponse<String> preview(String file, String edited) {
        return server.send(server.request("/api/rules/preview")
                .POST(BodyPublishers.ofByteArray(Json.bytes(Map.of("file", file, "text", edited)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*"})
    void whoDoesNotSayWhatTheyHaveSeenWritesNothing(String tag) throws IOException {
        for (String path : List.of(NOISE, "/api/rules/builds/own.drl")) {
            HttpRequest.Builder request = server.request(path).PUT(BodyPublishers.ofString(stricter()));
            HttpResponse<String> refused = server.send(tag.isEmpty() ? request : request.header("If-Match", tag));
            assertThat(refused.statusCode()).isEqualTo(428);
            assertThat(TestServer.json(refused).get("type").asText()).isEqualTo("urn:rigor:nothing-seen");
        }
        assertThat(Files.readString(folder.resolve("rules/builds/noise.drl"))).isEqualTo(text);
        assertThat(folder.resolve("rules/builds/own.drl")).doesNotExist();
    }

    private HttpResponse<String> write(String path, String edited, String authorization) {
        String tag = server.get(NOISE).headers().firstValue("ETag").orElseThrow();
        HttpRequest.Builder request =
                server.stranger(path).header("If-Match", tag).PUT(BodyPublishers.ofString(edited));
        return server.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }
}
