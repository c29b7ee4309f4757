package rigor.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rigor.engine.model.RuleTrust;
import rigor.facts.Problem;

/** Every fault of every file, with its place, at once. */
class RuleFaultsTest {
    private final Map<String, String> files = new TreeMap<>();

    @Test
    void ofSyntaxAreReportedWithTheirColumn() {
        file("builds/a.drl", """
                package rigor.rules

                rule "Half a comparison"
                when
                    $b : Build( landedPrice.low > )
                then
                end

                rule "A slip of the pen"
                whne
                    Build()
                then
                end
                """);
        file("builds/b.drl", """
                package rigor.rules

                rule "An open bracket"
                when
                    $b : Build(
                then
                    insert( 1 );
                end
                """);
        assertThat(problems())
                .containsExactly(
                        "rules/builds/a.drl:5:35 expected a measure, a limit, a number or a word in quotes, found )",
                        "rules/builds/a.drl:7:1 a rule inserts one finding: expected insert( Finding.against( $b, $r ) );",
                        "rules/builds/a.drl:10:1 expected when, found whne; did you mean when?",
                        "rules/builds/a.drl:11:5 bind it to a variable: $b : Build( ... )",
                        "rules/builds/a.drl:13:1 a rule inserts one finding: expected insert( Finding.against( $b, $r ) );",
                        "rules/builds/b.drl:5:15 the bracket that opens here is not closed",
                        "rules/builds/b.drl:7:13 there is no finding 1");
        assertThat(problems(RuleTrust.TRUSTED))
                .containsExactly(
                        "rules/builds/a.drl:5:35 no viable alternative at input ')' in rule \"Half a comparison\"",
                        "rules/builds/a.drl:10:1 mismatched input 'whne' in rule \"A slip of the pen\"",
                        "rules/builds/b.drl:7:5 mismatched input 'insert' in rule \"An open bracket\"");
    }

    @Test
    void ofTheEngineItselfAreReportedAtTheirRule() {
        file("builds/a.drl", """
                package rigor.rules

                rule "A binding that the engine cannot build"
                when
                    $b : Build()
                    forall( Requirement( $w : weight, $w * 30 < 5 ) )
                then
                    insert( Doubt.of( $b, "odd" ) );
                end
                """);
        assertThat(problems(RuleTrust.TRUSTED))
                .containsExactly("rules/builds/a.drl:3 the engine cannot compile this; write it another way");
    }

    @Test
    void ofMeaningAreReportedWithTheirColumnAndTheNearestName() {
        file("builds/a.drl", """
                package rigor.rules

                rule "No such measure"
                when
                    $r : Requirement( id == "noise.load" )
                    $b : Build( platform.known,
                        noiseUnderLod.low > $r.limit,
                        landedPrice.hihg > 3 )
                then
                    insert( Finding.against( $b, $q ) );
                    int i = "x";
                end

                rule "No such word"
                when
                    $b : Biuld()
                then
                end
                """);
        file("offers/b.drl", """
                package rigor.rules

                rule "No such name"
                when
                    $o : PricedOffer( priceAge.low > $limit )
                then
                    insert( Rejektion.because( $o, "too old" ) );
                end
                """);
        assertThat(problems())
                .containsExactly(
                        "rules/builds/a.drl:7:9 Build has no noiseUnderLod; did you mean noiseUnderLoad?",
                        "rules/builds/a.drl:8:21 landedPrice has no hihg; did you mean high?",
                        "rules/builds/a.drl:10:34 expected $r, the Requirement above, found $q",
                        "rules/builds/a.drl:16:10 there is no Biuld; did you mean Build?",
                        "rules/builds/a.drl:18:1 a rule inserts one finding: expected insert( Finding.against( $b, $r ) );",
                        "rules/offers/b.drl:5:38 $limit is not bound above",
                        "rules/offers/b.drl:7:13 there is no finding Rejektion; did you mean Rejection?");
        assertThat(problems(RuleTrust.TRUSTED))
                .containsExactly(
                        "rules/builds/a.drl:7:9 rule \"No such measure\": Build has no noiseUnderLod;"
                                + " did you mean noiseUnderLoad?",
                        "rules/builds/a.drl:8:21 rule \"No such measure\": Band has no hihg; did you mean high?",
                        "rules/builds/a.drl:9 rule \"No such measure\": Type mismatch:"
                                + " cannot convert from String to int",
                        "rules/builds/a.drl:10:34 rule \"No such measure\": $q cannot be resolved to a variable",
                        "rules/builds/a.drl:16:10 rule \"No such word\": there is no Biuld; did you mean Build?",
                        "rules/offers/b.drl:5:38 rule \"No such name\": $limit is not bound above",
                        "rules/offers/b.drl:7:13 rule \"No such name\": Rejektion cannot be resolved");
    }

