package rigor.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;
import rigor.facts.Problem;
import rigor.verdict.RuleRef;

/**
 * One rule file as its parser sees it: the rules with their places, or what is wrong.
 *
 * @param rules in the order of the file
 * @param sights what they can see
 * @param plain whether all they do is to insert findings
 */
record ParsedRules(
        String path,
        String label,
        String text,
        List<RuleRef> rules,
        Sights sights,
        boolean plain,
        List<Problem> problems) {
    static final String PACKAGE = "rigor.rules";

    private static final Pattern ANSWERS = Pattern.compile("@requirement\\s*\\([^)\\n]*\\)");
    private static final Pattern HEAD = Pattern.compile("\\bpackage\\s+" + Pattern.quote(PACKAGE) + "\\b");

    /** Consequences that mean the same in Java and in MVEL. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:\\s*insert\\s*\\(\\s*\\w+\\s*\\.\\s*\\w+\\s*\\(\\s*\\$\\w+\\s*,\\s*\\$\\w+\\s*\\)\\s*\\)\\s*;)+\\s*");

    private static final Pattern PLACE = Pattern.compile("[Ll]ine (\\d+):(\\d+)");
    private static final Pattern CODE = Pattern.compile("^\\[ERR \\d+] [Ll]ine \\d+:\\d+ ");

    static ParsedRules of(String path, String label, String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree = parse(parser, text);
        List<Problem> problems = new ArrayList<>();
        parser.getErrors().forEach(e -> problems.add(problem(label, e)));
        if (tree != null && problems.isEmpty() && !PACKAGE.equals(tree.getName())) {
            problems.add(new Problem(label, 1, 0, "package must be " + PACKAGE + ", the same for all files"));
        }
        if (tree == null || !problems.isEmpty()) {
            return new ParsedRules(path, label, text, List.of(), Sights.EVERYTHING, false, problems);
        }
        List<RuleRef> rules =
                rules(tree).stream().map(rule -> reference(path, rule)).toList();
        return new ParsedRules(path, label, text, rules, Sights.of(tree), isPlain(tree), problems);
    }

    /**
     * The text for the builder. Drools takes {@code @requirement} for a type and then no longer finds {@code
     * Requirement}, so the annotation, already read, is blanked out; every line stays in its place. Consequences in MVEL
     * need no Java compiler, which is most of the time that plain rules take to compile.
     */
    String compilable() {
        String blanked = ANSWERS.matcher(text)
                .replaceAll(match -> " ".repeat(match.group().length()));
        return plain ? HEAD.matcher(blanked).replaceFirst("$0 dialect \"mvel\"") : blanked;
    }

    /** The same with every rule but one blanked out. */
    String only(RuleRef rule) {
        return without(rules.stream().filter(other -> other != rule).toList());
    }

    /** What the rules of the file share: imports, functions, types, queries. */
    String header() {
        return without(rules);
    }

    /** The rules as the parser describes them, in the order of the file. */
    List<RuleDescr> trees() {
        PackageDescr tree = parse(new DrlParser(LanguageLevelOption.DRL6), text);
        return tree == null ? List.of() : rules(tree);
    }

    /** The parser counts queries as rules. */
    private static List<RuleDescr> rules(PackageDescr tree) {
        return tree.getRules().stream()
                .filter(rule -> !(rule instanceof QueryDescr))
                .toList();
    }

    private static boolean isPlain(PackageDescr tree) {
        return tree.getRules().stream()
                .allMatch(rule ->
                        PLAIN.matcher(String.valueOf(rule.getConsequence())).matches());
    }

    private String without(List<RuleRef> some) {
        String[] lines = compilable().split("\n", -1);
        some.forEach(rule -> blank(lines, rule.line(), rule.endLine()));
        return String.join("\n", lines);
    }

    private static void blank(String[] lines, int from, int to) {
        for (int line = from; line <= to && line <= lines.length; line++) {
            lines[line - 1] = "";
        }
    }

    private static @Nullable PackageDescr parse(DrlParser parser, String text) {
        try {
            return parser.parse(
                    ResourceFactory.newByteArrayResource(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (DroolsParserException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuleRef reference(String path, RuleDescr rule) {
        Map<String, String> notes = new HashMap<>();
        for (AnnotationDescr note : rule.getAnnotations()) {
            notes.put(note.getName(), unquoted(note.getSingleValueAsString()));
        }
        String place = path + ":" + rule.getLine();
        return new RuleRef(
                notes.getOrDefault("id", place),
                rule.getName(),
                notes.getOrDefault("requirement", ""),
                path,
                rule.getLine(),
                rule.getEndLine());
    }

    private static String unquoted(String value) {
        return value == null ? "" : value.replaceAll("^\"|\"$", "").trim();
    }

    /** The parser counts columns from 0, and gives some places in words only. */
    private static Problem problem(String label, DroolsError error) {
        String message = error.getMessage().strip();
        Matcher place = PLACE.matcher(message);
        boolean found = place.find();
        int line = found ? Integer.parseInt(place.group(1)) : firstLine(error);
        int column = found ? Integer.parseInt(place.group(2)) + 1 : 0;
        return new Problem(label, line, column, CODE.matcher(message).replaceFirst(""));
    }

    private static int firstLine(DroolsError error) {
        return error.getLines().length == 0 ? 0 : error.getLines()[0];
    }
}
