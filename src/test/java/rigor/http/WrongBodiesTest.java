package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are not what is asked for: each is refused in a sentence that says what and where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongBodiesTest {
    private static final List<String> ROUTES =
            List.of("/api/what-if", "/api/decisions", "/api/decisions/replay", "/api/estimate", "/api/rules/preview");

    private final TestServer server = TestServer.shipped();

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<String> bodiesOfNoRoute() {
        return Stream.of(
                "null",
                "true",
                "\"x\"",
                "[]",
                "1e999",
                "{\"format\": 2}",
                "{\"x\": 1}",
                "{\"a\": NaN}",
                "{} {}",
                "{",
                "\0",
                "\ufeff{}",
                "9".repeat(5_000),
                "[".repeat(5_000),
                "{\"limits\":".repeat(5_000),
                "{\"limits\": {\"a\": \"\\ud800\"}, \"model\": 1, \"file\": {}}");
    }

    @ParameterizedTest
    @MethodSource("bodiesOfNoRoute")
    void areRefusedByEveryRouteInWords(String body) {
        for (String route : ROUTES) {
            HttpResponse<String> refused = post(route, body);
            assertThat(refused.statusCode()).as(route).isEqualTo(400);
            JsonNode problem = TestServer.json(refused);
            assertThat(problem.get("type").asText()).isEqualTo("urn:rigor:wrong-body");
            assertThat(problem.get("detail").asText())
                    .isNotBlank()
                    .doesNotContainIgnoringCase("jackson", "java", "rigor.", "class", "exception", "token");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/what-if          | null                                      | an object is expected",
                "/api/what-if          | {'limits': 1}                             | line 1, column 12: limits: an object is expected",
                "/api/what-if          | {'changes': 'x'}                          | line 1, column 13: changes: a list is expected",
                "/api/what-if          | {'changes': ['a=1', null]}                | changes[1] is missing",
                "/api/what-if          | {'limit': {}}                             | line 1, column 14: limit: is not known here; did you mean limits?",
                "/api/what-if          | {'limits': {}} 1                          | line 1, column 16: nothing may follow here",
                "/api/what-if          | {'limits': {'budget.ceiling': null}}      | limits.budget.ceiling is missing",
                "/api/estimate         | {'model': 'gpt-oss-120b', 'count': 1.5}   | line 1, column 36: count: a whole number is expected",
                "/api/estimate         | {'model': 'gpt-oss-120b', 'count': '2'}   | line 1, column 36: count: a whole number is expected",
                "/api/estimate         | {'model': 'x', 'count': 99999999999}      | line 1, column 36: count: the number is too large",
                "/api/estimate         | {'accelerator': 'gb10'}                   | model is missing",
                "/api/rules/preview    | {}                                        | file is missing",
                "/api/decisions/replay | {'format': 2}                             | decision engine is missing",
                "/api/decisions/replay | {'format': 1}                             | decision has format 1, this program reads 2; made by an earlier version of Rigor, which it does not name"
            })
    void aBodySaysWhatIsWrongWithItAndWhere(String route, String body, String detail) {
        HttpResponse<String> refused = post(route, body.replace('\'', '"'));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(refused).get("detail").asText()).isEqualTo(detail);
    }

    @Test
    void aNumberOutOfAllBoundsIsNoNumber() {
        HttpResponse<String> refused = post("/api/what-if", "{\"limits\": {\"budget.ceiling\": 1e999}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(TestServer.json(refused).at("/faults/0/message").asText())
                .startsWith("\"Infinity\" is not a number");
    }

    @Test
    void aRecordThatLacksATextIsRefused() {
        String record =
                "{\"format\": 2, \"engine\": \"x\", \"changes\": [], \"facts\": {\"revision\": \"0\", \"caseRevision\": \"0\", \"files\":"
                        + " {\"offers.csv\": null}}, \"rules\": {\"revision\": \"0\", \"files\": {}}, \"verdicts\": []}";
        HttpResponse<String> refused = post("/api/decisions/replay", record);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("decision facts.files.offers.csv is missing");
    }

    @Test
    void whatIsNotUtf8IsToldSo() {
        for (String route : ROUTES) {
            HttpResponse<String> refused = server.send(server.request(route)
                    .POST(BodyPublishers.ofByteArray("{\"a\": \"ä\"}".getBytes(StandardCharsets.ISO_8859_1))));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("the body is not UTF-8");
        }
    }

    private HttpResponse<String> post(String route, String body) {
        return server.send(server.request(route).POST(BodyPublishers.ofString(body)));
    }
}
