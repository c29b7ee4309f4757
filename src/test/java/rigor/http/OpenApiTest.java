package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.api.ProblemType;
import rigor.explain.words.Json;
import rigor.http.Route.Access;
import rigor.live.Copies;
import rigor.live.Live;

/** The document says what the server does, and the server does what the document says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private Live live;
    private TestServer server;
    private JsonNode document;

    @BeforeAll
    void start(@TempDir Path folder) {
        live = Live.open(Copies.in(folder));
        server = TestServer.start(live, QueryOptions.local(0, TestServer.TOKEN).allowingRuleEdits());
        document = server.json("/openapi.json");
        assertThat(document).isEqualTo(server.contract().document());
    }

    @AfterAll
    void stop() {
        server.close();
        live.close();
    }

    @Test
    void theDocumentHasExactlyTheRoutesOfTheServer() {
        Set<String> documented = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> served = new TreeSet<>();
        server.routes().forEach(route -> served.add(route.method().name() + " " + OpenApi.path(route)));
        assertThat(documented).isEqualTo(served);
    }

    @Test
    void theDocumentSaysWhereTheTokenIsAskedFor() {
        Map<Access, String> documented =
                Map.of(Access.ANYBODY, "", Access.READ, "[{},{\"token\":[]}]", Access.TOKEN, "[{\"token\":[]}]");
        for (Route route : server.routes()) {
            JsonNode operation = document.get("paths")
                    .get(OpenApi.path(route))
                    .get(route.method().name().toLowerCase(java.util.Locale.ROOT));
            assertThat(operation.path("security").toString())
                    .as(route.toString())
                    .isEqualTo(documented.get(route.access()));
            assertThat(operation.get("responses").has("401"))
                    .as(route.toString())
                    .isEqualTo(route.access() != Access.ANYBODY);
        }
    }

    @Test
    void everyKindOfProblemIsDocumented() {
        assertThat(document.at("/components/schemas/ProblemDetail/properties/type/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(ProblemType::type)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/verdicts",
                "/api/verdicts?outcome=rejected",
                "/api/verdicts/asus-gx10-1tb?level=short",
                "/api/offers/of-006?level=short",
                "/api/offers/of-006?level=trace",
                "/api/verdicts/asus-gx10-1tb?level=trace",
                "/api/verdicts/asus-gx10-1tb/nearest-change",
                "/api/verdicts/diy-pro6000ws-am5/nearest-change",
                "/api/verdicts/hp-zgx-nano-g1n/shopping",
                "/api/offers?limit=20",
                "/api/offers/of-001",
                "/api/requirements",
                "/api/requirements/noise.load/turns",
                "/api/relaxations",
                "/api/rules",
                "/api/rules/builds/noise.drl",
                "/api/rules/check",
                "/api/facts",
                "/api/facts/check",
                "/api/facts/offers",
                "/api/facts/noise_classes",
                "/api/facts/offers/history",
                "/api/facts/history",
                "/api/measurements/wanted?case=us-lan-mini-pc",
                "/api/why-not?subject=of-001",
                "/api/why-not?subject=of-001&rule=AVAIL-1",
                "/api/what-if",
                "/api/judge?words=2x%20rtx-3090%2C%20epyc-7302p%2C%201200%20W%2C%20USD%203900",
                "/api/judge?words=GB10%2C%20128%20GB%2C%20CHF%202900%2C%20used",
                "/api/estimate?accelerator=gb10&model=gpt-oss-120b&format=MXFP4",
                "/api/estimate?build=asus-gx10-x2&model=llama-3.3-70b&streams=4&ignore-measurements=true",
                "/api/status",
                "/api/health"
            })
    void answersAreAsDocumented(String address) {
        check(server.get(address));
    }

    @Test
    void everyBuildIsAsDocumented() {
        for (JsonNode build : server.json("/api/verdicts").get("verdicts")) {
            answersAreAsDocumented("/api/verdicts/" + build.get("build").asText());
        }
    }

    @Test
    void answersToWhatIsSentAreAsDocumented() {
        String text = server.json("/api/rules/builds/noise.drl").get("text").asText();
        check(post("/api/rules/preview", Map.of("file", "builds/noise.drl", "text", text.replace("$r.limit", "1"))));
        check(post("/api/what-if", Map.of("limits", Map.of("noise.load", 30))));
        HttpResponse<String> decision = post("/api/decisions", Map.of("limits", Map.of("noise.load", 30)));
        check(decision);
        check(server.send(server.request("/api/decisions/replay")
                .POST(BodyPublishers.ofString(
                        decision.body().replace("\"status\" : \"met\"", "\"status\" : \"doubt\"")))));
        check(post("/api/estimate", Map.of("accelerator", "rtx-pro-6000-blackwell-ws", "model", "gpt-oss-120b")));
        String csv = "offer_id,price\nof-001,7000\nof-002,x\n";
        check(server.send(server.request("/api/facts/offers?dryRun=true").POST(BodyPublishers.ofString(csv))));
        String rows = "accelerator_id,accelerator_count,model_id,format,decode_tok_s\ngb10,1,qwen3-8b,Q4_K_M,40\n";
        check(server.send(server.request("/api/facts/measurements?dryRun=true").POST(BodyPublishers.ofString(rows))));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/verdicts/nothing,                              404",
        "/api/verdicts/nothing/shopping,                       404",
        "/api/requirements/nothing/turns,                    404",
        "/api/nothing,                                       404",
        "/api/offers?limit=x,                                400",
        "/api/offers?limits=1,                               400",
        "/api/estimate,                                      400",
        "/api/estimate?accelerator=gb11&model=gpt-oss-120b,  404",
        "/api/estimate?accelerator=gb10&model=gpt-oss-120b&count=0, 400",
        "/api/facts/offers/history/x,                        400",
        "/api/facts/history?limit=x,                         400",
        "/api/events,                                        406"
    })
    void problemsAreAsDocumented(String address, int status) {
        assertThat(server.get(address).statusCode()).isEqualTo(status);
    }

    /** A document that lets anything pass promises nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Version     | {'number': 1, 'revision': '0123456789abcdef0123456789abcdef', 'table': 'offers'}  | 0",
                "Version     | {'number': 0, 'revision': '0123456789abcdef0123456789abcdef', 'table': 'offers'}  | 1",
                "Version     | {'number': 1, 'revision': '0123456789ABCDEF0123456789ABCDEF', 'table': 'offers'}  | 1",
                "Version     | {'number': 1, 'revision': '0123456789abcdef0123456789abcdef', 'table': 'offer'}   | 1",
                "Version     | {'number': 1, 'revision': '0123456789abcdef0123456789abcdef'}                     | 1",
                "Version     | {'number': 1, 'revision': '0123456789abcdef0123456789abcdef', 'table': null}      | 2",
                "Edit        | {'file': 'facts/offers.csv', 'line': 2, 'how': 'edited', 'by': 'me'} | 1",
                "Texts       | {'revision': '0123456789abcdef0123456789abcdef', 'files': {'a.csv': 1}}           | 1",
                "RuleEdit    | {'file': 'builds/noise.drl'}                                  | 0",
                "RuleEdit    | {'file': 'builds/noise.drl', 'text': null}                    | 0",
                "RuleEdit    | {'text': 'x'}                                                 | 1",
                "EstimateQuestion | {'model': 'm', 'split': null, 'count': 1}                | 0",
                "EstimateQuestion | {'model': 'm', 'split': 'rows', 'count': 0}              | 2"
            })
    void whatIsOtherwiseIsAFault(String type, String json, int faults) throws IOException {
        JsonNode value = new ObjectMapper().readTree(json.replace('\'', '"'));
        assertThat(server.contract().faults("/components/schemas/" + type, value))
                .hasSize(faults);
    }

    @Test
    void aFormatIsAsserted() {
        ObjectNode change = server.json("/api/status").deepCopy();
        assertThat(server.contract().faults("/components/schemas/Status", change.put("since", "yesterday")))
                .hasSize(1);
    }

    /** The server of the tests takes no answer that is not as documented. */
    private static void check(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(String path, Object body) {
        return server.send(server.request(path).POST(BodyPublishers.ofByteArray(Json.bytes(body))));
    }
}
