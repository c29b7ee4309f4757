package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A machine in words over HTTP, without a token. */
class JudgeTest {
    private final TestServer server = TestServer.shipped();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void wordsAreJudgedBesideWhatIsListed() {
        JsonNode judged = server.json(address("GB10, 128 GB, CHF 2900"));
        assertThat(judged.get("build").asText()).isEqualTo("own-gb10-128-gb");
        JsonNode summary = judged.get("explanation").get("summary");
        assertThat(summary.get("price").get("high").asDouble()).isEqualTo(2900);
        assertThat(judged.get("saved")).isEmpty();
        assertThat(server.get("/api/verdicts/own-gb10-128-gb").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsAskedIsAProblemWithACandidateEach() {
        HttpResponse<String> asked = server.get(address("rtx pro 6000, foo"));
        assertThat(asked.statusCode()).isEqualTo(422);
        JsonNode problem = TestServer.json(asked);
        assertThat(problem.get("type").asText()).isEqualTo("urn:rigor:words-refused");
        assertThat(problem.get("faults")).hasSize(2);
        assertThat(problem.get("suggestions").toString()).contains("gpu-rtx-pro-6000-blackwell-ws");
    }

    @Test
    void hostileWordsAreRefusedAsText() {
        assertThat(server.get(address("x".repeat(2_000))).statusCode()).isEqualTo(400);
        assertThat(server.get("/api/judge").statusCode()).isEqualTo(400);
        assertThat(server.get(address("\u0000\u001b[2J, <script>alert(1)</script>"))
                        .statusCode())
                .isEqualTo(422);
    }

    private static String address(String words) {
        return "/api/judge?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