    @Test
    void ofAllKindsInAllFilesAreReportedTogether() {
        file("builds/broken.drl", rule("Broken", "ONE", "Build( landedPrice.low > )"));
        file("builds/sound.drl", rule("Sound", "TWO", "Build()"));
        file("builds/wrong.drl", rule("Wrong", "THREE", "Build( nonsense )"));
        file("builds/foreign.drl", "package my.rules\n");
        file("offers/twin.drl", rule("Sound", "TWO", "PricedOffer()"));
        file("noise.drl", rule("Lost", "FOUR", "Build()"));
        assertThat(problems())
                .containsExactly(
                        "rules/builds/broken.drl:6:35 expected a measure, a limit, a number or a word in quotes, found )",
                        "rules/builds/foreign.drl:1:1 package must be rigor.rules, the same for all files",
                        "rules/builds/wrong.drl:6:17 Build has no nonsense",
                        "rules/noise.drl is in neither court: put it into offers/ or builds/",
                        "rules/offers/twin.drl:3 the id TWO is taken by the rule at builds/sound.drl:3",
                        "rules/offers/twin.drl:3 the name \"Sound\" is taken by the rule at builds/sound.drl:3");
    }

    @Test
    void ofAFileWithoutARuleAreReported() {
        file("builds/sound.drl", rule("Sound", "ONE", "Build()"));
        file("builds/types.drl", "package rigor.rules\n\nimport no.such.Type\n");
        assertThat(problems(RuleTrust.TRUSTED))
                .containsExactly("rules/builds/types.drl:1 Error importing : 'no.such.Type'");
    }

    @Test
    void ofOneFileAreNotReportedForAnother() {
        file("builds/function.drl", "package rigor.rules\n\nfunction double twice(double x) { return 2 * x; }\n");
        file(
                "builds/sound.drl",
                rule("Sound", "ONE", "Build( landedPrice.low > 4 )").replace("then", "then twice(1);"));
        file("builds/wrong.drl", rule("Wrong", "TWO", "Build( nonsense )"));
        assertThat(problems(RuleTrust.TRUSTED))
                .containsExactly("rules/builds/wrong.drl:6:17 rule \"Wrong\": Build has no nonsense");
    }

    @Test
    void ofAnEmptyFileIsItsMissingPackage() {
        file("builds/empty.drl", "");
        assertThat(problems())
                .containsExactly("rules/builds/empty.drl:1:1 package must be rigor.rules, the same for all files");
    }

    @Test
    void soundFilesHaveNone() {
        file("builds/a.drl", rule("One", "ONE", "Build()"));
        file("offers/a.drl", rule("Two", "TWO", "PricedOffer()"));
        assertThat(RuleCompiler.compile(new RuleFiles("rules", files)).rules())
                .extracting(rule -> rule.place() + " " + rule.id())
                .containsExactly("builds/a.drl:3 ONE", "offers/a.drl:3 TWO");
    }

    private static String rule(String name, String id, String condition) {
        return """
                package rigor.rules

                rule "%s"
                    @id( %s )
                when
                    $x : %s
                then
                    insert( Remark.because( $x, "so" ) );
                end
                """.formatted(name, id, condition);
    }

    private void file(String path, String text) {
        files.put(path, text);
    }

    private List<String> problems() {
        return problems(RuleTrust.PROFILE);
    }

    private List<String> problems(RuleTrust trust) {
        RulesRejected rejected = catchThrowableOfType(
                RulesRejected.class, () -> RuleCompiler.compile(new RuleFiles("rules", files), trust));
        assertThat(rejected).isNotNull().hasMessage(String.join("\n", strings(rejected)));
        return strings(rejected);
    }

    private static List<String> strings(RulesRejected rejected) {
        return rejected.problems().stream().map(Problem::toString).toList();
    }
}
