package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.http.Route.Access;
import rigor.live.Copies;
import rigor.live.Live;

/** Who shows the token may do what others may not, and only they. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {
    /** What none but the operator may do here, on this machine too. */
    private static final List<String> OPERATORS = List.of(
            "POST /api/rules/preview",
            "PUT /api/rules/<file>",
            "POST /api/decisions/replay",
            "POST /api/facts/offers",
            "PUT /api/facts/offers",
            "POST /api/facts/measurements",
            "POST /api/facts/models",
            "POST /api/judge",
            "POST /api/cases",
            "POST /api/facts/history/{version}/restore",
            "POST /api/facts/{table}/rows",
            "POST /api/facts/{table}/rows/{line}/remove",
            "POST /api/facts/offers/history/{version}/restore");

    private static final String WRITES_A_FILE = """
            {"file": "builds/own.drl", "text": "package rigor.rules\\nfunction boolean run() { java.nio.file.Files.createFile( \
            java.nio.file.Path.of( \\"%s\\" ) ); return true; }\\nrule \\"X\\" when eval( run() ) then end\\n"}
            """;

    private Path folder;
    private Live live;
    private TestServer here;
    private TestServer elsewhere;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        live = Live.open(Copies.in(folder));
        here = TestServer.start(live);
        elsewhere =
                TestServer.start(live, QueryOptions.local(0, TestServer.TOKEN).at("0.0.0.0"));
    }

    @AfterAll
    void stop() {
        here.close();
        elsewhere.close();
        live.close();
    }

    @Test
    void whateverIsNoQuestionAsksForTheToken() {
        List<String> asking = here.routes().stream()
                .filter(route -> route.access() == Access.TOKEN)
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertThat(asking).containsExactlyInAnyOrderElementsOf(OPERATORS);
    }

    @Test
    void whoeverDoesNotShowItIsRefusedBeforeAnythingIsRead() {
        for (String operator : OPERATORS) {
            String[] parts = operator.split(" ");
            String path = parts[1].replace("<file>", "builds/x.drl")
                    .replace("{version}", "1")
                    .replace("{table}", "offers")
                    .replace("{line}", "2");
            HttpRequest.Builder request =
                    here.stranger(path + "?nonsense=1").method(parts[0], BodyPublishers.ofString("{"));
            assertThat(here.send(request).statusCode()).as(operator).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                no token was shown",
        "Basic correct-horse-battery,       no token was shown",
        "Bearer correct-horse-batterie,     the token is another",
        "Bearer,                            no token was shown"
    })
    void theProblemSaysWhichAndWhereItStands(String authorization, String said) {
        HttpRequest.Builder request = here.stranger("/api/rules/preview").POST(BodyPublishers.ofString("{}"));
        HttpResponse<String> refused =
                here.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
        JsonNode problem = TestServer.json(refused);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(problem.get("type").asText()).isEqualTo("urn:rigor:no-token");
        assertThat(problem.get("detail").asText())
                .isEqualTo(said
                        + ": open the address that \"rigor serve\" printed (programs: Authorization: Bearer TOKEN)");
        assertThat(refused.body()).doesNotContain(TestServer.TOKEN);
    }

    @Test
    void aRuleOfAStrangerIsNeitherCompiledNorRun() {
        Path trace = folder.resolve("trace");
        HttpRequest.Builder preview =
                here.stranger("/api/rules/preview").POST(BodyPublishers.ofString(WRITES_A_FILE.formatted(trace)));
        assertThat(here.send(preview).statusCode()).isEqualTo(401);
        assertThat(Files.exists(trace)).isFalse();
    }

    @Test
    void theTokenInAnAddressOpensNothing() {
        HttpRequest.Builder request =
                here.stranger("/api/rules/preview?token=" + TestServer.TOKEN).POST(BodyPublishers.ofString("{}"));
        assertThat(here.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        HttpRequest.Builder request = here.stranger("/api/rules/preview")
                .header("Authorization", "bearer  " + TestServer.TOKEN)
                .POST(BodyPublishers.ofString("{}"));
        assertThat(here.send(request).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/verdicts", "/api/status", "/api/facts/offers.csv", "/api/report", "/api/rules"})
    void readingIsOpenOnThisMachineOnly(String path) {
        assertThat(here.get(path).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(path).statusCode()).isEqualTo(401);
        assertThat(elsewhere.send(elsewhere.request(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void elsewhereQuestionsAndEventsAskForItToo() {
        HttpRequest.Builder question = elsewhere.stranger("/api/what-if").POST(BodyPublishers.ofString("{}"));
        assertThat(elsewhere.send(question).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get("/api/events", "Accept", "text/event-stream").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app.js", "/api/health", "/openapi.json"})
    void whatIsTheSameForEverybodyIsOpenEverywhere(String path) {
        assertThat(elsewhere.get(path).statusCode()).isEqualTo(200);
    }
}
