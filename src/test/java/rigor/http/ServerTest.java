package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.explain.words.Json;
import rigor.live.CaseSource;
import rigor.live.Folders;
import rigor.live.Live;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerTest {
    private final Live live = Live.open(Folders.here().of(CaseSource.usual(Path.of("target/no-case"))));
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(live);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theVerdictsAreTheAdviceOfTheCommandLine() {
        HttpResponse<String> response = server.get("/api/verdicts");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body())
                .isEqualTo(new String(Json.bytes(live.inForce().explainer().advice())));
    }

    @Test
    void everyBuildOfTheListHasAPageOfItsOwn() {
        for (JsonNode summary : server.json("/api/verdicts").get("verdicts")) {
            String id = summary.get("build").asText();
            assertThat(server.json("/api/verdicts/" + id).at("/summary")).isEqualTo(summary);
        }
    }

    @Test
    void offersAreFilteredSortedAndPaged() {
        JsonNode page = server.json("/api/offers?outcome=accepted&sort=-price&limit=3&offset=1");
        assertThat(page.get("items")).hasSize(3);
        assertThat(page.get("total").asInt()).isGreaterThan(3);
        assertThat(page.findValuesAsText("outcome")).containsOnly("accepted");
        List<Double> prices = page.get("items").findValues("landedPrice").stream()
                .map(price -> price.get("high").asDouble())
                .toList();
        assertThat(prices).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void aTableShowsItsRowsWithLinesAndWhatIsNotKnownAsNull() {
        JsonNode row = server.json("/api/facts/offers?offer_id=of-001").at("/items/0");
        assertThat(row.get("line").asInt()).isEqualTo(2);
        assertThat(row.at("/cells/price").asInt()).isEqualTo(7691);
        assertThat(row.at("/cells/vat").asText()).isEqualTo("included");
        assertThat(row.at("/cells/warranty_months").isNull()).isTrue();
    }

    @Test
    void everyTableIsListedAndShown() {
        for (JsonNode table : server.json("/api/facts").get("items")) {
            JsonNode rows = server.json("/api/facts/" + table.get("table").asText() + "?limit=100000");
            assertThat(rows.get("items").size()).isEqualTo(table.get("rows").asInt());
        }
    }

    @Test
    void aRuleTellsItsPlaceAndWhatItDid() {
        JsonNode rule = server.json("/api/rules?id=NOISE-1").at("/items/0");
        assertThat(rule.get("court").asText()).isEqualTo("builds");
        assertThat(rule.get("concern").asText()).isEqualTo("noise");
        assertThat(rule.get("requirement").asText()).isEqualTo("noise.load");
        JsonNode source = server.json("/api/rules/" + rule.get("file").asText());
        String line = source.get("text")
                .asText()
                .lines()
                .toList()
                .get(rule.get("line").asInt() - 1);
        assertThat(line).contains(rule.get("name").asText());
    }

    @Test
    void everyRequirementSaysWhichRulesAskForIt() {
        JsonNode noise = server.json("/api/requirements").get("items").findParents("requirement").stream()
                .filter(r -> r.get("requirement").asText().equals("noise.load"))
                .findFirst()
                .orElseThrow();
        assertThat(noise.get("rules")).extracting(JsonNode::asText).contains("NOISE-1");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/verdicts/gmktec, 404, urn:rigor:unknown-build",
        "/api/offers/nothing, 404, urn:rigor:unknown-offer",
        "/api/rules/builds/noize.drl, 404, urn:rigor:unknown-rule",
        "/api/rules/../../pom.xml, 404, urn:rigor:unknown-rule",
        "/api/rules/..%2f..%2fpom.xml, 404, urn:rigor:unknown-rule",
        "/api/facts/offer, 404, urn:rigor:unknown-table",
        "/api/verdict, 404, urn:rigor:unknown-path",
        "/api/offers?outcom=accepted, 400, urn:rigor:unknown-parameter",
        "/api/status?verbose=true, 400, urn:rigor:unknown-parameter",
        "/api/report?fromat=md, 400, urn:rigor:unknown-parameter",
        "/api/offers?sort=prize, 400, urn:rigor:wrong-parameter",
        "/api/offers?limit=-1, 400, urn:rigor:wrong-parameter",
    })
    void anErrorIsAProblemOfAStableType(String path, int status, String type) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(TestServer.json(response).get("type").asText()).isEqualTo(type);
    }

    @Test
    void anErrorSuggestsWhatWasMeantAndNamesTheRequest() {
        HttpResponse<String> response = server.get("/api/facts/offer", "X-Request-Id", "abc-1");
        JsonNode problem = TestServer.json(response);
        assertThat(problem.get("suggestions")).extracting(JsonNode::asText).contains("offers");
        assertThat(problem.get("instance").asText()).isEqualTo("urn:rigor:request:abc-1");
        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("abc-1");
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        HttpResponse<String> first = server.get("/api/verdicts");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = server.get("/api/verdicts", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(first.headers().firstValue("Rigor-Facts"))
                .hasValue(live.inForce().facts().revision());
        assertThat(first.headers().firstValue("Rigor-Rules"))
                .hasValue(live.inForce().rules().revision());
    }

    @Test
    void longAnswersAreCompressed() {
        HttpResponse<String> response = server.get("/api/verdicts", "Accept-Encoding", "gzip");
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void anotherMethodIsRefused() {
        HttpResponse<String> response =
                server.send(server.request("/api/verdicts").DELETE());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(TestServer.json(response).get("type").asText()).isEqualTo("urn:rigor:method-not-allowed");
    }

    @Test
    void headAnswersWithoutABody() {
        HttpResponse<String> response = server.send(
                server.request("/api/verdicts").method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }
}
