package rigor.engine.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Operand;
import rigor.engine.model.RuleWords;
import rigor.engine.profile.ConditionParser.QuotedText;
import rigor.engine.profile.ProfileRule.ProfilePattern;
import rigor.engine.profile.Token.Kind;
import rigor.facts.Nearest;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.verdict.RuleRef;

/**
 * Reads the rules of a file if they are within the profile, before anything is compiled. Anything else is refused at its
 * place, and reading goes on after it, so that all faults are reported at once. Reads each token once, without going back.
 */
public final class ProfileReader {
    private static final Map<String, Class<?>> TYPES =
            Map.of("Requirement", Requirement.class, "Build", Build.class, "PricedOffer", PricedOffer.class);
    private static final Map<String, String> FACTORIES = Map.of(
            "Finding", "against",
            "Doubt", "of or because",
            "Merit", "of or because",
            "Rejection", "because",
            "Caution", "because",
            "Remark", "because");
    private static final Set<String> OF_REQUIREMENT = Set.of("Finding.against", "Doubt.of", "Merit.of");
    private static final Set<String> ANNOTATIONS = Set.of("id", "requirement");
    private static final Set<String> PARTS = Set.of("package", "rule", "when", "then", "end");
    private static final int MOST_REFUSALS = 100;

    private final String path;
    private final String text;
    private final int[] lines;
    private final Cursor cursor;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<ProfileRule> rules = new ArrayList<>();
    private final Rewriting rewriting;

    private ProfileReader(String path, String text, Lexer.Tokens tokens) {
        this.path = path;
        this.text = text;
        this.lines = lines(text);
        this.cursor = new Cursor(text, tokens.tokens());
        this.rewriting = new Rewriting(text);
        tokens.comments().forEach(comment -> rewriting.blank(comment.start(), comment.end()));
    }

    /**
     * @param rules empty if anything is refused
     * @param refusals in the order of the text
     * @param compilable the text for the engine to compile: the same rules line by line, rewritten
     */
    public record ReadRules(List<ProfileRule> rules, List<Refusal> refusals, String compilable) {}

    /** @param path of the file below the rules folder */
    public static ReadRules read(String path, String text, Lexer.Tokens tokens) {
        ProfileReader reader = new ProfileReader(path, text, tokens);
        reader.file();
        return reader.refusals.isEmpty()
                ? new ReadRules(List.copyOf(reader.rules), List.of(), reader.rewriting.text())
                : new ReadRules(List.of(), List.copyOf(reader.refusals), text);
    }

    private void file() {
        attempt(this::head, this::toRule);
        while (!cursor.isEnd() && refusals.size() < MOST_REFUSALS) {
            attempt(cursor.is("rule") ? this::rule : this::beside, this::toRule);
        }
    }

    private void attempt(Runnable step, Runnable recover) {
        try {
            step.run();
        } catch (Refusal refusal) {
            refusals.add(refusal);
            recover.run();
        } catch (AlreadyReported e) {
            recover.run();
        }
    }

    private void toRule() {
        while (!cursor.isEnd() && !cursor.isAtRule()) {
            cursor.next();
        }
    }

    /** The package, without which nothing else is read. */
    private void head() {
        Token first = cursor.peek();
        if (!first.is("package")) {
            throw first.is(Kind.STRAY)
                    ? cursor.unexpected("")
                    : new Refusal(0, "package must be " + RuleWords.PACKAGE + ", the same for all files");
        }
        cursor.next();
        StringBuilder name = new StringBuilder(
                cursor.expect(Kind.NAME, "the name of the package").text());
        while (cursor.skip(".")) {
            name.append('.')
                    .append(cursor.expect(Kind.NAME, "the name of the package").text());
        }
        if (!name.toString().equals(RuleWords.PACKAGE)) {
            throw new Refusal(first.start(), "package must be " + RuleWords.PACKAGE + ", the same for all files");
        }
        cursor.skip(";");
        rewriting.replace(first.start(), cursor.previous().end(), "package " + name + " dialect \"mvel\"");
    }

