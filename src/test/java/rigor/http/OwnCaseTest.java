package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.live.Copies;
import rigor.live.Live;

/** A case of the buyer's own, from answers or from changes. */
class OwnCaseTest {
    private static final String ANSWERS = """
            {"answers": {"country": "DE", "date": "2026-11-28", "models": ["gpt-oss-120b"], "users": 3,
            "wishes": {"budget": "%s", "noise": "quiet"}}, "title": "Ours"}""";
    private static final String CHANGES =
            "{\"changes\": [\"budget.ceiling=8000\", \"certainty=0.8\", \"offer:of-001=gone\"]}";

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
    void theFormBeginsWithWhatTheCaseInForceComesNearestTo() {
        JsonNode given = server.json("/api/cases/form").get("given");

        assertThat(given.get("country").asText()).isEqualTo("CH");
        assertThat(given.get("models")).map(JsonNode::asText).contains("main:gpt-oss-120b");
        assertThat(given.at("/wishes/budget").asText()).isEqualTo("15000");
        assertThat(given.at("/wishes/noise").asText()).isEqualTo("audible");
    }

    @Test
    void aPreviewWritesNothing() {
        JsonNode told = post("/api/cases/preview", ANSWERS.formatted(8000));

        assertThat(told.get("dryRun").asBoolean()).isTrue();
        assertThat(told.at("/answer/currency").asText()).isEqualTo("EUR");
        assertThat(told.get("assumed")).isNotEmpty();
        assertThat(folder.resolve("case")).doesNotExist();
        assertThat(server.json("/api/answer").get("currency").asText()).isEqualTo("CHF");
    }

    @Test
    void whatIsKeptIsInForceAndIsWhatThePreviewTold() throws IOException {
        JsonNode previewed = post("/api/cases/preview", ANSWERS.formatted(8000));
        JsonNode kept = post("/api/cases", ANSWERS.formatted(8000));

        JsonNode answer = server.json("/api/answer");
        assertThat(kept.get("answer")).isEqualTo(previewed.get("answer")).isEqualTo(answer);
        assertThat(answer.get("title").asText()).isEqualTo("Ours");
        assertThat(Files.readString(folder.resolve("case/case.csv"))).doesNotContain("based_on");
    }

    @Test
    void changesAreKeptOverTheCaseThatTheyChange() throws IOException {
        post("/api/cases", CHANGES);

        assertThat(Files.readString(folder.resolve("case/case.csv")))
                .contains("based_on,swiss-home-office", "certainty,0.8", "without,offers:of-001");
        assertThat(Files.readString(folder.resolve("case/requirements.csv")))
                .contains("budget.ceiling", ",8000,", "as you said")
                .doesNotContain("noise.load");
        assertThat(server.json("/api/verdicts").get("assumed").toString()).doesNotContain("Landed price");
        assertThat(server.json("/api/facts/offers?offer_id=of-001").get("total").asInt())
                .isZero();
    }

    @Test
    void moreChangesComeToThoseBefore() throws IOException {
        post("/api/cases", CHANGES);
        post("/api/cases", "{\"changes\": [\"noise.load=44\"]}");

        assertThat(Files.readString(folder.resolve("case/requirements.csv")))
                .contains("budget.ceiling", ",8000,", "noise.load", ",44,");
        assertThat(Files.readString(folder.resolve("case/case.csv"))).contains("certainty,0.8");
    }

    @Test
    void nothingOfAnEarlierCaseStaysInOneThatIsMadeAnew() {
        post("/api/cases", ANSWERS.formatted(8000));
        JsonNode kept = post("/api/cases?case=us-company", "{\"changes\": [\"budget.ceiling=30000\"]}");

        assertThat(kept.at("/answer/currency").asText()).isEqualTo("USD");
        assertThat(server.json("/api/answer")).isEqualTo(kept.get("answer"));
        assertThat(server.json("/api/requirements").toString())
                .contains("30,000")
                .doesNotContain("8,000");
    }

    @Test
    void faultsAreToldByTheirCellsAndNothingIsWritten() {
        JsonNode refused = post("/api/cases", ANSWERS.formatted("a lot"));

        assertThat(refused.get("status").asInt()).isEqualTo(422);
        assertThat(refused.at("/faults/0/message").asText()).contains("\"a lot\" is not a number");
        assertThat(post("/api/cases/preview", ANSWERS.formatted(8000).replace("noise", "nose"))
                        .get("detail")
                        .asText())
                .startsWith("there is no wish \"nose\"; it is one of budget, noise");
        assertThat(post("/api/cases/preview", "{}").get("status").asInt()).isEqualTo(400);
        assertThat(folder.resolve("case")).doesNotExist();
    }

    @Test
    void onlyWhoHasTheTokenKeepsACase() {
        var answer = server.send(server.stranger("/api/cases")
                .header("Content-Type", Answers.JSON)
                .POST(BodyPublishers.ofString(CHANGES)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(folder.resolve("case")).doesNotExist();
    }

    private JsonNode post(String path, String body) {
        return TestServer.json(server.send(
                server.request(path).header("Content-Type", Answers.JSON).POST(BodyPublishers.ofString(body))));
    }
}
