package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.live.Copies;
import rigor.live.Live;

/** Where the folders are on the server is told to nobody, wherever files are named. */
class FileNamesTest {
    @Test
    void faultsAndChangesNameFilesByTheirFolder(@TempDir Path folder) throws IOException {
        Path noise = folder.toAbsolutePath().resolve("rules/builds/noise.drl");
        try (Live live = Live.open(Copies.in(folder.toAbsolutePath()));
                TestServer server = TestServer.start(live)) {
            String sound = Files.readString(noise);
            Files.writeString(noise, sound.replace("Build(", "Bild("));
            Files.writeString(folder.resolve("facts/rates.csv"), "nothing\n");
            live.refresh();
            JsonNode faults = server.json("/api/status").get("faults");
            assertThat(faults.findValuesAsText("file")).contains("rules/builds/noise.drl", "facts/rates.csv");
            assertThat(faults.toString()).doesNotContain(folder.toString());

            Files.copy(
                    Path.of("facts/rates.csv"),
                    folder.resolve("facts/rates.csv"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(noise, sound.replace("$r.limit", "( $r.limit + 40 )"));
            live.refresh();
            JsonNode change = server.json("/api/status").at("/changes/0");
            assertThat(change.at("/edits/0/file").asText()).isEqualTo("rules/builds/noise.drl");
            assertThat(change.toString()).doesNotContain(folder.toString());
        }
    }

    @Test
    void refusalsToo(@TempDir Path folder) {
        try (Live live = Live.open(Copies.in(folder.toAbsolutePath()));
                TestServer server = TestServer.start(live)) {
            HttpResponse<String> refused = server.send(server.request("/api/rules/preview")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                            "{\"file\": \"builds/noise.drl\", \"text\": \"rule\"}")));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(TestServer.json(refused).at("/faults/0/file").asText()).isEqualTo("rules/builds/noise.drl");
        }
    }
}
