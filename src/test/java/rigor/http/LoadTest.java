package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.live.Copies;
import rigor.live.Live;

/**
 * 64 clients ask for verdicts, what-ifs and tables and upload offers while somebody edits a rule. {@code -Drigor.load.seconds=60}
 * for the long run.
 */
class LoadTest {
    private static final int SECONDS = Integer.getInteger("rigor.load.seconds", 4);
    private static final int CLIENTS = 64;
    private static final int UPLOADERS = 4;
    private static final int SEEN = 3;
    private static final long PATIENCE = 120_000_000_000L;

    @TempDir
    Path folder;

    /** What was answered for a pair of revisions: there must be one answer only. */
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final List<String> broken = java.util.Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyAnswerIsOfOneRevisionAndNoneFails() throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        BooleanSupplier running =
                () -> System.nanoTime() < end || (revisions() < SEEN && System.nanoTime() < end + PATIENCE);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (Live live = Live.open(Copies.in(folder)).watching();
                TestServer server = TestServer.start(live)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                all.add(clients.submit(() -> {
                    for (int turn = 0; running.getAsBoolean() || turn == 0; turn++) {
                        ask(server, client, turn);
                    }
                }));
            }
            edit(running);
            for (Future<?> client : all) {
                client.get();
            }
        } finally {
            clients.shutdown();
        }
        assertThat(broken).isEmpty();
        assertThat(statuses.keySet()).as("statuses of %s", statuses).isSubsetOf(200, 304, 412, 429);
        assertThat(revisions()).as("revisions seen").isGreaterThanOrEqualTo(SEEN);
        System.out.printf(Locale.ROOT, "load: %d s, %s, %d revisions%n", SECONDS, statuses, revisions());
    }

    /** How many states in force were answered from. */
    private long revisions() {
        return answers.keySet().stream()
                .filter(key -> key.startsWith("verdicts "))
                .count();
    }

    private void ask(TestServer server, int client, int turn) {
        if (client < UPLOADERS) {
            count(upload(server, client, turn));
        } else if (client < 2 * UPLOADERS) {
            HttpResponse<String> response = server.get("/api/facts/offers?limit=100000");
            count(response);
            consistent(response, "offers");
        } else if (client < 4 * UPLOADERS) {
            count(server.send(server.request("/api/what-if")
                    .POST(BodyPublishers.ofString("{\"limits\": {\"noise.load\": " + (20 + turn % 40) + "}}"))));
        } else {
            HttpResponse<String> response = server.get("/api/verdicts");
            count(response);
            consistent(response, "verdicts");
        }
    }

    private static HttpResponse<String> upload(TestServer server, int client, int turn) {
        String csv =
                "offer_id,hardware_id,retailer_id,price,currency,vat,condition,ships_to_ch,availability,observed_on,confidence\n"
                        + String.format(
                                Locale.ROOT,
                                "load-%d,gpu-rtx-pro-6000-blackwell-ws,digitec,%d,CHF,included,new,yes,in-stock,2026-02-17,high\n",
                                client,
                                6000 + turn);
        return server.send(server.request("/api/facts/offers").POST(BodyPublishers.ofString(csv)));
    }

    private void edit(BooleanSupplier running) throws InterruptedException {
        Path noise = folder.resolve("rules/builds/noise.drl");
        for (int turn = 0; running.getAsBoolean(); turn++) {
            int limit = turn % 50;
            Copies.edit(noise, text -> text.replaceFirst("noiseUnderLoad.low > \\S+", "noiseUnderLoad.low > " + limit));
            Thread.sleep(250);
        }
    }

    private void count(HttpResponse<String> response) {
        statuses.computeIfAbsent(response.statusCode(), status -> new AtomicInteger())
                .incrementAndGet();
        if (response.statusCode() >= 500) {
            broken.add(response.statusCode() + " " + response.body());
        }
    }

    /** The body names the revisions of the headers, and no two bodies are of the same ones. */
    private void consistent(HttpResponse<String> response, String what) {
        JsonNode body = TestServer.json(response);
        String facts = response.headers().firstValue("Rigor-Facts").orElseThrow();
        String rules = response.headers().firstValue("Rigor-Rules").orElseThrow();
        String key = what + " " + facts + " " + rules;
        String first = answers.putIfAbsent(key, response.body());
        if (!body.get("facts").asText().equals(facts)
                || !body.get("rules").asText().equals(rules)
                || (first != null && !first.equals(response.body()))) {
            broken.add("mixed: " + key);
        }
    }
}
