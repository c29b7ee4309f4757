package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.Mutations;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.FactsRejected;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.live.Copies;
import rigor.live.InForce;
import rigor.live.Live;

/**
 * Spoilt tables, in a folder and uploaded as offers: each is judged or refused with messages, and leaves nothing behind.
 * {@code -Dtables.mutated=4000} makes more of them, {@code -Dmutated.seed=1} others; {@code mvn -Pfuzz verify} all.
 */
class MutatedTablesTest {
    private static final int TABLES = Integer.getInteger("tables.mutated", 60);
    private static final long SEED = Long.getLong("mutated.seed", 16);

    /** Of the sound ones only some are judged: that takes ten times as long as to read them. */
    private static final int JUDGED = 4;

    private static final Table[] ALL = Table.values();
    private static final Mutations MUTATIONS = new Mutations(List.of(
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\"",
            "\"\"",
            "\",\"",
            "'",
            "|",
            "=",
            "=1+1",
            "@",
            "-",
            "--",
            "+",
            " ",
            "\0",
            "\u00a0",
            "\u00ff",
            "\u00fe",
            "\u00ef\u00bb\u00bf",
            "0",
            "-1",
            "1e999",
            "-1e-999",
            "NaN",
            "Infinity",
            "0x10",
            "99999999999999999999",
            "1'000.50",
            "1.000,50",
            "1,5",
            "7691.00-",
            "CHF",
            "CHF CHF",
            "CHF 1.-",
            "USD",
            "%",
            "yes",
            "no",
            "unknown",
            "tower",
            "new",
            "used",
            "2026-02-30",
            "9999-12-31",
            "0000-00-00",
            "17.02.2026",
            "of-001",
            "gb10",
            "digitec",
            "https://",
            "http://[",
            "x".repeat(300),
            "a,b,c,d,e,f,g"));

    @TempDir
    Path folder;

    private final Watched watched = new Watched();
    private Live live;
    private TestServer server;
    private int sound;
    private int taken;

    @BeforeEach
    void start() {
        live = Live.open(Copies.in(folder));
        server = TestServer.start(live);
    }

    @AfterEach
    void stop() {
        server.close();
        live.close();
        watched.close();
    }

    @Test
    void areJudgedOrRefusedInWordsAndLeaveNothingBehind() {
        for (int i = 0; i < TABLES; i++) {
            if (i == TABLES / 3) {
                watched.remember();
            }
            Random random = new Random(SEED * 1_000_003 + i);
            Table table = ALL[random.nextInt(ALL.length)];
            String text = spoilt(table, random);
            String about = about(i, table, text);
            read(table, text.getBytes(StandardCharsets.ISO_8859_1), about);
            upload(random.nextBoolean() ? spoilt(Table.OFFERS, random) : text, random.nextBoolean(), about);
            watched.allIsWell(about);
        }
        System.out.printf(
                Locale.ROOT,
                "mutated tables: %d, %d sound, %d taken as offers, %s%n",
                TABLES,
                sound,
                taken,
                watched.memoryIsFlat());
        assertThat(sound).isPositive().isLessThan(TABLES);
        assertThat(taken).isPositive().isLessThan(TABLES);
    }

    /** As if somebody had saved it in the folder. */
    private void read(Table table, byte[] content, String about) {
        Copies.write(folder.resolve("facts").resolve(Tables.file(table)), content);
        try {
            InForce now = live.inForce();
            FactFiles files = CaseChoice.usual(FactFiles.in(folder.resolve("facts"), now.files()));
            FactsReader.read(files, now.files(), now.facts(), Progress.UNSEEN);
            if (sound++ % JUDGED == 0) {
                InForce state = live.propose(files, now.rules().files());
                assertThat(state.explainer().advice().answer()).as(about).isNotBlank();
            }
        } catch (FactsRejected e) {
            assertThat(e.problems()).as(about).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.message()).isNotBlank();
                assertThat(Watched.inside(problem.message())).isEmpty();
            });
        } catch (RuntimeException | Error e) {
            throw new AssertionError(about, e);
        } finally {
            Copies.write(
                    folder.resolve("facts").resolve(Tables.file(table)),
                    shipped(table).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void upload(String text, boolean whole, String about) {
        var request = server.request("/api/facts/offers?dryRun=true").header("Content-Type", "text/csv");
        var body = BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.ISO_8859_1));
        HttpResponse<String> answer = server.send(whole ? request.PUT(body) : request.POST(body));
        assertThat(answer.statusCode())
                .as("%s%nas offers: %s%n%s", about, text, answer.body())
                .isIn(200, 422);
        if (answer.statusCode() == 422) {
            assertThat(Watched.inside(answer.body())).as(about).isEmpty();
        } else {
            taken += TestServer.json(answer).get("refusals").asInt() == 0 ? 1 : 0;
        }
    }

    /** Bytes, cells or lines of it. */
    private static String spoilt(Table table, Random random) {
        String text = shipped(table);
        return switch (random.nextInt(4)) {
            case 0 -> MUTATIONS.of(text, random);
            case 1 -> lines(text, random);
            default -> cells(text, random);
        };
    }

    private static String lines(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> Collections.swap(lines, one, other);
            case 1 -> lines.add(one, lines.get(other));
            case 2 -> lines.remove(one);
            default -> lines.set(one, MUTATIONS.of(lines.get(one), random));
        }
        return String.join("\n", lines) + "\n";
    }

    /** One to three of a line. */
    private static String cells(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int line = random.nextInt(lines.size());
        String[] cells = lines.get(line).split(",", -1);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int cell = random.nextInt(cells.length);
            cells[cell] = switch (random.nextInt(3)) {
                case 0 -> "";
                case 1 -> cells[random.nextInt(cells.length)];
                default -> MUTATIONS.bit(random);
            };
        }
        lines.set(line, String.join(",", Arrays.asList(cells)));
        return String.join("\n", lines) + "\n";
    }

    /** Each byte as a character, so that bytes can be spoilt. */
    private static String shipped(Table table) {
        byte[] bytes = Shipped.files().content(Tables.file(table)).orElseThrow().bytes();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The places at which it differs, rather than all of it. */
    private static String about(int number, Table table, String text) {
        List<String> before = shipped(table).lines().toList();
        List<String> other =
                text.lines().filter(line -> !before.contains(line)).limit(5).toList();
        return String.format(Locale.ROOT, "-Dmutated.seed=%d, table %d, %s with %s", SEED, number, table.file(), other);
    }
}
