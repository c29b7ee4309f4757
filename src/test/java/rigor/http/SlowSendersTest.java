package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who sends slowly takes the room of what has come in, and nobody's turn. */
@Timeout(60)
class SlowSendersTest {
    private static final String TRIAL = "/api/facts/offers?dryRun=true";
    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final String CSV = "text/csv";
    private static final String FORM = "multipart/form-data; boundary=x";

    private final TestServer server = TestServer.shipped();
    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (Closeable socket : slow) {
            socket.close();
        }
        server.close();
    }

    @Test
    void anUploadWaitsForNoSlowSender() {
        for (int i = 0; i < 4 * UploadRoutes.AT_ONCE; i++) {
            begin(i % 2 == 0 ? CSV : FORM);
        }
        long start = System.nanoTime();
        assertThat(upload()).startsWith("HTTP/1.1 200");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
    }

    @Test
    void ofManySlowSendersTheLastAreRefusedUntilOthersAreDone() throws Exception {
        while (slow.size() < Inbox.SENDERS) {
            begin(CSV);
        }
        await("HTTP/1.1 429");
        assertThat(upload()).contains("urn:rigor:busy", "64 others are sending bodies; try again later");
        assertThat(Raw.send(server.port(), Raw.request("GET", "/api/status", "", Map.of())))
                .startsWith("HTTP/1.1 200");
        slow.remove(0).close();
        await("HTTP/1.1 200");
    }

    @Test
    void bodiesTakeNoMoreRoomThanThereIs() {
        Inbox inbox = new Inbox(1 << 20);
        Inbox.Space large = inbox.open();
        large.growTo((1 << 20) - 100_000);
        try (Inbox.Space other = inbox.open()) {
            other.growTo(1);
            assertThatThrownBy(() -> other.growTo(100_000))
                    .isInstanceOf(Refused.class)
                    .hasMessage("the bodies of others take all the memory there is for them; try again later");
            large.close();
            other.growTo(1 << 20);
        }
    }

    @Test
    void aSpaceIsGivenBackOnce() {
        Inbox inbox = new Inbox(1 << 20);
        Inbox.Space twice = inbox.open();
        twice.growTo(1 << 20);
        twice.complete();
        twice.close();
        twice.close();
        List<Inbox.Space> all =
                Stream.generate(inbox::open).limit(Inbox.SENDERS).toList();
        all.get(0).growTo(1 << 20);
        assertThatThrownBy(() -> all.get(1).growTo(1)).isInstanceOf(Refused.class);
        assertThatThrownBy(inbox::open).isInstanceOf(Refused.class);
    }

    private void begin(String type) {
        Map<String, String> headers = Map.of("Content-Length", "1000", "Content-Type", type);
        slow.add(Raw.begin(server.port(), Raw.request("POST", TRIAL, "--x\r\n", headers)));
    }

    private void await(String status) throws InterruptedException {
        while (!upload().startsWith(status)) {
            Thread.sleep(50);
        }
    }

    private String upload() {
        return Raw.send(
                server.port(),
                Raw.request("POST", TRIAL, "offer_id,price\nof-001,7000\n", Map.of("Content-Type", CSV)));
    }
}
