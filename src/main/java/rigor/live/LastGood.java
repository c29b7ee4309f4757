package rigor.live;

import java.io.IOException;
import java.io.InputStream;
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
import rigor.engine.rules.RuleFiles;
import rigor.facts.Problem;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;

/**
 * The last good version of facts, case and rules, kept in one file, so that a start with faulty files can still serve.
 */
final class LastGood {
    private static final String FILE = ".last-good";
    private static final String ENDING = ".zip";
    private static final String FACTS = "facts/";
    private static final String RULES = "rules/";

    private final Path file;

    private LastGood(Path file) {
        this.file = file;
    }

    /** Beside the case where it is one's own, else beside the tables of the world; empty if both came with the program. */
    static Optional<LastGood> of(Folders folders) {
        String id = folders.buyer().id();
        String name = FILE + (id == null ? "" : "-" + id) + ENDING;
        return folders.buyer()
                .own()
                .filter(Files::isDirectory)
                .or(folders::factsFolder)
                .map(folder -> new LastGood(folder.resolve(name)));
    }

    record Kept(FactFiles facts, RuleFiles rules) {}

    void keep(InForce state) {
        Path ready = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            zip(state, ready);
            Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** What is told if it cannot help. */
    Fault fault() {
        return Fault.of(
                new Problem(file.toString(), 0, 0, "is damaged or of another version, so it is passed over"), "");
    }

    /** What was kept; empty if the file is damaged. */
    Optional<Kept> read() {
        Map<String, Content> facts = new HashMap<>();
        Map<String, String> rules = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith(FACTS)) {
                    facts.put(name.substring(FACTS.length()), Content.read(zip));
                } else if (name.startsWith(RULES)) {
                    rules.put(name.substring(RULES.length()), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return Optional.of(new Kept(FactFiles.of("facts", facts), new RuleFiles("rules", rules)));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void zip(InForce state, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Content> table : state.files().inUse().entrySet()) {
                add(zip, FACTS + table.getKey(), table.getValue());
            }
            for (Map.Entry<String, String> rule : state.rules().files().texts().entrySet()) {
                add(zip, RULES + rule.getKey(), Content.of(rule.getValue()));
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = content.open()) {
            in.transferTo(zip);
        }
    }
}