    /** Anything that is not a rule. */
    private void beside() {
        Token first = cursor.peek();
        if (first.is("import")) {
            imported();
            return;
        }
        String word = cursor.hyphened();
        if (Refusal.isRefused(word)) {
            throw skipping(Refusal.of(first, word));
        }
        throw skipping(
                first.is(Kind.NAME)
                        ? new Refusal(
                                first.start(),
                                "expected a rule, found " + first.shown() + Nearest.hint(first.text(), List.of("rule")))
                        : cursor.unexpected("a rule"));
    }

    private Refusal skipping(Refusal refusal) {
        cursor.next();
        return refusal;
    }

    /** Imports of the types that rules may use are allowed, though not needed. */
    private void imported() {
        Token word = cursor.next();
        StringBuilder name = new StringBuilder();
        while (!cursor.isEnd() && !cursor.isFirstOfLine() && !cursor.is(";")) {
            name.append(cursor.next().text());
        }
        cursor.skip(";");
        if (RuleWords.TYPES.stream().noneMatch(known -> known.getName().contentEquals(name))) {
            throw Refusal.of(word, "import");
        }
        rewriting.blank(word.start(), cursor.previous().end());
    }

    private void rule() {
        new RuleReader(cursor.expect("rule")).rule();
    }

    /** Reads one rule. */
    private final class RuleReader {
        private final Token rule;
        private final int before = refusals.size();
        private final Map<String, String> annotations = new HashMap<>();
        private String name = "";
        private boolean whenRead;
        private @Nullable ProfilePattern requirement;
        private @Nullable ProfilePattern subject;
        private String finding = "";
        private boolean answers;
        private int consequenceStart;

        RuleReader(Token rule) {
            this.rule = rule;
        }

        void rule() {
            boolean isNamed = cursor.peek().is(Kind.STRING) || cursor.peek().is(Kind.NAME) && !cursor.isAtPart();
            if (!isNamed || cursor.is("when")) {
                throw cursor.unexpected("the name of the rule in quotes");
            }
            Token named = cursor.next();
            name = named.is(Kind.STRING) ? QuotedText.unquoted(named) : named.text();
            if (named.is(Kind.NAME) && (PARTS.contains(name) || Refusal.isRefused(name))) {
                throw new Refusal(named.start(), "put the rule's name into quotes: rule \"" + name + "\"");
            }
            if (name.isBlank() || name.contains("\"")) {
                throw new Refusal(named.start(), "a rule's name must be a sentence without \" in it");
            }
            attempt(this::header, () -> to("when"));
            if (!whenRead) {
                ended("when");
                cursor.expect("when");
            }
            attempt(this::when, () -> to("then"));
            ended("then");
            Token then = cursor.expect("then");
            consequenceStart = then.end();
            attempt(this::consequence, () -> to("end"));
            ended("end");
            Token end = cursor.expect("end");
            if (refusals.size() == before) {
                add(end);
            }
        }

        private void ended(String wanted) {
            if (cursor.isEnd() && refusals.size() == before) {
                throw ends(wanted);
            }
            if (refusals.size() > before && !cursor.is(wanted)) {
                toRule();
                throw new AlreadyReported();
            }
        }

        private Refusal ends(String before) {
            return new Refusal(rule.start(), "the file ends before the \"" + before + "\" of this rule");
        }

        private void to(String part) {
            while (!cursor.isEnd()
                    && !cursor.isAtRule()
                    && !(cursor.is(part) && (cursor.isFirstOfLine() || !part.equals("end")))
                    && !(cursor.is("end") && cursor.isFirstOfLine())) {
                cursor.next();
            }
        }

        private void add(Token end) {
            String place = path + ":" + line(rule.start());
            rules.add(new ProfileRule(
                    new RuleRef(
                            annotations.getOrDefault("id", place),
                            name,
                            annotations.getOrDefault("requirement", ""),
                            path,
                            line(rule.start()),
                            line(end.start())),
                    requirement,
                    Objects.requireNonNull(subject),
                    finding,
                    answers,
                    text.substring(consequenceStart, end.start()).strip()));
        }

