package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.live.Copies;
import rigor.live.Live;

/** Disks that are full and folders that take or give nothing: told in a sentence, and nothing is changed. */
class CannotWriteTest {
    private static final String OFFERS = "/api/facts/offers";
    private static final String NOISE = "/api/rules/builds/noise.drl";

    @TempDir
    Path folder;

    private Live live;
    private TestServer server;
    private Path history;

    @BeforeEach
    void start() {
        live = Live.open(Copies.withOwnOffers(folder));
        server = TestServer.start(live, QueryOptions.local(0, TestServer.TOKEN).allowingRuleEdits());
        history = folder.resolve("case/history");
    }

    @AfterEach
    void stop() {
        server.close();
        live.close();
    }

    @Test
    void anUploadThatCannotBeKeptSaysWhy() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("case/offers.csv"));
        Files.writeString(history, "in the way");
        cannotWrite(upload("7000"), "case/history cannot be written: something is in its place");
        assertThat(folder.resolve("case/offers.csv")).hasBinaryContent(before);
        assertThat(server.json("/api/status").get("sound").asBoolean()).isTrue();
    }

    @Test
    void aRestoreThatCannotBeKeptSaysWhy() throws IOException {
        assertThat(upload("7000").statusCode()).isEqualTo(200);
        Path lock = history.resolve(".lock");
        Files.delete(lock);
        Files.createDirectory(lock);
        cannotWrite(restore(), "case/history cannot be written: Is a directory");
    }

    @Test
    void aVersionThatCannotBeReadIsAFaultOfTheFiles() throws IOException {
        assertThat(upload("7000").statusCode()).isEqualTo(200);
        Path version;
        try (Stream<Path> files = Files.list(history)) {
            version = files.filter(f -> f.toString().endsWith("-offers.csv"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(version);
        Files.createDirectory(version);
        for (HttpResponse<String> refused : new HttpResponse[] {server.get(OFFERS + "/history/1"), restore()}) {
            assertThat(refused.statusCode()).isEqualTo(409);
            JsonNode problem = TestServer.json(refused);
            assertThat(problem.get("type").asText()).isEqualTo("urn:rigor:files-faulty");
            assertThat(problem.get("detail").asText())
                    .startsWith("case/history/" + version.getFileName() + " cannot be read: ");
        }
    }

    @Test
    void aFullDiskIsSaidToBeFull() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only some systems have a device that is always full");
        Path rule = folder.resolve("rules/builds/noise.drl");
        String before = Files.readString(rule);
        Path aside = Files.createSymbolicLink(rule.resolveSibling(".noise.drl.tmp"), full);
        cannotWrite(
                writeRule(before.replace("$r.limit", "1")),
                "rules/builds/noise.drl cannot be written: the disk is full");
        assertThat(rule).hasContent(before);
        assertThat(aside).doesNotExist();
    }

    private static void cannotWrite(HttpResponse<String> refused, String detail) {
        assertThat(refused.statusCode()).isEqualTo(507);
        JsonNode problem = TestServer.json(refused);
        assertThat(problem.get("type").asText()).isEqualTo("urn:rigor:cannot-write");
        assertThat(problem.get("detail").asText()).isEqualTo(detail);
    }

    private HttpResponse<String> upload(String price) {
        String offers = server.get(OFFERS + ".csv").body().replace("7691", price);
        return server.send(server.request(OFFERS).PUT(BodyPublishers.ofString(offers)));
    }

    private HttpResponse<String> restore() {
        return server.send(server.request(OFFERS + "/history/1/restore").POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> writeRule(String text) {
        String tag = server.get(NOISE).headers().firstValue("ETag").orElseThrow();
        return server.send(server.request(NOISE).header("If-Match", tag).PUT(BodyPublishers.ofString(text)));
    }
}
