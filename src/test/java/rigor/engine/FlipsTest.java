package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.verdict.Outcome;

class FlipsTest {
    private static final FactFiles FILES = Shipped.files();
    private static final Judgement SHIPPED = Shipped.judgement();

    @Test
    void areNoneBetweenEqualJudgements() {
        assertThat(Flips.between(SHIPPED, judged(FILES))).isEmpty();
    }

    @Test
    void nameWhatALowerCeilingRejectsAndWhy() {
        String lower = text("cases/swiss-home-office/requirements.csv").replace("must,15000,12000", "must,8000,7000");
        Judgement after =
                judged(FILES.with("cases/swiss-home-office/requirements.csv", lower.getBytes(StandardCharsets.UTF_8)));

        List<Flip> flips = Flips.between(SHIPPED, after);

        assertThat(flips)
                .isNotEmpty()
                .allSatisfy(flip -> assertThat(flip.after()).isEqualTo(Outcome.REJECTED))
                .allSatisfy(flip ->
                        assertThat(flip.reasonsAfter()).extracting(Reason::rule).contains("BUDGET-1"));
        assertThat(flips)
                .extracting(Flip::subject)
                .contains("diy-pro6000ws-am5")
                .isSorted();
    }

    @Test
    void nameWhatNoLongerExists() {
        String fewer = text("builds.csv").replaceAll("(?m)^diy-pro6000ws-trx50,.*\\R", "");
        Judgement after = judged(FILES.with("builds.csv", fewer.getBytes(StandardCharsets.UTF_8)));

        assertThat(Flips.between(SHIPPED, after)).singleElement().satisfies(flip -> {
            assertThat(flip.subject()).isEqualTo("diy-pro6000ws-trx50");
            assertThat(flip.before()).isEqualTo(Outcome.REJECTED);
            assertThat(flip.after()).isNull();
        });
    }

    private static Judgement judged(FactFiles files) {
        return Judge.judge(FactsReader.read(files).succeeding(Shipped.facts()), Shipped.rules());
    }

    private static String text(String file) {
        return new String(FILES.content(file).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