        private void header() {
            while (!cursor.is("when")) {
                Token first = cursor.peek();
                String word = cursor.hyphened();
                if (first.is("@")) {
                    annotation();
                } else if (Refusal.isRefused(word)) {
                    throw Refusal.of(first, word);
                } else if (first.is("then")) {
                    throw new Refusal(first.start(), "a rule needs conditions: expected when before then");
                } else if (first.is(Kind.NAME)) {
                    misspelt(first);
                    return;
                } else {
                    throw cursor.unexpected("when");
                }
            }
        }

        /** Goes on after a typing error in {@code when}. */
        private void misspelt(Token word) {
            String hint = Nearest.hint(word.text(), List.of("when"));
            Refusal refusal = new Refusal(word.start(), "expected when, found " + word.shown() + hint);
            if (hint.isEmpty()) {
                throw refusal;
            }
            refusals.add(refusal);
            cursor.next();
            whenRead = true;
        }

        private void annotation() {
            Token at = cursor.expect("@");
            Token what = cursor.expect(Kind.NAME, "id or requirement");
            if (!ANNOTATIONS.contains(what.text())) {
                throw Refusal.onlyTrusted(
                        at.start(),
                        "@" + what.text() + ": a rule has only the annotations @id and @requirement"
                                + Nearest.hint(what.text(), ANNOTATIONS));
            }
            Token open = cursor.expect("(");
            while (!cursor.is(")") && !cursor.isAtPart() && !cursor.is("(") && !cursor.is("@")) {
                cursor.next();
            }
            if (!cursor.is(")")) {
                throw new Refusal(open.start(), "the bracket that opens here is not closed");
            }
            Token close = cursor.next();
            String value = text.substring(open.end(), close.start())
                    .strip()
                    .replaceAll("^\"|\"$", "")
                    .strip();
            if (!value.matches("[\\w.:-]{1,80}")) {
                throw new Refusal(open.start(), "@" + what.text() + " takes one word, such as NOISE-1 or noise.load");
            }
            if (annotations.put(what.text(), value) != null) {
                throw new Refusal(at.start(), "@" + what.text() + " is given twice");
            }
            rewriting.blank(at.start(), close.end());
        }

        private void when() {
            while (!cursor.is("then")) {
                if (cursor.isEnd()) {
                    throw ends("then");
                }
                pattern();
            }
            if (subject == null && refusals.size() == before) {
                throw new Refusal(
                        cursor.peek().start(),
                        "a rule is about one build or offer: expected $b : Build( ... ) or $o : PricedOffer( ... )");
            }
        }

        private void pattern() {
            int start = cursor.peek().start();
            String variable = "";
            if (cursor.peek(1).is(":")) {
                Token named = cursor.expect(Kind.NAME, "a variable such as $b");
                cursor.next();
                variable = named.text();
                if (!variable.startsWith("$")) {
                    throw new Refusal(start, "a variable begins with $: write $" + variable);
                }
            }
            Token type = type();
            if (variable.isEmpty()) {
                throw new Refusal(
                        start,
                        "bind it to a variable: $" + type.text().substring(0, 1).toLowerCase(Locale.ROOT) + " : "
                                + type.text() + "( ... )");
            }
            keep(start, variable, type, conditions(type));
        }

        private Token type() {
            Token type = cursor.peek();
            String word = cursor.hyphened();
            if (Refusal.isRefused(word)) {
                throw Refusal.of(type, word);
            }
            if (type.is("(") || type.is("?")) {
                throw Refusal.onlyTrusted(
                        type.start(),
                        type.is("?")
                                ? "?: a rule cannot call queries"
                                : "a rule cannot have brackets around its patterns");
            }
            if (!type.is(Kind.NAME) || type.is("end") || cursor.isAtRule()) {
                throw cursor.unexpected("Requirement( ... ), Build( ... ), PricedOffer( ... ) or then");
            }
            if (!TYPES.containsKey(type.text()) || cursor.peek(1).is(".")) {
                throw unknown(type);
            }
            return cursor.next();
        }

