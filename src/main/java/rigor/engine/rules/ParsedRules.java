package rigor.engine.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import rigor.engine.model.Place;
import rigor.engine.model.RuleTrust;
import rigor.engine.model.RuleWords;
import rigor.engine.profile.Bounds;
import rigor.engine.profile.CourtInputs;
import rigor.engine.profile.Cursor;
import rigor.engine.profile.Lexer;
import rigor.engine.profile.ProfileReader;
import rigor.engine.profile.ProfileRule;
import rigor.engine.profile.Refusal;
import rigor.engine.profile.RuleInputs;
import rigor.facts.Problem;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;
import rigor.verdict.RuleRef;

/**
 * One rule file: its rules with their places, or its problems.
 *
 * @param compilable the text for the knowledge builder
 * @param rules in the order of the file
 * @param profileRules the same rules if all of them are within the profile; else none
 * @param isProfile whether all of them are
 */
public record ParsedRules(
        String path,
        String label,
        String text,
        String compilable,
        List<RuleRef> rules,
        List<ProfileRule> profileRules,
        boolean isProfile,
        List<Problem> problems) {
    private static final Map<String, Class<? extends Subject>> SUBJECTS =
            Map.of("Build", Build.class, "PricedOffer", PricedOffer.class);
    private static final Pattern ANSWERS = Pattern.compile("@requirement\\s*\\([^)\\n]*\\)");

    /** The parser writes numbers in the digits of the machine's language. */
    private static final Pattern PLACE = Pattern.compile("[Ll]ine (\\p{Nd}+):(\\p{Nd}+)");

    private static final Pattern CODE = Pattern.compile("^\\[ERR \\p{Nd}+] [Ll]ine \\p{Nd}+:\\p{Nd}+ ");
    private static final Pattern TRACE = Pattern.compile("\\n\\s*at |Exception|\\b(java|org)\\.");
    private static final String GIVES_UP =
            "the engine's parser gives up on this file: look for a bracket or a quote that is not closed";
    private static final int MOST_PROBLEMS = 100;

    /**
     * Checks the rules before anything is compiled. Rules within the profile are read as such also where all of DRL is
     * allowed.
     */
    public static ParsedRules of(String path, String label, String text, RuleTrust trust) {
        Lexer.Tokens tokens = Lexer.tokens(text);
        List<Refusal> excess = Bounds.of(trust).exceeded(text, tokens).stream().toList();
        if (!excess.isEmpty()) {
            return refused(path, label, text, excess);
        }
        ProfileReader.ReadRules read = ProfileReader.read(path, text, tokens);
        if (read.refusals().isEmpty()) {
            return new ParsedRules(
                    path,
                    label,
                    text,
                    read.compilable(),
                    read.rules().stream().map(ProfileRule::rule).toList(),
                    read.rules(),
                    true,
                    List.of());
        }
        return trust == RuleTrust.PROFILE
                ? refused(path, label, text, read.refusals())
                : trusted(path, label, text, tokens);
    }

    private static ParsedRules refused(String path, String label, String text, List<Refusal> refusals) {
        List<Problem> problems = refusals.stream()
                .limit(MOST_PROBLEMS)
                .map(refusal -> {
                    Place at = Place.of(path, text, refusal.start());
                    return new Problem(label, at.line(), at.column(), refusal.message());
                })
                .toList();
        return new ParsedRules(path, label, text, text, List.of(), List.of(), false, problems);
    }

    /**
     * All of DRL. Drools takes {@code @requirement} for a type and then no longer finds {@code Requirement}, so the
     * annotation is blanked out; {@code @id} is harmless.
     */
    private static ParsedRules trusted(String path, String label, String text, Lexer.Tokens tokens) {
        Optional<Refusal> open = new Cursor(text, tokens.tokens()).unclosed();
        if (open.isPresent()) {
            return refused(path, label, text, List.of(open.get()));
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parse(parser, text);
        } catch (RuntimeException | StackOverflowError e) {
            Problem problem = new Problem(label, 0, 0, GIVES_UP);
            return new ParsedRules(path, label, text, text, List.of(), List.of(), false, List.of(problem));
        }
        List<Problem> problems = new ArrayList<>();
        parser.getErrors().forEach(e -> problems.add(problem(label, e)));
        if (tree != null && problems.isEmpty() && !RuleWords.PACKAGE.equals(tree.getName())) {
            problems.add(new Problem(label, 1, 0, "package must be " + RuleWords.PACKAGE + ", the same for all files"));
        }
        boolean sound = tree != null && problems.isEmpty();
        String blanked = ANSWERS.matcher(text)
                .replaceAll(match -> " ".repeat(match.group().length()));
        List<RuleRef> rules = sound
                ? rules(Objects.requireNonNull(tree)).stream()
                        .map(rule -> reference(path, rule))
                        .toList()
                : List.of();
        return new ParsedRules(path, label, text, blanked, rules, List.of(), false, problems);
    }

    /** The rules outside the profile. */
    List<RuleRef> outsideProfile() {
        List<String> lines = isProfile ? List.of() : text.lines().toList();
        return isProfile
                ? List.of()
                : rules.stream().filter(rule -> !isInProfile(rule, lines)).toList();
    }

    private boolean isInProfile(RuleRef rule, List<String> lines) {
        int end = Math.min(lines.size(), rule.endLine());
        String alone = "package " + RuleWords.PACKAGE + "\n" + String.join("\n", lines.subList(rule.line() - 1, end));
        ProfileReader.ReadRules read = ProfileReader.read(path, alone, Lexer.tokens(alone));
        return read.refusals().isEmpty() && read.rules().size() == 1;
    }

    /** The inputs of the rules. */
    CourtInputs inputs() {
        if (!isProfile) {
            return CourtInputs.UNKNOWN;
        }
        Map<String, RuleInputs> byRule = new HashMap<>();
        profileRules.forEach(r -> byRule.put(
                r.rule().name(),
                r.inputs(Objects.requireNonNull(SUBJECTS.get(r.subject().type())))));
        return new CourtInputs(true, byRule);
    }

    /** The same with every rule but one blanked out. */
    String only(RuleRef rule) {
        return without(rules.stream().filter(other -> other != rule).toList());
    }

    /** The text without its rules: imports, functions, types, queries. */
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

    private String without(List<RuleRef> some) {
        String[] lines = compilable.split("\n", -1);
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
                    new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()));
        } catch (DroolsParserException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuleRef reference(String path, RuleDescr rule) {
        Map<String, String> annotations = new HashMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            annotations.put(annotation.getName(), unquoted(annotation.getSingleValueAsString()));
        }
        String place = path + ":" + rule.getLine();
        return new RuleRef(
                annotations.getOrDefault("id", place),
                rule.getName(),
                annotations.getOrDefault("requirement", ""),
                path,
                rule.getLine(),
                rule.getEndLine());
    }

    private static String unquoted(String value) {
        return value == null ? "" : value.replaceAll("^\"|\"$", "").trim();
    }

    /** The parser counts columns from 0, and gives some places only in the text of its message. */
    private static Problem problem(String label, DroolsError error) {
        String message = error.getMessage().strip();
        Matcher place = PLACE.matcher(message);
        boolean found = place.find();
        int line = found ? Integer.parseInt(place.group(1)) : firstLine(error);
        int column = found ? Integer.parseInt(place.group(2)) + 1 : 0;
        return new Problem(
                label,
                line,
                column,
                TRACE.matcher(message).find() ? GIVES_UP : CODE.matcher(message).replaceFirst(""));
    }

    private static int firstLine(DroolsError error) {
        return error.getLines().length == 0 ? 0 : error.getLines()[0];
    }
}
