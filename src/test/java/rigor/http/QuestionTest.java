package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionTest {
    private final TestServer server = TestServer.shipped();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aWhatIfTellsTheFlipsAndStoresNothing() {
        String before = server.get("/api/verdicts").body();
        JsonNode supposed = TestServer.json(post("/api/what-if", "{\"limits\": {\"memory.accessible\": 900}}"));
        assertThat(supposed.at("/advice/builds/accepted").asInt()).isZero();
        assertThat(supposed.get("flips").findValuesAsText("after")).contains("rejected");
        assertThat(supposed.at("/changes/0/unit").asText()).isEqualTo("GB");
        assertThat(server.get("/api/verdicts").body()).isEqualTo(before);
    }

    @Test
    void supposingNothingFlipsNothing() {
        JsonNode supposed = TestServer.json(post("/api/what-if", "{}"));
        assertThat(supposed.get("flips")).isEmpty();
        assertThat(supposed.get("advice")).isEqualTo(server.json("/api/verdicts"));
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

    private HttpResponse<String> post(String path, String body) {
        return server.send(server.request(path).POST(BodyPublishers.ofString(body)));
    }
}
