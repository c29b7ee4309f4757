package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms, chunks, addresses and requests that no sound client sends: refused in words, never a fault of ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenRequestsTest {
    private static final String TRIAL = "/api/facts/offers?dryRun=true";
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final String END = "--x--\r\n";

    private final TestServer server = TestServer.shipped();

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("multipart/form-data", file("a.csv") + END, "names no boundary"),
                Arguments.of("multipart/form-data; boundary=", file("a.csv") + END, "names no boundary"),
                Arguments.of("multipart/form-data; boundary=\"x", file("a.csv") + END, "names no boundary"),
                Arguments.of(FORM + "y".repeat(5_000), file("a.csv") + END, "ends before its last boundary"),
                Arguments.of(FORM, file("a.csv"), "ends before its last boundary"),
                Arguments.of(FORM, "--x\r\nContent-Dispo", "ends before its last boundary"),
                Arguments.of(FORM, "", "ends before its last boundary"),
                Arguments.of(FORM, "offer_id,price\n", "ends before its last boundary"),
                Arguments.of(FORM, file("a\0b") + END, "its parts or their headers are not sound"),
                Arguments.of(FORM, file("a.csv").repeat(3_000) + END, "its parts or their headers are not sound"),
                Arguments.of(FORM, END, "has no part named \\\"file\\\""),
                Arguments.of(FORM, part("form-data; name=\"other\"") + END, "has no part named \\\"file\\\""),
                Arguments.of(FORM, part("form-data") + END, "has no part named \\\"file\\\""),
                Arguments.of(FORM, file("a.csv") + file("b.csv") + END, "has 2 parts named \\\"file\\\"; send one"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormThatIsNoneSaysWhy(String type, String body, String detail) {
        assertThat(put(body, Map.of("Content-Type", type)))
                .startsWith("HTTP/1.1 400")
                .contains("urn:rigor:wrong-body")
                .contains(detail);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 9_000})
    void theNameOfAFileMayBeOfAnyLength(int length) {
        assertThat(put(file("n".repeat(length)) + END, Map.of("Content-Type", FORM)))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nabc\r\n0\r\n\r\n", "5\r\nab", "5\r\nabcdefgh\r\n0\r\n\r\n", "ffffffffff\r\na", ""})
    void chunksThatBreakOffOrAreNoneAreTold(String chunks) {
        for (String type : new String[] {"text/csv", FORM}) {
            String request = Raw.request(
                    "PUT",
                    TRIAL,
                    chunks,
                    Map.of("Transfer-Encoding", "chunked", "Content-Type", type, "If-Match", "*"));
            assertThat(Raw.send(server.port(), request.replaceFirst("Content-Length: \\d+\r\n", "")))
                    .startsWith("HTTP/1.1 400")
                    .contains("urn:rigor:wrong-body", "the body broke off, or its chunks are not sound");
        }
    }

    /** It stands for the query, too, and a trial without its query would be no trial. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "", "=", "\"", ",", "x y", "u\0"})
    void aCharsetThatNobodyKnowsIsRefused(String charset) {
        String refused = put("offer_id,price\n", Map.of("Content-Type", "text/csv; charset=" + charset));
        assertThat(refused).startsWith("HTTP/1.1 400").contains("urn:rigor:wrong-request");
        assertThat(put("offer_id,price\n", Map.of("Content-Type", "text/csv; charset")))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void aBodyShorterThanItsLengthIsTold() {
        assertThat(put("offer_id", Map.of("Content-Length", "5000")))
                .startsWith("HTTP/1.1 400")
                .contains("the body broke off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "GET /",
                "GET / HTTP/0.9",
                "GET / HTTP/2.0\r\nHost: localhost",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost:",
                "GET / HTTP/1.1\r\nHost: [::1",
                "GET / HTTP/1.1\r\nHost: localhost:999999",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost localhost",
                "GET /\u00ff HTTP/1.1\r\nHost: localhost",
                "GET /% HTTP/1.1\r\nHost: localhost",
                "GET /api/verdicts/%zz HTTP/1.1\r\nHost: localhost",
                "GET /api/verdicts/%00 HTTP/1.1\r\nHost: localhost",
                "GET /api/verdicts/%c0%80 HTTP/1.1\r\nHost: localhost",
                "GET /api/verdicts/..;/ HTTP/1.1\r\nHost: localhost",
                "PUT /api/facts/offers HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1",
                "PUT /api/facts/offers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999",
                "PUT /api/facts/offers HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip",
                "PUT /api/facts/offers HTTP/1.1\r\nHost: localhost\r\nExpect: much",
                "\u0016\u0003\u0001\u0002"
            })
    void whatIsNoRequestIsRefusedAsAllElse(String request) {
        assertThat(Raw.send(server.port(), request + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json")
                .contains("urn:rigor:wrong-request", "this is no request of HTTP/1.1 as this server takes them");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/verdicts/, 20000, 414, address-too-long",
        "/api/verdicts/,  9000, 404, unknown-build",
        "/api/rules/,     3000, 404, unknown-rule",
        "/api/facts/,     3000, 404, unknown-table",
        "/api/,           3000, 404, unknown-path",
        "/api/verdicts?q=%ff&, 3000, 400, unknown-parameter",
        "/api/verdicts?sort=,  3000, 400, wrong-parameter",
        "/api/offers?limit=1,  3000, 400, wrong-parameter",
        "/api/estimate?count=9, 300, 400, wrong-parameter",
        "/api/facts/offers/history/9, 300, 400, wrong-parameter"
    })
    void longAddressesAreRefusedInWords(String begin, int length, int status, String type) {
        assertThat(Raw.send(server.port(), Raw.request("GET", begin + "9".repeat(length), "", Map.of())))
                .startsWith("HTTP/1.1 " + status)
                .contains("\"urn:rigor:" + type + "\"");
    }

    @Test
    void whoGoesEarlyIsNoFaultToReport() throws Exception {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (String address : new String[] {"/api/verdicts", "/api/report", "/api/facts/offers.csv", "/app.js"}) {
                leave(Raw.request("GET", address, "", Map.of()));
            }
            leave(Raw.request("GET", "/api/events", "", Map.of("Accept", "text/event-stream")));
            leave(Raw.request("POST", TRIAL, "offer", Map.of("Content-Length", "100000")));
            leave(Raw.request("POST", TRIAL, "--x\r\n", Map.of("Content-Length", "100000", "Content-Type", FORM)));
            leave(Raw.request("POST", "/api/what-if", "{", Map.of("Content-Length", "100000")));
            Thread.sleep(500);
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** Sends and resets the connection without reading. */
    private void leave(String request) throws IOException, InterruptedException {
        for (int waitMs : new int[] {0, 20}) {
            try (Socket socket = Raw.begin(server.port(), request)) {
                Thread.sleep(waitMs);
                socket.setSoLinger(true, 0);
            }
        }
    }

    private String put(String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(Map.of("If-Match", "*"));
        all.putAll(headers);
        return Raw.send(server.port(), Raw.request("POST", TRIAL, body, all));
    }

    private static String file(String name) {
        return part("form-data; name=\"file\"; filename=\"" + name + "\"");
    }

    private static String part(String disposition) {
        return "--x\r\nContent-Disposition: " + disposition + "\r\n\r\noffer_id,price\nof-001,7000\n\r\n";
    }
}
