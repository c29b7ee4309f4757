package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Certainty;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.verdict.Chances;
import rigor.verdict.Outcome;
import rigor.verdict.Status;

/** The shipped case, asked with less and less certainty. */
class CertaintyTest {
    private static final Map<Certainty, Judgement> JUDGED = new EnumMap<>(Certainty.class);

    @BeforeAll
    static void judge() {
        for (Certainty level : Certainty.values()) {
            Facts facts = Tables.shipped()
                    .with(Table.CASE, "certainty", "value", level.word())
                    .read();
            JUDGED.put(level, Judge.judge(facts, Shipped.rules()));
        }
    }

    @Test
    void whatIsDecidedStaysDecided() {
        for (Certainty level : List.of(Certainty.SURE, Certainty.LIKELY)) {
            Judgement surer = judged(level);
            Judgement lessSure = judged(Certainty.values()[level.ordinal() + 1]);
            surer.builds().stream()
                    .filter(v -> v.outcome() != Outcome.UNDECIDED)
                    .forEach(v -> assertThat(lessSure.build(v.subject().id())
                                    .orElseThrow()
                                    .outcome())
                            .as(v.subject().id())
                            .isEqualTo(v.outcome()));
        }
    }

    @Test
    void speedLeavesFewerBuildsOpen() {
        assertThat(openForSpeed(Certainty.LIKELY)).isLessThan(openForSpeed(Certainty.SURE));
        assertThat(openForSpeed(Certainty.RATHER)).isLessThan(openForSpeed(Certainty.LIKELY));
    }

    /** Two machines whose models lie in the same places at each level. */
    @Test
    void chancesStayTheSame() {
        for (String build : List.of("asus-gx10-x2", "mac-studio-m3u-80c-512gb")) {
            double chance = chance(Certainty.SURE, build);
            assertThat(chance(Certainty.LIKELY, build)).as(build).isEqualTo(chance);
            assertThat(chance(Certainty.RATHER, build)).as(build).isEqualTo(chance);
        }
    }

    @Test
    void aMustPassesWithTheChanceThatIsAskedFor() {
        JUDGED.forEach((level, judgement) -> judgement.builds(Outcome.ACCEPTED).stream()
                .flatMap(v -> v.answers(Status.MET))
                .forEach(answer -> assertThat(Chances.of(answer).orElse(1))
                        .as(answer.requirement().key())
                        .isGreaterThan(level.chance() - 0.001)));
    }

    private static Judgement judged(Certainty level) {
        return Objects.requireNonNull(JUDGED.get(level));
    }

    /** Of the least likely must. */
    private static double chance(Certainty level, String build) {
        return judged(level).build(build).orElseThrow().answers().stream()
                .filter(a -> a.requirement().measure().startsWith("speed")
                        || a.requirement().measure().equals("concurrentStreams"))
                .mapToDouble(a -> Math.rint(1000 * Chances.of(a).orElseThrow()))
                .min()
                .orElseThrow();
    }

    private static long openForSpeed(Certainty level) {
        return judged(level).builds(Outcome.UNDECIDED).stream()
                .filter(v -> v.others().isEmpty() && Chances.of(v).isPresent())
                .count();
    }
}
