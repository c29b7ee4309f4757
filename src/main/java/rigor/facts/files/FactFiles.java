package rigor.facts.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.CaseKey;
import rigor.facts.FactsRejected;
import rigor.facts.Origin;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;

/**
 * The tables of the world and of cases at one moment: what a {@link FactsReader} reads. Immutable and safe to share between threads.
 */
public final class FactFiles {
    /** What every revision looks like, as a regular expression. */
    public static final String REVISION = "^[0-9a-f]{32}$";

    /** The largest table that is read, in bytes. */
    public static final int MAX_BYTES = 256 << 20;

    private static final String BUNDLED = "facts";

    /** 128 bits: nobody finds two contents of one revision, not even on purpose. */
    private static final int REVISION_LENGTH = 32;

    /** Where the tables of the cases stand that came with the world's. */
    public static final String CASES = "cases/";

    /** Where those of the buyer's own case stand. */
    public static final String OWN = Origin.OWN;

    private final String folder;
    private final String ownFolder;
    private final SortedMap<String, Content> contents;
    private final List<String> layers;

    private FactFiles(String folder, String ownFolder, SortedMap<String, Content> contents, List<String> layers) {
        this.folder = folder;
        this.ownFolder = ownFolder;
        this.contents = contents;
        this.layers = layers;
    }

    /**
     * The tables of a folder and of the cases below it; other files are left alone.
     *
     * @param known whose contents are shared where the folder has the same
     * @throws FactsRejected if there is no such folder, or a table is too large or cannot be read
     */
    public static FactFiles in(Path folder, FactFiles... known) {
        FolderReader reader = new FolderReader(known);
        reader.read(folder, "");
        caseFolders(folder).forEach(each -> reader.read(each, CASES + each.getFileName() + "/"));
        return of(folder.toString(), reader.contents());
    }

    /** The folders of the cases in a folder of tables, by name. */
    public static List<Path> caseFolders(Path folder) {
        Path cases = folder.resolve(CASES);
        if (!Files.isDirectory(cases)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(cases)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            String reason = "cannot be read: " + IoFault.reason(e);
            throw new FactsRejected(List.of(new Problem(cases.toString(), 0, 0, reason)));
        }
    }

    /** The tables that came with the program. */
    public static FactFiles bundled() {
        return of(BUNDLED, BundledFiles.below(BUNDLED, ".csv"));
    }

    /**
     * Tables held in memory.
     *
     * @param folder what messages call their folder
     * @param contents by name: {@code offers.csv}, {@code cases/ID/offers.csv} or {@code case/offers.csv}
     */
    public static FactFiles of(String folder, Map<String, Content> contents) {
        return new FactFiles(folder, idOf(OWN), new TreeMap<>(contents), List.of());
    }

    /**
     * These tables and those of the buyer's own case.
     *
     * @param known as for {@link #in}
     * @throws FactsRejected if there is no such folder, or a table is too large or cannot be read
     */
    public FactFiles withOwn(Path caseFolder, FactFiles... known) {
        FolderReader reader = new FolderReader(known);
        reader.read(caseFolder, OWN);
        SortedMap<String, Content> all = new TreeMap<>(contents);
        all.putAll(reader.contents());
        return new FactFiles(folder, caseFolder.toString(), all, layers);
    }

    /** The same tables, of which the own ones are called after that folder and none of another case is chosen. */
    public FactFiles ownedBy(Path caseFolder) {
        SortedMap<String, Content> others = new TreeMap<>(contents);
        others.keySet().removeIf(name -> name.startsWith(OWN));
        return new FactFiles(folder, caseFolder.toString(), others, List.of());
    }

    /**
     * The same tables, judged for a case.
     *
     * @param names of the folders whose rows lie over those of the world, the uppermost last: {@code cases/ID/}, {@code
     *     case/}
     */
    public FactFiles judgedFor(List<String> names) {
        return new FactFiles(folder, ownFolder, contents, List.copyOf(names));
    }

    /** The folders whose rows lie over those of the world, the uppermost last; empty if none was chosen. */
    public List<String> layers() {
        return layers;
    }

    /** The folder of the chosen case; empty if none was chosen. */
    public String top() {
        return layers.isEmpty() ? "" : layers.get(layers.size() - 1);
    }

    /** The folder of a shipped case, as {@link #cases} names it. */
    public static String folderOf(String id) {
        return CASES + id + "/";
    }

