package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.live.Copies;
import rigor.live.Live;

/** One server that answers for several cases. */
class CasesTest {
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
    void eachCaseHasItsOwnAnswerMoneyAndRevision() {
        assertThat(server.json("/api/cases").at("/items").findValuesAsText("id"))
                .startsWith("swiss-home-office", "us-lan-mini-pc", "us-company");
        JsonNode swiss = server.json("/api/verdicts");
        JsonNode company = server.json("/api/verdicts?case=us-company");
        assertThat(swiss.get("currency").asText()).isEqualTo("CHF");
        assertThat(company.get("currency").asText()).isEqualTo("USD");
        assertThat(company.get("build").asText()).isEqualTo("us-pro6000");
        assertThat(company.get("facts")).isEqualTo(swiss.get("facts"));
        assertThat(company.get("caseRevision")).isNotEqualTo(swiss.get("caseRevision"));
        assertThat(server.json("/api/verdicts?case=swiss-home-office")).isEqualTo(swiss);
        assertThat(server.json("/api/facts/loadouts?case=us-company&loadout_id=team")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anUnknownCaseIsToldWithTheOneThatWasMeant() {
        var answer = server.get("/api/verdicts?case=us-compny");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(TestServer.json(answer).at("/suggestions/0").asText()).isEqualTo("us-company");
    }

    @Test
    void aFaultyCaseStopsNoOtherAndAnEditOfOneMovesNoOther() {
        String before = server.json("/api/verdicts").get("caseRevision").asText();
        server.json("/api/verdicts?case=us-company");
        Path cases = folder.resolve("facts/cases");
        Copies.edit(cases.resolve("us-lan-mini-pc/case.csv"), text -> text.replace("country,US", "country,Mars"));
        assertThat(server.get("/api/verdicts?case=us-lan-mini-pc").statusCode()).isEqualTo(409);
        assertThat(server.json("/api/verdicts?case=us-company").get("build").asText())
                .isEqualTo("us-pro6000");
        assertThat(server.json("/api/verdicts").get("caseRevision").asText()).isEqualTo(before);
        assertThat(List.of(live.status().sound())).containsExactly(true);
    }
}