        private Refusal unknown(Token type) {
            return FACTORIES.containsKey(type.text())
                    ? Refusal.onlyTrusted(
                            type.start(),
                            type.text()
                                    + ": a rule cannot match the findings of other rules; the order of rules never matters")
                    : new Refusal(
                            type.start(), "there is no " + type.text() + Nearest.hint(type.text(), names(type.text())));
        }

        /** The types, and {@code then}, which may have been meant, too. */
        private List<String> names(String word) {
            List<String> names = new ArrayList<>(TYPES.keySet());
            names.sort(null);
            if (Character.isLowerCase(word.charAt(0))) {
                names.add("then");
            }
            return names;
        }

        private void keep(int start, String variable, Token type, List<ProfileCondition> conditions) {
            boolean isRequirement = type.is("Requirement");
            ProfilePattern pattern = new ProfilePattern(
                    start, cursor.previous().end(), type.text(), variable, conditions, ids(conditions));
            boolean same = requirement != null && requirement.variable().equals(variable)
                    || subject != null && subject.variable().equals(variable);
            if (same) {
                throw new Refusal(start, "two patterns are bound to " + variable);
            }
            if (isRequirement ? requirement != null : subject != null) {
                throw Refusal.onlyTrusted(
                        start,
                        isRequirement
                                ? "a second Requirement: a rule is about one; write a rule for each"
                                : "a second " + type.text() + ": a rule looks at one build or offer at a time");
            }
            if (isRequirement) {
                requirement = pattern;
            } else {
                subject = pattern;
            }
        }

        private List<ProfileCondition> conditions(Token type) {
            Token open = cursor.expect("(");
            boolean isRequirement = type.is("Requirement");
            String above = isRequirement || requirement == null ? null : requirement.variable();
            ConditionParser reader = new ConditionParser(
                    cursor, new ConditionMeaning(Objects.requireNonNull(TYPES.get(type.text())), above));
            List<ProfileCondition> all = new ArrayList<>();
            while (!cursor.is(")")) {
                if (refusals.size() > MOST_REFUSALS) {
                    throw new AlreadyReported();
                }
                unclosed(open);
                attempt(() -> all.addAll(divided(reader, open)), this::toComma);
                unclosed(open);
                if (!cursor.is(")")) {
                    attempt(() -> comma(open), this::toComma);
                    unclosed(open);
                    cursor.skip(",");
                }
            }
            cursor.next();
            all.forEach(c -> rewriting.replace(c.start(), c.end(), c.drl()));
            return all;
        }

        /** If the pattern is not closed, that alone is reported. */
        private List<ProfileCondition> divided(ConditionParser reader, Token open) {
            try {
                return reader.divided();
            } catch (Refusal refusal) {
                unclosed(open);
                throw refusal;
            }
        }

        private void comma(Token open) {
            unclosed(open);
            if (!cursor.is(",")) {
                throw cursor.unexpected("a comma, && , || or )");
            }
            if (cursor.peek(1).is(")")) {
                throw new Refusal(cursor.peek().start(), "nothing follows the comma");
            }
        }

        private void unclosed(Token open) {
            if (cursor.isAtPart() || cursor.is(";")) {
                throw new Refusal(open.start(), "the bracket that opens here is not closed");
            }
        }

        private void toComma() {
            int depth = 0;
            while (!cursor.isAtPart() && !(depth == 0 && (cursor.is(",") || cursor.is(")")))) {
                depth += cursor.is("(") ? 1 : cursor.is(")") ? -1 : 0;
                cursor.next();
            }
        }

        private static Set<String> ids(List<ProfileCondition> conditions) {
            boolean byId = conditions.size() == 1
                    && "id".equals(conditions.get(0).left())
                    && Set.of("==", "in")
                            .contains(String.valueOf(conditions.get(0).operator()));
            Set<String> ids = new LinkedHashSet<>();
            if (byId) {
                String right = String.valueOf(conditions.get(0).right());
                for (String id : right.replaceAll("[\\[\\]]", "").split(", ", -1)) {
                    ids.add(id.substring(1, id.length() - 1));
                }
            }
            return ids;
        }

