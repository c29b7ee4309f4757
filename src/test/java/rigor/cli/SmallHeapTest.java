package rigor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.live.Copies;
import rigor.live.Folders;

/** Real processes that are given less memory than the upload has bytes. */
class SmallHeapTest {
    private static final String TOO_SMALL =
            " needs more memory than the 61 MB that Java was given; start it with a larger -Xmx";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Folders folders;
    private Path offers;
    private Path large;

    @BeforeEach
    void writeALargeFile() throws IOException {
        folders = Copies.withOwnOffers(folder);
        offers = folder.resolve("case/offers.csv");
        large = Files.writeString(folder.resolve("large.csv"), "offer_id\n" + "x,y,z\n".repeat(10 << 20));
    }

    @Test
    void theServerRefusesTheUploadAndGoesOn() throws Exception {
        byte[] before = Files.readAllBytes(offers);
        Process server = rigor("serve", "--port=0", "--token-file=" + folder.resolve("token"))
                .start();
        try {
            String address = url(server.inputReader());
            HttpResponse<String> refused = put(address, large);
            JsonNode problem = json(refused.body());
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(problem.get("type").asText()).isEqualTo("urn:rigor:heap-too-small");
            assertThat(problem.get("detail").asText()).isEqualTo("this upload" + TOO_SMALL + "; nothing was changed");
            assertThat(Files.readAllBytes(offers)).isEqualTo(before);
            assertThat(put(address, offers).statusCode()).isEqualTo(200);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void theCommandLineSaysSoInOneLine() throws Exception {
        byte[] before = Files.readAllBytes(offers);
        Process command = rigor("offers", "import", large.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertThat(command.getInputStream().readAllBytes()).isEmpty();
        assertThat(command.waitFor()).isEqualTo(Main.UNUSABLE);
        assertThat(Files.readString(folder.resolve("errors")).strip()).isEqualTo("this" + TOO_SMALL);
        assertThat(Files.readAllBytes(offers)).isEqualTo(before);
    }

    private ProcessBuilder rigor(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        command.addAll(
                List.of("--facts=" + folders.facts(), "--rules=" + folders.rules(), "--case=" + offers.getParent()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static String url(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Serving http://")) {
                return line.split(" ")[1];
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    private HttpResponse<String> put(String address, Path file) throws IOException, InterruptedException {
        String[] parts = address.split("/#token=");
        return client.send(
                HttpRequest.newBuilder(URI.create(parts[0] + "/api/facts/offers"))
                        .header("Authorization", "Bearer " + parts[1])
                        .PUT(BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
