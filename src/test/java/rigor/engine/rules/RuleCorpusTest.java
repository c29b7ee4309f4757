package rigor.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.engine.model.RuleTrust;
import rigor.facts.Problem;
import rigor.verdict.Court;

/**
 * Rule files of each kind: each form of the profile, each construct of DRL, each kind of broken text, and where and how
 * it is refused.
 */
class RuleCorpusTest {
    private static final RuleBook SHIPPED = RuleCompiler.compile(RuleFiles.bundled());

    /**
     * A row of the corpus.
     *
     * @param where the part of a sound rule that is replaced, or {@code text} for a whole file
     * @param mark where it is refused; empty if it is accepted
     */
    record Row(String where, String what, String mark, String refusal) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1].translateEscapes(), cells[2], cells[3]);
        }

        String court() {
            return where.equals("offer") ? "offers" : "builds";
        }

        String text() {
            String sound = """
                    package rigor.rules
                    <FILE>
                    rule "An own rule" <HEAD>
                    when
                        <REQUIREMENT>
                        <BUILD>
                    then
                        <THEN>
                    end
                    """;
            return where.equals("text")
                    ? what
                    : sound.replace("<FILE>", part("file", ""))
                            .replace("<HEAD>", part("head", ""))
                            .replace(
                                    "<REQUIREMENT>",
                                    part(
                                            "requirement",
                                            where.equals("offer") ? "" : "$r : Requirement( id == \"noise.load\" )"))
                            .replace("<BUILD>", part("build", part("offer", "$b : Build( !complete )")))
                            .replace(
                                    "<THEN>",
                                    part(
                                            "then",
                                            where.equals("offer")
                                                    ? "insert( Remark.because( $o, \"so\" ) );"
                                                    : "insert( Finding.against( $b, $r ) );"));
        }

        private String part(String name, String otherwise) {
            return where.equals(name) ? what : otherwise;
        }

        /** The offset of the mark, searched from the beginning of the replaced part. */
        String place() {
            String text = text();
            int at = Math.max(0, text.indexOf(mark, Math.max(0, text.indexOf(what))));
            String before = text.substring(0, at);
            return (1 + before.chars().filter(c -> c == '\n').count()) + ":" + (at - before.lastIndexOf('\n'));
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/rule-corpus.tsv")).stream()
                .skip(1)
                .map(Row::of);
    }

    static Stream<Row> accepted() throws IOException {
        return rows().filter(row -> row.refusal().isEmpty());
    }

    static Stream<Row> refused() throws IOException {
        return rows().filter(row -> !row.refusal().isEmpty());
    }

    @Test
    void holdsAHundredAndFiftyFilesAndMore() throws IOException {
        assertThat(rows().distinct().count()).isGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void rulesWithinTheProfileCompile(Row row) {
        RuleFiles files = SHIPPED.files().with(row.court() + "/own.drl", row.text());
        RuleBook book = RuleCompiler.compile(files, RuleTrust.PROFILE, SHIPPED);
        assertThat(book.court(Court.of(row.court() + "/").orElseThrow()).judgesOneByOne())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void rulesOutsideTheProfileAreRefusedAtTheirPlace(Row row) {
        List<Problem> problems = parsed(row).problems();
        assertThat(problems).as(row.text()).isNotEmpty();
        Problem first = problems.get(0);
        assertThat(first.message()).startsWith(row.refusal()).doesNotContain("java.", "org.", "Exception", "[ERR");
        assertThat(first.line() + ":" + first.column()).as(first.toString()).isEqualTo(row.place());
    }

    /** The engine gets rewritten DRL: no comments, annotations or quotes of the author are passed on. */
    @ParameterizedTest
    @MethodSource("accepted")
    void whatIsCompiledKeepsItsLines(Row row) {
        ParsedRules parsed = parsed(row);
        assertThat(parsed.compilable().lines().count())
                .isEqualTo(row.text().lines().count());
        assertThat(parsed.compilable()).doesNotContain("/*", "//", "@");
    }

    static Stream<String> bombs() {
        String rule = "package rigor.rules\nrule \"x\"\nwhen\n    $b : Build( ";
        int many = 10_000;
        return Stream.of(
                rule + "a,".repeat(many),
                rule + "!complete, ".repeat(many / 3),
                rule + "complete && ".repeat(many / 3),
                rule + "landedPrice.low > $r.limit" + " + 1".repeat(many),
                "package rigor.rules\n" + ")".repeat(many) + rule + "(".repeat(many),
                "package rigor.rules\n" + ")".repeat(many) + rule + "(;,".repeat(many),
                "/**/".repeat(2 * many) + rule,
                "rule ".repeat(many),
                "package a" + ".a".repeat(many),
                "x".repeat(many));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void longOrDeepRulesAreRefusedInAFewWords(String text) {
        List<Problem> problems = ParsedRules.of("builds/own.drl", "own.drl", text, RuleTrust.PROFILE)
                .problems();
        assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(102);
        assertThat(problems).allSatisfy(p -> assertThat(p.message()).hasSizeLessThan(300));
    }

    private static ParsedRules parsed(Row row) {
        String path = row.court() + "/own.drl";
        return ParsedRules.of(path, "rules/" + path, row.text(), RuleTrust.PROFILE);
    }
}
