package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuppositionTest {
    private final TestServer server = TestServer.shipped();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aWhatIfTellsTheFlipsAndStoresNothing() {
        String before = server.get("/api/verdicts").body();
        JsonNode supposed = TestServer.json(post("/api/what-if", "{\"limits\": {\"memory.accessible\": 900}}"));
        assertThat(supposed.at("/builds/accepted").asInt()).isZero();
        assertThat(supposed.get("flips").findValuesAsText("after")).contains("rejected");
        assertThat(supposed.at("/changes/0/unit").asText()).isEqualTo("GB");
        assertThat(server.get("/api/verdicts").body()).isEqualTo(before);
    }

    @Test
    void supposingNothingFlipsNothing() {
        JsonNode supposed = TestServer.json(post("/api/what-if", "{}"));
        assertThat(supposed.get("flips")).isEmpty();
        JsonNode inForce = server.json("/api/verdicts");
        for (String member : List.of("facts", "rules", "answer", "build", "offers", "builds", "verdicts")) {
            assertPartOf(supposed.get(member), inForce.get(member));
        }
    }

    /** All that the part tells, the whole tells alike. */
    private static void assertPartOf(JsonNode part, JsonNode whole) {
        if (part.isObject()) {
            part.properties().forEach(member -> assertPartOf(member.getValue(), whole.path(member.getKey())));
        } else if (part.isArray()) {
            assertThat(part).hasSameSizeAs(whole);
            for (int i = 0; i < part.size(); i++) {
                assertPartOf(part.get(i), whole.get(i));
            }
        } else {
            assertThat(part).isEqualTo(whole);
        }
    }

    @Test
    void wrongKeysAndValuesAreAllToldWithTheNearestAndItsUnit() {
        HttpResponse<String> response =
                post("/api/what-if", "{\"changes\": [\"noise.laod=45\", \"budget.ceiling=much\"]}");
        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode problem = TestServer.json(response);
        assertThat(problem.get("type").asText()).isEqualTo("urn:rigor:what-if-refused");
        assertThat(problem.get("faults")).hasSize(2);
        assertThat(problem.at("/faults/0/message").asText()).contains("noise.load (dB(A))");
    }

    @Test
    void aBodyThatIsNoJsonIsToldWithThePlace() {
        HttpResponse<String> response = post("/api/what-if", "{\"limits\":\n  nonsense}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(response).get("detail").asText()).startsWith("line 2, column ");
    }

    @Test
    void whyNotTellsTheConditionThatFailed() {
        String build = server.json("/api/verdicts").get("build").asText();
        JsonNode trace = server.json("/api/why-not?rule=NOISE-1&subject=" + build);
        assertThat(trace.get("firing").asText()).isEqualTo("not-fired");
        assertThat(trace.get("conditions").findValuesAsText("truth")).contains("false");
        assertThat(server.get("/api/why-not?rule=NOIZE-1&subject=" + build).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSpeedIsEstimatedForABuildOrAnAccelerator() {
        String build = server.json("/api/verdicts").get("build").asText();
        JsonNode speed =
                TestServer.json(post("/api/estimate", "{\"build\": \"" + build + "\", \"model\": \"gpt-oss-120b\"}"));
        assertThat(speed.get("low").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(speed.get("high").asDouble());
        assertThat(post("/api/estimate", "{\"build\": \"" + build + "\", \"model\": \"gpt-oss\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSpeedAskedForByAddressIsTheOneAskedForByBody() {
        JsonNode byAddress =
                server.json("/api/estimate?accelerator=gb10&model=gpt-oss-120b&format=MXFP4&engine=llama.cpp&streams=2"
                        + "&depth=4096&count=2&split=tensor&ignore-measurements=true");
        JsonNode byBody = TestServer.json(post("/api/estimate", """
                {"accelerator": "gb10", "model": "gpt-oss-120b", "format": "MXFP4", "engine": "llama.cpp",
                 "streams": 2, "depth": 4096, "count": 2, "split": "tensor", "ignoreMeasurements": true}"""));
        assertThat(byAddress).isEqualTo(byBody);
        assertThat(byAddress.get("query")).hasToString("""
                {"acceleratorId":"gb10","count":2,"split":"tensor","modelId":"gpt-oss-120b","format":"MXFP4",\
                "weightsGib":null,"engine":"llama.cpp","backend":null,"kvFormat":null,"depth":4096,"genTokens":null,\
                "streams":2,"samePrompt":false,"date":null,"ignoreMeasurements":true,"speculation":false}""");
    }

    @ParameterizedTest
    @CsvSource({
        "accelerator=gb11&model=gpt-oss-120b,               404, unknown-name,      gb10",
        "accelerator=gb10&model=gpt-oss-12b,                404, unknown-name,      gpt-oss-20b",
        "build=asus-gx10&model=gpt-oss-120b,                404, unknown-build,     asus-gx10-1tb",
        "accelerator=gb10&modle=gpt-oss-120b,               400, unknown-parameter, model",
        "accelerator=gb10&model=gpt-oss-120b&split=tensr,   400, wrong-parameter,   tensor",
        "accelerator=gb10&model=gpt-oss-120b&streams=0,     400, wrong-parameter,",
        "accelerator=gb10&model=gpt-oss-120b&depth=deep,    400, wrong-parameter,",
        "accelerator=gb10,                                  400, wrong-parameter,",
        "accelerator=gb10&build=asus-gx10-1tb&model=qwen3-8b, 400, wrong-parameter,",
    })
    void aSpeedThatCannotBeAskedForIsRefusedWithTheNearestNames(
            String query, int status, String type, @Nullable String nearest) {
        HttpResponse<String> response = server.get("/api/estimate?" + query);
        JsonNode problem = TestServer.json(response);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(problem.get("type").asText()).isEqualTo("urn:rigor:" + type);
        assertThat(problem.get("suggestions"))
                .extracting(JsonNode::asText)
                .satisfies(names ->
                        assertThat(nearest == null || names.contains(nearest)).isTrue());
    }

    private HttpResponse<String> post(String path, String body) {
        return server.send(server.request(path).POST(BodyPublishers.ofString(body)));
    }
}
