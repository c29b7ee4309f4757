package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.cli.Main;
import rigor.facts.Offer;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.live.Copies;
import rigor.live.Folders;

/** Kills real servers in the middle of uploads. {@code -Drigor.kills=1000} for the long run. */
class UploadKillTest {
    private static final int KILLS = Math.max(1, Integer.getInteger("rigor.kills", 2));
    private static final int ROWS = 4_000;

    @TempDir
    Path folder;

    @Test
    void aKilledServerLeavesTheOldTableOrTheNewOneWhole() throws Exception {
        Folders folders = Copies.withOwnOffers(folder);
        Random random = new Random(7);
        int generation = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process server = serve(folders);
            try {
                generation = upload(server, generation, random.nextInt(1_500));
            } finally {
                server.destroyForcibly().waitFor();
            }
            assertThat(written()).isBetween(generation, generation + 1);
            generation = written();
        }
        assertThat(generation).as("uploads that were finished").isPositive();
    }

    private Process serve(Folders folders) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port=0",
                        "--token-file=" + folder.resolve("token"),
                        "--facts=" + folders.facts(),
                        "--case=" + folder.resolve("case"),
                        "--rules=" + folders.rules())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Uploads one generation after the other until the server is gone; gives the last that was answered. */
    private static int upload(Process server, int before, int delayMs) throws Exception {
        String url = url(server.inputReader());
        int done = before;
        try {
            put(url, ++done);
            Thread killer = new Thread(() -> killAfter(server, delayMs));
            killer.start();
            while (server.isAlive()) {
                put(url, done + 1);
                done++;
            }
        } catch (IOException e) {
            // killed
        }
        return done;
    }

    private static void killAfter(Process server, int delayMs) {
        try {
            Thread.sleep(delayMs);
        } catch (InterruptedException e) {
            // at once, then
        }
        server.destroyForcibly();
    }

    private static String url(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Serving http://")) {
                return line.split(" ")[1];
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    private static void put(String url, int generation) throws IOException, InterruptedException {
        String[] parts = url.split("/#token=");
        HttpRequest upload = HttpRequest.newBuilder(URI.create(parts[0] + "/api/facts/offers"))
                .header("Authorization", "Bearer " + parts[1])
                .PUT(BodyPublishers.ofString(offers(generation)))
                .build();
        int status = HttpClient.newHttpClient()
                .send(upload, BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    /** All rows of a generation have its number in their price. */
    private static String offers(int generation) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "k-%d,gpu-rtx-pro-6000-blackwell-ws,digitec,%d,CHF,included,new,yes,in-stock,2026-02-17,high",
                        i,
                        7000 + generation))
                .collect(Collectors.joining(
                        "\n",
                        "offer_id,hardware_id,retailer_id,price,currency,vat,condition,ships_to_ch,availability,observed_on,confidence\n",
                        "\n"));
    }

    /** The generation on disk, which must be whole. */
    private int written() {
        List<Offer> offers =
                FactsReader.read(FactFiles.bundled().withOwn(folder.resolve("case"))).all(Offer.class).stream()
                        .filter(offer -> offer.origin().isOwn())
                        .toList();
        List<Integer> generations =
                offers.stream().map(o -> o.price().intValue() - 7000).distinct().toList();
        if (offers.size() != ROWS) {
            assertThat(offers).as("the shipped offers").hasSizeLessThan(1_000);
            return 0;
        }
        assertThat(generations).hasSize(1);
        return generations.get(0);
    }
}
