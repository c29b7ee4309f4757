package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
        server.routes()
                .forEach(route -> served.add(route.method().name() + " "
                        + route.path().replace('<', '{').replace('>', '}')));
        assertThat(documented).isEqualTo(served);
    }

    @Test
    void theDocumentSaysWhereTheTokenIsAskedFor() {
        Map<Access, String> documented =
                Map.of(Access.ANYBODY, "", Access.READ, "[{},{\"token\":[]}]", Access.TOKEN, "[{\"token\":[]}]");
        for (Route route : server.routes()) {
            JsonNode operation = document.get("paths")
                    .get(route.path().replace('<', '{').replace('>', '}'))
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
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/verdicts                  | /api/verdicts",
                "/api/verdicts?outcome=rejected | /api/verdicts",
                "/api/verdicts/asus-gx10-1tb?level=short       | /api/verdicts/{build}",
                "/api/offers/of-006?level=short                | /api/offers/{offer}",
                "/api/offers/of-006?level=trace                | /api/offers/{offer}",
                "/api/verdicts/asus-gx10-1tb?level=trace       | /api/verdicts/{build}",
                "/api/verdicts/asus-gx10-1tb/nearest-change     | /api/verdicts/{build}/nearest-change",
                "/api/verdicts/diy-pro6000ws-am5/nearest-change | /api/verdicts/{build}/nearest-change",
                "/api/offers?limit=20           | /api/offers",
                "/api/offers/of-001             | /api/offers/{offer}",
                "/api/requirements              | /api/requirements",
                "/api/requirements/noise.load/turns | /api/requirements/{requirement}/turns",
                "/api/relaxations               | /api/relaxations",
                "/api/rules                     | /api/rules",
                "/api/rules/builds/noise.drl    | /api/rules/{file}",
                "/api/rules/check               | /api/rules/check",
                "/api/facts                     | /api/facts",
                "/api/facts/check               | /api/facts/check",
                "/api/facts/offers              | /api/facts/{table}",
                "/api/facts/noise_classes       | /api/facts/{table}",
                "/api/facts/offers/history      | /api/facts/offers/history",
                "/api/why-not?subject=of-001    | /api/why-not",
                "/api/why-not?subject=of-001&rule=AVAIL-1 | /api/why-not",
                "/api/what-if                   | /api/what-if",
                "/api/estimate?accelerator=gb10&model=gpt-oss-120b&format=MXFP4 | /api/estimate",
                "/api/estimate?build=asus-gx10-x2&model=llama-3.3-70b&streams=4&ignore-measurements=true | /api/estimate",
                "/api/status                    | /api/status",
                "/api/health                    | /api/health",
            })
    void answersAreAsDocumented(String address, String path) {
        HttpResponse<String> response = server.get(address);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(faults(response, path, "get")).isEmpty();
    }

    @Test
    void everyBuildIsAsDocumented() {
        for (JsonNode build : server.json("/api/verdicts").get("verdicts")) {
            HttpResponse<String> response =
                    server.get("/api/verdicts/" + build.get("build").asText());
            assertThat(faults(response, "/api/verdicts/{build}", "get")).isEmpty();
        }
    }

    @Test
    void answersToWhatIsSentAreAsDocumented() {
        String text = server.json("/api/rules/builds/noise.drl").get("text").asText();
        Map<String, Object> edit = Map.of("file", "builds/noise.drl", "text", text.replace("$r.limit", "1"));
        assertThat(faults(post("/api/rules/preview", edit), "/api/rules/preview", "post"))
                .isEmpty();
        assertThat(faults(post("/api/what-if", Map.of("limits", Map.of("noise.load", 30))), "/api/what-if", "post"))
                .isEmpty();
        HttpResponse<String> decision = post("/api/decisions", Map.of("limits", Map.of("noise.load", 30)));
        assertThat(faults(decision, "/api/decisions", "post")).isEmpty();
        HttpResponse<String> replay = server.send(server.request("/api/decisions/replay")
                .POST(BodyPublishers.ofString(
                        decision.body().replace("\"status\" : \"met\"", "\"status\" : \"doubt\""))));
        assertThat(faults(replay, "/api/decisions/replay", "post")).isEmpty();
        Map<String, Object> estimate = Map.of("accelerator", "rtx-pro-6000-blackwell-ws", "model", "gpt-oss-120b");
        assertThat(faults(post("/api/estimate", estimate), "/api/estimate", "post"))
                .isEmpty();
        String csv = "offer_id,price\nof-001,7000\nof-002,x\n";
        HttpResponse<String> upload = server.send(
                server.request("/api/facts/offers?mode=merge&dryRun=true").PUT(BodyPublishers.ofString(csv)));
        assertThat(faults(upload, "/api/facts/offers", "put")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/verdicts/nothing",
        "/api/requirements/nothing/turns",
        "/api/nothing",
        "/api/offers?limit=x",
        "/api/estimate",
        "/api/estimate?accelerator=gb11&model=gpt-oss-120b",
        "/api/events"
    })
    void problemsAreAsDocumented(String address) {
        JsonNode schema = document.at("/components/responses/Problem/content/application~1problem+json/schema");
        assertThat(new Schemas(document).faults(schema, TestServer.json(server.get(address))))
                .isEmpty();
    }

    private HttpResponse<String> post(String path, Object body) {
        return server.send(server.request(path).POST(BodyPublishers.ofByteArray(Json.bytes(body))));
    }

    private List<String> faults(HttpResponse<String> response, String path, String method) {
        JsonNode schema =
                document.get("paths").get(path).get(method).at("/responses/200/content/application~1json/schema");
        assertThat(schema.isMissingNode()).as(method + " " + path).isFalse();
        return new Schemas(document).faults(schema, TestServer.json(response));
    }
}