        private void consequence() {
            Token first = cursor.peek();
            if (Refusal.isRefused(first.text()) && first.is(Kind.NAME)) {
                throw Refusal.of(first, first.text());
            }
            if (!first.is("insert")) {
                throw new Refusal(
                        first.start(),
                        "a rule inserts one finding: expected insert( Finding.against( $b, $r ) );"
                                + (first.is(Kind.NAME) ? Nearest.hint(first.text(), List.of("insert")) : ""));
            }
            cursor.next();
            cursor.expect("(");
            String inserted = finding();
            cursor.expect(")");
            cursor.expect(";");
            rewriting.replace(first.start(), cursor.previous().end(), "insert( " + inserted + " );");
            if (!cursor.is("end") && !cursor.isEnd()) {
                Token second = cursor.peek();
                throw second(second);
            }
        }

        private Refusal second(Token found) {
            if (found.is(Kind.STRAY)) {
                return cursor.unexpected("end");
            }
            if (found.is(Kind.NAME) && Refusal.isRefused(found.text())) {
                return Refusal.of(found, found.text());
            }
            String hint = found.is(Kind.NAME) ? Nearest.hint(found.text(), List.of("end")) : "";
            return hint.isEmpty() && !cursor.isAtRule()
                    ? Refusal.onlyTrusted(found.start(), "a rule has one consequence: write a rule for each finding")
                    : new Refusal(found.start(), "expected end, found " + found.shown() + hint);
        }

        private String finding() {
            Token type = cursor.peek();
            if (type.is("new")) {
                throw Refusal.of(type, "new");
            }
            if (!type.is(Kind.NAME) || !FACTORIES.containsKey(type.text())) {
                throw new Refusal(
                        type.start(),
                        "there is no finding " + type.shown() + Nearest.hint(type.text(), FACTORIES.keySet()));
            }
            cursor.next();
            cursor.expect(".");
            Token how = cursor.expect(Kind.NAME, Objects.requireNonNull(FACTORIES.get(type.text())));
            finding = type.text() + "." + how.text();
            answers = OF_REQUIREMENT.contains(finding);
            if (!answers && (!how.is("because") || type.is("Finding"))) {
                throw new Refusal(
                        how.start(),
                        type.text() + " has no " + how.text() + ": write " + type.text() + "."
                                + FACTORIES.get(type.text()));
            }
            cursor.expect("(");
            String drl = finding + "( " + variable(subject) + ", " + (answers ? answered() : because(type)) + " )";
            cursor.expect(")");
            return drl;
        }

        private String answered() {
            cursor.expect(",");
            return variable(requirement);
        }

        private String because(Token type) {
            cursor.expect(",");
            String points = "";
            if (type.is("Merit")) {
                Token number = cursor.expect(Kind.NUMBER, "the points, such as 0.5");
                points = Quantity.of(
                                        new Operand.Literal(number.start(), Operand.Literal.Kind.NUMBER, number.text()),
                                        null)
                                .ofDoubles()
                        + ", ";
                cursor.expect(",");
            }
            Token sentence = cursor.expect(Kind.STRING, "the reason as a text in quotes");
            return points + QuotedText.quoted(QuotedText.unquoted(sentence));
        }

        private String variable(@Nullable ProfilePattern named) {
            Token found = cursor.expect(Kind.NAME, "a variable from above, such as $b");
            if (cursor.is(".")) {
                throw Refusal.onlyTrusted(found.start(), "a finding is about the build and the requirement themselves");
            }
            if (named == null || !named.variable().equals(found.text())) {
                throw named == null && refusals.size() > before
                        ? new AlreadyReported()
                        : new Refusal(
                                found.start(),
                                named == null
                                        ? found.text()
                                                + " is not bound above: bind the requirement, $r : Requirement( id == \"...\" )"
                                        : "expected " + named.variable() + ", the " + named.type() + " above, found "
                                                + found.text());
            }
            return found.text();
        }
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static int[] lines(String text) {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /** Stops reading a part whose fault is already reported. */
    private static final class AlreadyReported extends RuntimeException {
        private static final long serialVersionUID = 1;

        AlreadyReported() {
            super(null, null, false, false);
        }
    }
}
