package rigor.engine.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.engine.session.BrokenRule;
import rigor.facts.Problem;
import rigor.facts.files.BundledFiles;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.verdict.Court;

/**
 * The texts of the rule files at one moment, by their path below the rules folder. Immutable.
 *
 * @param folder its name in messages
 */
public record RuleFiles(String folder, SortedMap<String, String> texts) {
    private static final String BUNDLED = "rules";

    public RuleFiles(String folder, Map<String, String> texts) {
        this(folder, Collections.unmodifiableSortedMap(new TreeMap<>(texts)));
    }

    /**
     * All {@code .drl} files of a folder and the folders in it.
     *
     * @throws RulesRejected with all problems: if there is no such folder, a court has no file, or a file cannot be
     *     read
     */
    public static RuleFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RulesRejected(List.of(new Problem(folder.toString(), 0, 0, "is not a folder")));
        }
        RuleFolder listed = RuleFolder.of(folder);
        List<Problem> problems = new ArrayList<>(listed.problems());
        RuleFiles read = read(folder, listed.files(), problems);
        if (problems.isEmpty()) {
            problems.addAll(read.missing(courts(read.texts.keySet())));
        }
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
        return read;
    }

    private static RuleFiles read(Path folder, List<Path> files, List<Problem> problems) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files) {
            try {
                texts.put(relative(folder, file), RuleText.read(file));
            } catch (RuleText.Unreadable e) {
                problems.add(e.problem());
            }
        }
        return new RuleFiles(folder.toString(), texts);
    }

    private static Set<Court> courts(Set<String> paths) {
        return paths.stream().flatMap(path -> Court.of(path).stream()).collect(Collectors.toSet());
    }

    /**
     * The problems if a court has no rules: without them the cheapest machine would win, whatever it is.
     *
     * @param judging the courts with rules
     */
    public List<Problem> missing(Set<Court> judging) {
        return Stream.of(Court.values())
                .filter(court -> !judging.contains(court))
                .map(court -> new Problem(
                        label(court.word()), 0, 0, "holds no rule, so all " + court.word() + " would be accepted"))
                .toList();
    }

    /** The rules that came with the program. */
    public static RuleFiles bundled() {
        Map<String, String> texts = new TreeMap<>();
        BundledFiles.below(BUNDLED, RuleFolder.ENDING)
                .forEach((path, rules) -> texts.put(path, new String(rules.bytes(), StandardCharsets.UTF_8)));
        return new RuleFiles(BUNDLED, texts);
    }

    public RuleFiles with(String path, String text) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.put(path, RuleText.plain(text));
        return new RuleFiles(folder, changed);
    }

    public RuleFiles without(String path) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.remove(path);
        return new RuleFiles(folder, changed);
    }

    /** Equal rules have equal revisions; computed like those of the facts. */
    public String revision() {
        Map<String, Content> contents = new TreeMap<>();
        texts.forEach((path, text) -> contents.put(path, Content.of(text)));
        return FactFiles.revisionOf(contents);
    }

    /** The name of a file in messages: {@code rules/builds/noise.drl}. */
    public String label(String path) {
        return folder + "/" + path;
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** A rule that broke, as a problem of its file. */
    public Problem problem(BrokenRule broken) {
        return new Problem(label(broken.rule().file()), broken.rule().line(), 0, broken.reason());
    }
}
