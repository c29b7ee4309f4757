package rigor.estimate.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.csv.OwnCase;
import rigor.terms.Fit;
import rigor.terms.ResidentModel;

/** A loadout that names no format runs in the best that fits, that an engine reads there, and that is fast enough. */
class OpenFormatTest {
    private static final String CARD = "diy-pro6000ws-am5";
    private static final String MAC = "mac-studio-m3u-80c-256gb";

    @ParameterizedTest
    @CsvSource({"off, BF16", "must, UD-Q8_K_XL"})
    void isTheFinestThatFitsAndKeepsTheSpeedAsked(String level, String format) {
        Facts facts = facts("coder,qwen3.5-27b,,2", "speed.together:coder,%s,20".formatted(level));
        assertThat(resident(facts, CARD).format()).isEqualTo(format);
    }

    @Test
    void isOneThatAnEngineOfThePlatformReads() {
        Facts facts = facts("coder,qwen3-coder-30b-a3b,,1", "speed.alone:coder,must,30");
        assertThat(resident(facts, MAC).format()).doesNotContain("FP8", "AWQ", "NVFP4");
    }

    @Test
    void whatFitsOnlyInACoarseFormatRunsInThat() {
        Facts facts = facts("chat,gpt-oss-120b,,1", "speed.alone:chat,must,20");
        ResidentModel resident = resident(facts, CARD);
        assertThat(resident.weights().high()).isLessThan(95);
        assertThat(resident.weights().basis()).isEqualTo(Basis.DECLARED);
    }

    @Test
    void aFileThatIsNotListedHasTheSizeOfItsParametersWithinABand() {
        Facts facts = facts("chat,gpt-oss-120b,Q5_K_M,1", "speed.alone:chat,must,20");
        ResidentModel resident = resident(facts, CARD);
        assertThat(resident.weights().basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(resident.weights().high() / resident.weights().low()).isBetween(1.1, 1.3);
    }

    private static ResidentModel resident(Facts facts, String build) {
        Optional<Fit> fit = Machines.of(facts).all().stream()
                .filter(m -> m.id().equals(build))
                .flatMap(m -> m.fits().stream())
                .findFirst();
        return fit.orElseThrow().loadout().models().get(0);
    }

    private static Facts facts(String model, String requirement) {
        return OwnCase.none()
                .with(Table.CASE, "key,value", "country,CH", "purchase_date,2026-02-18")
                .with(Table.REQUIREMENTS, "requirement_id,level,limit", requirement)
                .with(
                        Table.LOADOUTS,
                        "loadout_id,role,model_id,format,streams,context_tokens,kv_format,assumed",
                        "mine,%s,32768,f16,false".formatted(model))
                .read();
    }
}
