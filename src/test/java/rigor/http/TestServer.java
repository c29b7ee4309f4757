package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rigor.live.CaseSource;
import rigor.live.Folders;
import rigor.live.Live;

/** The real server on a free port, and a client of it that takes no answer which the API document does not promise. */
final class TestServer implements AutoCloseable {
    static final String TOKEN = "correct-horse-battery";

    private static final class Shipped {
        static final Live LIVE = Live.open(Folders.here().of(CaseSource.usual(Path.of("target/no-case"))));
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;
    private final Contract contract;

    private TestServer(Server server) {
        this.server = server;
        this.contract = Contract.of(server.routes());
    }

    static TestServer start(Live live) {
        return start(live, QueryOptions.local(0, TOKEN));
    }

    static TestServer start(Live live, QueryOptions options) {
        return new TestServer(Server.start(live, options));
    }

    /** The shipped facts and rules, opened once for all tests. */
    static TestServer shipped() {
        return start(Shipped.LIVE);
    }

    /** Of who has the token. */
    HttpRequest.Builder request(String path) {
        return stranger(path).header("Authorization", "Bearer " + TOKEN);
    }

    /** Of who has not. */
    HttpRequest.Builder stranger(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = stranger(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            assertThat(contract.faults(response)).as(response.toString()).isEmpty();
            assertThat(mixed(response))
                    .as("%s %s", response, response.headers())
                    .isEmpty();
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The revisions that the body of an answer names otherwise than its headers. */
    private static List<String> mixed(HttpResponse<String> response) {
        return Stream.of("facts", "rules")
                .filter(of -> named(response, of)
                        .filter(revision ->
                                !response.headers().allValues("Rigor-" + of).equals(List.of(revision)))
                        .isPresent())
                .toList();
    }

    private static Optional<String> named(HttpResponse<String> response, String of) {
        String form = response.headers().firstValue("Content-Type").orElse("");
        return form.equals(Answers.JSON) && response.body().startsWith("{")
                ? Optional.ofNullable(json(response).get(of))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                : Optional.empty();
    }

    Contract contract() {
        return contract;
    }

    List<Route> routes() {
        return server.routes();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
