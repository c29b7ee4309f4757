package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.live.Copies;
import rigor.live.Live;

/** Several who write at once: one wins, the others are told; and each answer is of one state. */
class WritersTest {
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 6;
    private static final String OFFERS = "/api/facts/offers";
    private static final String NOISE = "/api/rules/builds/noise.drl";

    @TempDir
    Path folder;

    private final ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);
    private Live live;
    private TestServer server;

    @BeforeEach
    void start() {
        live = Live.open(Copies.in(folder));
        server = TestServer.start(live, QueryOptions.local(0, TestServer.TOKEN).allowingRuleEdits());
    }

    @AfterEach
    void stop() {
        writers.shutdown();
        server.close();
        live.close();
    }

    @Test
    void ofUploadsOfOneRevisionOneIsTaken() throws Exception {
        String tag = server.get(OFFERS).headers().firstValue("ETag").orElseThrow();
        assertThat(statuses(i -> upload(i, tag))).containsExactlyInAnyOrderEntriesOf(Map.of(200, 1, 412, AT_ONCE - 1));
    }

    @Test
    void ofRulesWrittenFromOneRevisionOneIsTaken() throws Exception {
        String tag = server.get(NOISE).headers().firstValue("ETag").orElseThrow();
        String text = server.json(NOISE).get("text").asText();
        assertThat(statuses(i -> write(text, i, tag)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(200, 1, 412, AT_ONCE - 1));
    }

    /** That no answer mixes two states is seen to by the client that all tests use. */
    @Test
    void whileAllWriteEachAnswerIsOfOneState() throws Exception {
        String text = server.json(NOISE).get("text").asText();
        Map<Integer, Integer> statuses = statuses(i -> {
            HttpResponse<String> last = server.get("/api/status");
            for (int round = 0; round < ROUNDS; round++) {
                String tag = server.get(NOISE).headers().firstValue("ETag").orElseThrow();
                last = i % 2 == 0 ? upload(i * ROUNDS + round, tag) : write(text, i * ROUNDS + round, tag);
                server.get("/api/status");
                server.send(server.request(OFFERS + "/history/1/restore").POST(BodyPublishers.noBody()));
            }
            return last;
        });
        assertThat(statuses.keySet()).isSubsetOf(200, 412);
    }

    private interface Write {
        HttpResponse<String> by(int writer) throws Exception;
    }

    private Map<Integer, Integer> statuses(Write write) throws Exception {
        List<Callable<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int writer = i;
            all.add(() -> write.by(writer));
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Future<HttpResponse<String>> answer : writers.invokeAll(all)) {
            counts.merge(answer.get().statusCode(), 1, Integer::sum);
        }
        return counts;
    }

    private HttpResponse<String> upload(int number, String tag) {
        String csv = String.format(Locale.ROOT, """
                offer_id,hardware_id,retailer_id,price,currency,vat,condition,ships_to_ch,availability,observed_on,confidence
                own,gpu-rtx-pro-6000-blackwell-ws,digitec,%d,CHF,included,new,yes,in-stock,2026-02-17,high
                """, 7_000 + number);
        return server.send(server.request(OFFERS).header("If-Match", tag).PUT(BodyPublishers.ofString(csv)));
    }

    private HttpResponse<String> write(String text, int number, String tag) {
        String edited = text.replaceFirst("noiseUnderLoad.low > \\S+", "noiseUnderLoad.low > " + (number + 1));
        return server.send(server.request(NOISE).header("If-Match", tag).PUT(BodyPublishers.ofString(edited)));
    }
}
