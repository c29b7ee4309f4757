package rigor.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import rigor.engine.RuleFiles;
import rigor.facts.FactFiles;
import rigor.facts.Table;

/**
 * The last good version of facts and rules, kept beside the tables in one file, so that a start with faulty files can
 * still serve.
 */
final class LastGood {
    static final String FILE = ".last-good.zip";
    private static final String FACTS = "facts/";
    private static final String RULES = "rules/";

    private final Path file;

    LastGood(Path factsFolder) {
        this.file = factsFolder.resolve(FILE);
    }

    record Kept(FactFiles facts, RuleFiles rules) {}

    void keep(InForce state) {
        Path ready = file.resolveSibling(FILE + ".tmp");
        try {
            Files.write(ready, zipped(state));
            Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Kept> kept() {
        Map<String, byte[]> facts = new HashMap<>();
        Map<String, String> rules = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                byte[] content = zip.readAllBytes();
                if (name.startsWith(FACTS)) {
                    facts.put(name.substring(FACTS.length()), content);
                } else {
                    rules.put(name.substring(RULES.length()), new String(content, StandardCharsets.UTF_8));
                }
            }
            return Optional.of(new Kept(FactFiles.of("facts", facts), new RuleFiles("rules", rules)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] zipped(InForce state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Table table : Table.values()) {
                add(
                        zip,
                        FACTS + table.file(),
                        state.files().content(table.file()).orElseThrow());
            }
            for (Map.Entry<String, String> rule : state.rules().files().texts().entrySet()) {
                add(zip, RULES + rule.getKey(), rule.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
