package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import rigor.Shipped;
import rigor.Tables;
import rigor.explain.record.DecisionRecord;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionTest {
    private static final String SUPPOSED = "{\"limits\": {\"budget.ceiling\": 9000}}";

    private final TestServer server = TestServer.shipped();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aRecordHasTheBytesOfTheCommandLine() {
        HttpResponse<String> recorded = post("/api/decisions", "");
        assertThat(recorded.statusCode()).isEqualTo(200);
        assertThat(recorded.body()).isEqualTo(record().json());
    }

    @Test
    void aSupposedDecisionIsRecordedAndAnsweredAgain() {
        String recorded = post("/api/decisions", SUPPOSED).body();
        assertThat(recorded).isEqualTo(record("budget.ceiling=9000").json());
        HttpResponse<String> replay = post("/api/decisions/replay", recorded);
        assertThat(replay.statusCode()).as(replay.body()).isEqualTo(200);
        assertThat(TestServer.json(replay).get("same").asBoolean()).isTrue();
    }

    @Test
    void aRecordThatSomebodyChangedIsToldWithWhatDiffers() {
        String forged = record().json().replace("\"outcome\" : \"undecided\"", "\"outcome\" : \"accepted\"");
        HttpResponse<String> replay = post("/api/decisions/replay", forged);
        assertThat(TestServer.json(replay).get("same").asBoolean()).isFalse();
        assertThat(TestServer.json(replay).at("/diff/verdicts")).isNotEmpty();
    }

    @Test
    void aRecordThatCannotBeAnsweredIsRefusedWithItsFaults() {
        assertThat(post("/api/decisions/replay", "{}").statusCode()).isEqualTo(400);
        HttpResponse<String> faulty =
                post("/api/decisions/replay", record().json().replace("\\nwhen\\n", "\\nwhne\\n"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(TestServer.json(faulty).get("type").asText()).isEqualTo("urn:rigor:decision-refused");
        assertThat(TestServer.json(faulty).get("faults")).isNotEmpty();
        assertThat(post("/api/decisions", "{\"changes\": [\"budget.celing=1\"]}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theReportComesInBothFormsAndMayLoadNothing() {
        HttpResponse<String> html = server.get("/api/report");
        assertThat(html.body()).startsWith("<!doctype html>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(server.get("/api/report?format=md").body()).startsWith("# ");
        assertThat(server.get("/api/report?format=pdf").statusCode()).isEqualTo(400);
    }

    private static DecisionRecord record(String... changes) {
        return DecisionRecord.of(Tables.shipped().files(), Shipped.judgement(), List.of(changes));
    }

    private HttpResponse<String> post(String path, String body) {
        return server.send(server.request(path).POST(BodyPublishers.ofString(body)));
    }
}
