package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rigor.live.Copies;
import rigor.live.Live;

@Timeout(120)
class EventsTest {
    @TempDir
    Path folder;

    private Live live;
    private TestServer server;
    private Path noise;

    @BeforeEach
    void start() {
        live = Live.open(Copies.in(folder)).watching();
        server = TestServer.start(live);
        noise = folder.resolve("rules/builds/noise.drl");
    }

    @AfterEach
    void stop() {
        server.close();
        live.close();
    }

    @Test
    void aListenerIsToldTheStatusThenEveryEdit() throws Exception {
        try (BufferedReader stream = listen()) {
            assertThat(event(stream)).startsWith("status {\"facts\":\"").contains("\"sound\":true");
            Copies.edit(noise, text -> text.replace("noiseUnderLoad.low > $r.limit", "noiseUnderLoad.low > 1"));
            assertThat(event(stream)).startsWith("changed {\"number\":1,").contains("noise.drl:8 edited: ");
            Copies.edit(noise, text -> text.replaceFirst("when", "whne"));
            assertThat(event(stream)).startsWith("faulty {\"faults\":[").contains("\"line\":6");
            assertThat(server.json("/api/status").get("sound").asBoolean()).isFalse();
            Copies.edit(noise, text -> text.replaceFirst("whne", "when"));
            assertThat(event(stream)).startsWith("mended ");
        }
    }

    @Test
    void aStopEndsTheStreamsAndDoesNotWaitForThem() throws Exception {
        try (BufferedReader stream = listen()) {
            event(stream);
            long start = System.nanoTime();
            server.close();
            assertThat(stream.lines()).allMatch(String::isEmpty);
            assertThat(System.nanoTime() - start).isLessThan(9_000_000_000L);
        }
    }

    @Test
    void asManyListenAtOnceAsThereAreSeatsAndASeatIsGivenBack() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < EventRoutes.LISTENERS + 36; i++) {
            sockets.add(Raw.open(server.port()));
        }
        assertThat(sockets.parallelStream().map(this::listen).filter("HTTP/1.1 200 OK"::equals))
                .hasSize(EventRoutes.LISTENERS);
        assertThat(server.get("/api/events", "Accept", "text/event-stream").statusCode())
                .isEqualTo(429);
        for (Socket socket : sockets) {
            socket.close();
        }
        awaitASeat();
    }

    /** That a listener is gone shows when it is told something. */
    private void awaitASeat() throws Exception {
        for (int edit = 1; ; edit++) {
            String limit = "low > " + edit;
            Copies.edit(noise, text -> text.replaceFirst("noiseUnderLoad.low > \\S+", "noiseUnderLoad." + limit));
            live.refresh();
            try (Socket socket = Raw.open(server.port())) {
                if (listen(socket).equals("HTTP/1.1 200 OK")) {
                    return;
                }
            }
            Thread.sleep(100);
        }
    }

    private String listen(Socket socket) {
        try {
            String request = Raw.request("GET", "/api/events", "", Map.of("Accept", "text/event-stream"));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aListenerSaysThatItTakesEvents() {
        HttpResponse<String> response = server.get("/api/events", "Accept", "application/json");
        assertThat(response.statusCode()).isEqualTo(406);
    }

    private BufferedReader listen() throws IOException, InterruptedException {
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(
                        server.request("/api/events")
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The next event's name and data. */
    private static String event(BufferedReader stream) throws IOException {
        String name = "";
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("event: ")) {
                name = line.substring("event: ".length());
            }
            if (line.startsWith("data: ")) {
                return name + " " + line.substring("data: ".length());
            }
        }
        throw new IOException("the stream ended");
    }
}
