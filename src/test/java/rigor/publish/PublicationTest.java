package rigor.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.facts.Progress;
import rigor.http.QueryOptions;
import rigor.http.Server;
import rigor.live.Copies;
import rigor.live.Folders;
import rigor.live.Live;

class PublicationTest {
    @TempDir
    static Path temporary;

    private static Folders folders;
    private static Path published;
    private static Publication made;

    @BeforeAll
    static void publish() {
        folders = Copies.withFewBuilds(temporary.resolve("files"));
        published = temporary.resolve("published");
        made = written(published);
    }

    private static Publication written(Path folder) {
        try (Live live = Live.open(folders)) {
            return Publication.write(live, folder, Progress.UNSEEN);
        }
    }

    @Test
    void holdsThePageTheReportAndWhatTheApiAnswers() throws Exception {
        Map<String, byte[]> files = content(published);

        assertThat(files)
                .hasSize(made.files() + 1)
                .containsKeys("index.html", "app.js", "css/base.css", "published.json");
        assertThat(files.keySet().stream().filter(name -> name.startsWith("webjars/")))
                .hasSizeLessThan(10)
                .anyMatch(name -> name.endsWith("/lit-html.js"))
                .anyMatch(name -> name.endsWith("/echarts.esm.min.js"));
        try (Live live = Live.open(folders);
                Server server = Server.start(live, QueryOptions.local(0, "unused"))) {
            for (String address : new String[] {
                "/api/verdicts?limit=100000",
                "/api/verdicts/diy-pro6000ws-am5",
                "/api/verdicts/diy-pro6000ws-am5/nearest-change",
                "/api/rules/builds/noise.drl",
                "/api/facts/warnings?limit=100000",
                "/api/report?format=html",
                "/api/report?format=md",
                "/app.js"
            }) {
                String file = address.startsWith("/api/") ? Addresses.fileOf(address) : address.substring(1);
                assertThat(files.get(file)).as(file).isEqualTo(asked(server.url() + address));
            }
        }
    }

    @Test
    void isTheSameOfTheSameCaseAndTakesThePlaceOfAnEarlierOne() throws IOException {
        Path again = temporary.resolve("again");
        Files.createDirectories(again.resolve("old"));
        Files.writeString(again.resolve("old/answer.json"), "{}");
        Files.writeString(again.resolve("published.json"), "[\"old/answer.json\"]");

        Publication second = written(again);

        assertThat(second.bytes()).isEqualTo(made.bytes());
        assertThat(content(again)).hasSize(made.files() + 1);
        content(published)
                .forEach((name, bytes) ->
                        assertThat(again.resolve(name)).as(name).hasBinaryContent(bytes));
        assertThat(names(temporary)).doesNotContain(".again.new", ".again.old");
    }

    @Test
    void takesNothingAwayThatWasNotPublished() throws IOException {
        Path used = temporary.resolve("used");
        Files.createDirectories(used.resolve("deep"));
        Files.writeString(used.resolve("published.json"), "[\"index.html\"]");
        Files.writeString(used.resolve("index.html"), "");
        Path mine = Files.writeString(used.resolve("deep/mine.txt"), "mine");

        assertThatThrownBy(() -> written(used))
                .isInstanceOf(PublishRejected.class)
                .hasMessage(
                        "cannot publish into %s: it holds %s, which was not published; name a new folder or an empty"
                                        .formatted(used, Path.of("deep", "mine.txt"))
                                + " one");
        assertThatThrownBy(() -> written(mine)).hasMessageContaining("it is a file");
        assertThat(mine).hasContent("mine");
        assertThat(names(temporary)).doesNotContain(".used.new");
    }

    /** Ids are what somebody wrote into a cell. */
    @ParameterizedTest
    @CsvSource({
        "/api/verdicts?limit=100000,    api/verdicts.json",
        "/api/verdicts/a%2F..%2Fb,      api/verdicts/a~2F..~2Fb.json",
        "/api/verdicts/a~2F/shopping,   api/verdicts/a~7E2F/shopping.json",
        "/api/verdicts/..,              api/verdicts/...json",
        "/api/report?format=html,       report.html"
    })
    void anAddressHasAFileThatAnyFileSystemCanHold(String address, String file) {
        assertThat(Addresses.fileOf(address)).isEqualTo(file);
    }

    private static byte[] asked(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private static Map<String, byte[]> content(Path folder) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return content;
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
