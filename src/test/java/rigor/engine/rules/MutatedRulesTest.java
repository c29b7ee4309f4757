package rigor.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rigor.Mutations;
import rigor.engine.model.RuleTrust;

/**
 * Rule files as they are while somebody types, or with bad intent: whatever they contain is read within a moment and
 * either accepted or refused with a message. {@code -Drules.mutated=10000} makes more of them.
 */
class MutatedRulesTest {
    private static final int FILES = Integer.getInteger("rules.mutated", 500);
    private static final long MOST_NANOS = 1_000_000_000L;
    private static final int COMPILED = 40;
    private static final List<String> TEXTS =
            List.copyOf(RuleFiles.bundled().texts().values());
    private static final Mutations MUTATIONS = new Mutations(List.of(
            "(",
            ")",
            "((((((((",
            "\"",
            "'",
            ",",
            ";",
            "||",
            "&&",
            "!",
            "==",
            "!=",
            "<",
            ".",
            ":",
            "$r",
            "$b",
            "\n",
            "\0",
            "\u202e",
            "/*",
            "*/",
            "//",
            "@id(",
            "rule",
            "when",
            "then",
            "end",
            "not",
            "or ",
            "eval(",
            "from ",
            "insert(",
            "import x.Y",
            "function",
            "declare A extends B x : int end",
            "salience 3",
            "99999999999999999999",
            "-",
            "+ 1",
            "\"tower\"",
            ".low",
            ".is(",
            "in (",
            "matches",
            "drools.halt();",
            "\r",
            "\\",
            "#",
            "{",
            "}",
            "[0]",
            "package"));

    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(err);
    }

    @Test
    void areReadWithinAMomentAndAcceptedOrRefusedInWords() {
        Random random = new Random(16);
        List<String> sound = new ArrayList<>();
        long longest = 0;
        for (int i = 0; i < FILES; i++) {
            String text = mutated(random);
            for (RuleTrust trust : RuleTrust.values()) {
                long start = System.nanoTime();
                ParsedRules parsed = ParsedRules.of("builds/own.drl", "rules/builds/own.drl", text, trust);
                longest = i < FILES / 10 ? 0 : Math.max(longest, System.nanoTime() - start);
                assertThat(parsed.problems())
                        .as(text)
                        .allSatisfy(problem -> assertThat(problem.message())
                                .isNotBlank()
                                .doesNotContain("java.", "org.drools", "Exception"));
                if (trust == RuleTrust.PROFILE && parsed.isProfile()) {
                    sound.add(text);
                }
            }
        }
        assertThat(longest).isLessThan(MOST_NANOS);
        assertThat(sound).isNotEmpty();
        sound.stream().limit(COMPILED).forEach(MutatedRulesTest::compiles);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** The engine never refuses what was accepted. */
    private static void compiles(String text) {
        assertThat(RuleCompiler.compile(new RuleFiles("rules", java.util.Map.of("builds/own.drl", text)))
                        .rules())
                .isNotNull();
    }

    private static String mutated(Random random) {
        return MUTATIONS.of(TEXTS.get(random.nextInt(TEXTS.size())), random);
    }
}
