package rigor.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rigor.live.Copies;
import rigor.live.Live;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {
    private static final String OFFERS = "/api/facts/offers";
    private static final String CHEAP = """
            offer_id;hardware_id;retailer_id;price;currency;vat;condition;ships_to_ch;availability;observed_on;confidence
            new-1;gpu-rtx-pro-6000-blackwell-ws;digitec;CHF 6'990.00;CHF;included;new;yes;in-stock;17.02.2026;high
            """;

    private Live live;
    private TestServer server;
    private Path offers;
    private byte[] shipped;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        live = Live.open(Copies.withOwnOffers(folder));
        server = TestServer.start(live);
        offers = folder.resolve("case/offers.csv");
        shipped = Files.readAllBytes(offers);
    }

    @AfterEach
    void restore() {
        live.write(() -> Copies.write(offers, shipped));
    }

    @AfterAll
    void stop() {
        server.close();
        live.close();
    }

    @Test
    void aDryRunTellsEverythingAndChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(offers);
        JsonNode plan = TestServer.json(post(OFFERS + "?dryRun=true", CHEAP));
        assertThat(plan.at("/added/ids/0").asText()).isEqualTo("new-1");
        assertThat(plan.get("dryRun").asBoolean()).isTrue();
        assertThat(plan.at("/reading/separator").asText()).isEqualTo(";");
        assertThat(plan.get("flips").findValuesAsText("subject")).contains("new-1");
        assertThat(Files.readAllBytes(offers)).isEqualTo(before);
        assertThat(server.json(OFFERS + "?offer_id=new-1").get("total").asInt()).isZero();
    }

    @Test
    void aMisspeltParameterIsRefusedBeforeAnythingIsWritten() throws IOException {
        byte[] before = Files.readAllBytes(offers);
        HttpResponse<String> response = post(OFFERS + "?dry-run=true", CHEAP);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(response).at("/suggestions/0").asText()).isEqualTo("dryRun");
        assertThat(Files.readAllBytes(offers)).isEqualTo(before);
    }

    @Test
    void anUploadIsInForceWhenItIsAnsweredAndTheVersionBeforeCanBeRestored() throws IOException {
        byte[] before = Files.readAllBytes(offers);
        HttpResponse<String> response = post(OFFERS, CHEAP);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode row = server.json(OFFERS + "?offer_id=new-1").at("/items/0/cells");
        assertThat(row.get("price").asDouble()).isEqualTo(6990);
        assertThat(row.get("observed_on").asText()).isEqualTo("2026-02-17");

        JsonNode version = server.json(OFFERS + "/history").at("/items/0");
        assertThat(version.get("table").asText()).isEqualTo("offers");
        String address = OFFERS + "/history/" + version.get("number").asInt();
        assertThat(server.get(address).body()).isEqualTo(new String(before, UTF_8));
        HttpResponse<String> restored =
                server.send(server.request(address + "/restore").POST(BodyPublishers.noBody()));
        assertThat(restored.statusCode()).isEqualTo(200);
        assertThat(TestServer.json(restored).get("version")).isEqualTo(version.get("number"));
        assertThat(TestServer.json(restored).get("facts").asText())
                .isEqualTo(server.json("/api/status").get("facts").asText());
        assertThat(TestServer.json(restored).get("flips").isArray()).isTrue();
        assertThat(Files.readAllBytes(offers)).isEqualTo(before);
        assertThat(server.json(OFFERS + "?offer_id=new-1").get("total").asInt()).isZero();
    }

    @Test
    void faultyRowsAreRefusedAllWithTheirPlaces() throws IOException {
        byte[] before = Files.readAllBytes(offers);
        HttpResponse<String> response = post(OFFERS, CHEAP.replace("6'990.00", "1.299"));
        JsonNode problem = TestServer.json(response);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(problem.get("type").asText()).isEqualTo("urn:rigor:upload-refused");
        assertThat(problem.at("/faults/0/line").asInt()).isEqualTo(2);
        assertThat(problem.at("/faults/0/message").asText()).startsWith("price: ");
        assertThat(Files.readAllBytes(offers)).isEqualTo(before);
    }

    @Test
    void whoHasSeenAnOlderRevisionIsToldSo() {
        String tag = server.get(OFFERS).headers().firstValue("ETag").orElseThrow();
        assertThat(post(OFFERS, CHEAP, "If-Match", tag).statusCode()).isEqualTo(200);
        HttpResponse<String> late = post(OFFERS, CHEAP.replace("new-1", "new-2"), "If-Match", tag);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(TestServer.json(late).get("type").asText()).isEqualTo("urn:rigor:stale");
        assertThat(server.json(OFFERS + "?offer_id=new-2").get("total").asInt()).isZero();
    }

    @Test
    void anExportComesBackUnchanged() {
        HttpResponse<String> csv = server.get("/api/facts/offers.csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("offers.csv");
        JsonNode plan = TestServer.json(put(OFFERS, csv.body()));
        assertThat(plan.at("/added/count").asInt()).isZero();
        assertThat(plan.at("/changed/count").asInt()).isZero();
        assertThat(plan.at("/gone/count").asInt()).isZero();
        assertThat(plan.get("unchanged").asInt()).isEqualTo(plan.get("read").asInt());
    }

    @Test
    void aFormIsReadAsTheFileInIt() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"o.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + CHEAP + "\r\n--x--\r\n";
        HttpResponse<String> response =
                post(OFFERS + "?dryRun=true", form, "Content-Type", "multipart/form-data; boundary=x");
        assertThat(TestServer.json(response).at("/added/count").asInt()).isEqualTo(1);
    }

    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() {
        HttpResponse<String> response =
                server.send(server.request(OFFERS).PUT(BodyPublishers.ofByteArray(new byte[(64 << 20) + 1])));
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void nothingIsWrittenOverFaultyFiles() {
        Copies.edit(offers, text -> text.replaceFirst("7691", "76x91"));
        live.refresh();
        HttpResponse<String> response = post(OFFERS, CHEAP);
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(TestServer.json(response).get("type").asText()).isEqualTo("urn:rigor:files-faulty");
    }

    @Test
    void aWrongWordOfTheAddressIsToldWithTheNearest() {
        JsonNode problem = server.json("/api/offers/of-006?level=ful");
        assertThat(problem.get("detail").asText())
                .isEqualTo("level=ful is none of short, full, trace; did you mean full?");
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        return send(server.request(path).POST(BodyPublishers.ofString(body)), headers);
    }

    private HttpResponse<String> put(String path, String body, String... headers) {
        return send(server.request(path).PUT(BodyPublishers.ofString(body)), headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        return server.send(headers.length == 0 ? request.header("Content-Type", "text/csv") : request.headers(headers));
    }
}
