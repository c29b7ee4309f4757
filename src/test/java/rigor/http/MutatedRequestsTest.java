package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.Mutations;
import rigor.Shipped;
import rigor.Tables;
import rigor.explain.record.DecisionRecord;
import rigor.http.SoundRequests.Sound;
import rigor.live.Copies;
import rigor.live.Live;

/**
 * Spoilt requests of all routes over sockets: none is answered with a fault of ours, none leaves an error or memory
 * behind, and no answer shows the inside. {@code -Dhttp.mutated=10000} makes more of them, {@code -Dmutated.seed=1}
 * others; {@code mvn -Pfuzz verify} all.
 */
class MutatedRequestsTest {
    private static final int REQUESTS = Integer.getInteger("http.mutated", 200);
    private static final long SEED = Long.getLong("mutated.seed", 16);
    private static final int BEGIN_ANEW = 250;
    private static final int SHOWN = 4_000;
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3})");
    private static final Mutations MUTATIONS = new Mutations(List.of(
            "\r\n",
            "\r",
            "\n",
            "\0",
            " ",
            "  ",
            "\t",
            ":",
            "?",
            "&",
            "=",
            ";",
            ",",
            "/",
            "//",
            "/..",
            "%",
            "%00",
            "%2f",
            "%ff",
            "%zz",
            "#",
            "*",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "[[[[[[[[",
            "{\"a\":",
            "null",
            "true",
            "1e999",
            "-1",
            "99999999999999999999",
            "0.1",
            "\\ud800",
            "\\u0000",
            "\u00ff",
            "\u00c3\u00a4",
            "--x",
            "--x--\r\n",
            "boundary=",
            "charset=",
            "charset=utf-16",
            "name=\"file\"",
            "Content-Length: 5\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: gzip\r\n",
            "Expect: 100-continue\r\n",
            "Connection: keep-alive\r\n",
            "Host: localhost\r\n",
            "Origin: http://localhost\r\n",
            "Upgrade: websocket\r\n",
            "If-Match: *\r\n",
            "Cookie: a=b; c\r\n",
            "Range: bytes=5-1\r\n",
            "HTTP/1.0",
            "HTTP/2.0",
            "GET ",
            "HEAD ",
            "PUT ",
            "DELETE ",
            "OPTIONS ",
            "PATCH ",
            "dryRun=true",
            "limit=",
            "sort=",
            "level=",
            "builds/",
            ".drl",
            ".csv",
            "x".repeat(300),
            "0\r\n\r\n",
            "ffffffff\r\n"));

    @TempDir
    Path folder;

    private final Watched watched = new Watched();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private Live live;
    private TestServer server;
    private List<Sound> sound;

    @BeforeEach
    void start() {
        live = Live.open(Copies.in(folder));
        server = TestServer.start(live, QueryOptions.local(0, TestServer.TOKEN).allowingRuleEdits());
        sound = SoundRequests.all(DecisionRecord.of(Tables.shipped().files(), Shipped.judgement(), List.of())
                .json());
    }

    @AfterEach
    void stop() {
        server.close();
        live.close();
        watched.close();
    }

    @Test
    void areRefusedInWordsAndLeaveNothingBehind() {
        for (int i = 0; i < REQUESTS; i++) {
            if (i % BEGIN_ANEW == 0) {
                beginAnew();
            }
            if (i == REQUESTS / 3) {
                watched.remember();
            }
            send(i);
        }
        beginAnew();
        System.out.printf(Locale.ROOT, "mutated requests: %d, %s, %s%n", REQUESTS, statuses, watched.memoryIsFlat());
        assertThat(statuses.keySet()).contains(200, 400, 404);
    }

    @Test
    void everyRouteIsAmongThem() {
        assertThat(sound.stream().map(s -> s.method() + " " + s.route()).collect(Collectors.toSet()))
                .containsAll(server.routes().stream()
                        .map(r -> r.method() + " " + r.path())
                        .toList());
    }

    private void beginAnew() {
        live.write(() -> Copies.anew(folder));
    }

    private void send(int number) {
        String request = spoilt(new Random(SEED * 1_000_003 + number));
        String answer = Raw.send(server.port(), request);
        String about = about(number, request, answer);
        watched.allIsWell(about);
        STATUS.matcher(answer).results().mapToInt(MutatedRequestsTest::status).forEach(status -> {
            statuses.merge(status, 1, Integer::sum);
            assertThat(status).as(about).isLessThan(500);
        });
        assertThat(answer).as(about).isNotEqualTo(Raw.NO_ANSWER);
        if (!answer.startsWith("HTTP/1.1 2")) {
            assertThat(Watched.inside(answer)).as(about).isEmpty();
        }
    }

    private static int status(MatchResult found) {
        return Integer.parseInt(found.group(1));
    }

    /** Anywhere, or in its body and then of the right length, or in its address. */
    private String spoilt(Random random) {
        Sound one = sound.get(random.nextInt(sound.size()));
        String tag = "W/\"%s-%s\""
                .formatted(
                        live.inForce().facts().revision(),
                        live.inForce().rules().revision());
        return switch (random.nextInt(8)) {
            case 0, 1 -> MUTATIONS.of(one.text(tag), random);
            case 2, 3 ->
                new Sound(one.route(), one.method(), MUTATIONS.of(one.address(), random), one.headers(), one.body())
                        .text(tag);
            case 4 -> new Sound(one.route(), method(random), one.address(), one.headers(), one.body()).text(tag);
            default ->
                new Sound(one.route(), one.method(), one.address(), one.headers(), MUTATIONS.of(one.body(), random))
                        .text(tag);
        };
    }

    private static String method(Random random) {
        List<String> methods =
                List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "FOO");
        return methods.get(random.nextInt(methods.size()));
    }

    /** All that it takes to send it again. */
    private static String about(int number, String request, String answer) {
        String shown = request.length() > SHOWN ? request.substring(0, SHOWN) + "..." : request;
        return String.format(
                Locale.ROOT,
                "-Dmutated.seed=%d, request %d: %s%nwas answered: %s",
                SEED,
                number,
                new String(JsonStringEncoder.getInstance().quoteAsString(shown)),
                answer.substring(0, Math.min(SHOWN, answer.length())));
    }
}