    /** The id of the case that stands in a folder: {@code cases/ID/}, or {@code case/} for the buyer's own. */
    public static String idOf(String caseFolder) {
        int from = caseFolder.startsWith(CASES) ? CASES.length() : 0;
        return caseFolder.substring(from, caseFolder.length() - 1);
    }

    /** The names of all cases there are: {@code cases/ID/}, {@code case/}. */
    public SortedSet<String> cases() {
        return contents.keySet().stream()
                .filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** These tables with one file replaced or added. */
    public FactFiles with(String fileName, byte[] content) {
        return with(fileName, Content.of(content));
    }

    /** The same of what is held already. */
    public FactFiles with(String fileName, Content content) {
        SortedMap<String, Content> changed = new TreeMap<>(contents);
        changed.put(fileName, content);
        return new FactFiles(folder, ownFolder, changed, layers);
    }

    /**
     * These tables with one of the case's own replaced, or without it if there is no content. Where the buyer has no case
     * yet, one is begun that is based on the chosen one.
     */
    public FactFiles withOwn(Table table, Content content) {
        return content.size() == 0 ? begun().without(OWN + table.file()) : begun().with(OWN + table.file(), content);
    }

    private FactFiles without(String fileName) {
        SortedMap<String, Content> fewer = new TreeMap<>(contents);
        fewer.remove(fileName);
        return new FactFiles(folder, ownFolder, fewer, layers);
    }

    /** The tables of the buyer's own case that differ from those before, or are new; a case is begun by whoever writes. */
    public Map<Table, Content> ownChanges(FactFiles before) {
        Map<Table, Content> changed = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            String name = OWN + table.file();
            Content after = contents.get(name);
            if (table != Table.CASE
                    && after != null
                    && before.content(name).filter(after::isSame).isEmpty()) {
                changed.put(table, after);
            }
        }
        return changed;
    }

    private FactFiles begun() {
        if (contents.containsKey(OWN + Table.CASE.file())) {
            return this;
        }
        Content begun = Content.of("key,value,note\n" + CaseKey.BASED_ON.key() + "," + idOf(top()) + ",\n");
        return with(OWN + Table.CASE.file(), begun).judgedFor(List.of(top(), OWN));
    }

    /** All that a judgement of the chosen case rests on, by name. */
    public SortedMap<String, Content> inUse() {
        SortedMap<String, Content> used = new TreeMap<>(world());
        layers.forEach(layer -> used.putAll(layer(layer)));
        return used;
    }

    /** A table of the world and what lies over it, by name, the uppermost last. */
    public Map<String, Content> table(String fileName) {
        Map<String, Content> all = new LinkedHashMap<>();
        Stream.concat(Stream.of(fileName), layers.stream().map(layer -> layer + fileName))
                .forEach(name -> content(name).ifPresent(content -> all.put(name, content)));
        return all;
    }

    private SortedMap<String, Content> layer(String name) {
        return contents.subMap(name, name + Character.MAX_VALUE);
    }

    private Map<String, Content> world() {
        Map<String, Content> world = new TreeMap<>(contents);
        world.keySet().removeIf(name -> name.contains("/"));
        return world;
    }

    /** The first 32 hex digits of a SHA-256 over names and contents of the world's tables: equal tables, equal revisions. */
    public String revision() {
        return revisionOf(world());
    }

    /** The same of the tables of the chosen case, and of the one that it is based on. */
    public String caseRevision() {
        SortedMap<String, Content> over = new TreeMap<>();
        layers.forEach(layer -> over.putAll(layer(layer)));
        return revisionOf(over);
    }

    /** The same of any files, by name. */
    public static String revisionOf(Map<String, Content> files) {
        MessageDigest all = Content.sha256();
        files.forEach((name, content) -> {
            all.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            all.update(content.digest());
        });
        return HexFormat.of().formatHex(all.digest()).substring(0, REVISION_LENGTH);
    }

    /** A revision of what a text tells all of. */
    public static String revisionOf(String text) {
        return Content.of(text).hexDigest().substring(0, REVISION_LENGTH);
    }

    /** What a file holds; empty if there is no such file. */
    public Optional<Content> content(String fileName) {
        return Optional.ofNullable(find(fileName));
    }

    /** What messages call the folder. */
    public String folder() {
        return folder;
    }

    /** What messages call a file: {@code facts/offers.csv}, {@code case/offers.csv}. */
    public String label(String fileName) {
        return fileName.startsWith(OWN) ? ownFolder + "/" + fileName.substring(OWN.length()) : folder + "/" + fileName;
    }

    @Nullable
    public Content find(String fileName) {
        return contents.get(fileName);
    }
}
