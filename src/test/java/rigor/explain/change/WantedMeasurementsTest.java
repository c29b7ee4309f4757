package rigor.explain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.estimate.speed.Query;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.FactsReader;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.verdict.Outcome;

/** What one measurement would settle is what it does settle, once it is made and turns out so. */
class WantedMeasurementsTest {
    private static final FactFiles FILES = CaseChoice.shipped(FactFiles.bundled(), "us-dense-coder");
    private static final Judgement JUDGEMENT = Judge.judge(FactsReader.read(FILES), Shipped.rules());
    private static final List<WantedMeasurement> WANTED = WantedMeasurements.of(JUDGEMENT);

    @Test
    void theFirstSettlesMost() {
        assertThat(WANTED).isNotEmpty();
        assertThat(WANTED.get(0).settled()).isPositive();
        assertThat(WANTED).isSortedAccordingTo((a, b) -> Integer.compare(b.settled(), a.settled()));
    }

    @Test
    void everyBandGetsNarrowerAroundTheSameLikelyValue() {
        assertThat(WANTED).allSatisfy(w -> {
            assertThat(w.narrowing()).isGreaterThan(1);
            assertThat(w.likely()).isBetween(w.lowThen(), w.highThen());
            assertThat(w.lowThen()).isGreaterThan(w.low());
            assertThat(w.highThen()).isLessThan(w.high());
        });
    }

    @Test
    void onlyOpenBuildsAreNamed() {
        List<String> open = JUDGEMENT.builds(Outcome.UNDECIDED).stream()
                .map(v -> v.subject().id())
                .toList();
        assertThat(WANTED).allSatisfy(w -> {
            assertThat(open).containsAll(w.accepted());
            assertThat(open).containsAll(w.rejected());
            assertThat(open).containsAll(w.open());
        });
    }

    @Test
    void measuredAsEstimatedItSettlesWhatWasSaid() {
        WantedMeasurement first = WANTED.get(0);
        Facts facts = FactsReader.read(measured(first));
        Judgement then = Judge.judge(facts, Shipped.rules());
        assertThat(first.accepted())
                .allSatisfy(id -> assertThat(outcome(then, id)).isEqualTo(Outcome.ACCEPTED));
        assertThat(first.rejected())
                .as("the machine that was measured; its neighbours may stay a hair off")
                .anySatisfy(id -> assertThat(outcome(then, id)).isEqualTo(Outcome.REJECTED));
    }

    private static Outcome outcome(Judgement judgement, String build) {
        return judgement.build(build).orElseThrow().outcome();
    }

    private static FactFiles measured(WantedMeasurement w) {
        Query q = w.setup();
        Map<String, String> cells = new HashMap<>(Map.of(
                "measurement_id", "own-1",
                "accelerator_id", q.acceleratorId(),
                "accelerator_count", String.valueOf(q.count()),
                "model_id", q.modelId(),
                "format", Objects.requireNonNull(q.format()),
                "engine", Objects.requireNonNull(q.engine()),
                "depth_tokens", String.valueOf(q.depth()),
                "streams", String.valueOf(q.streams()),
                "decode_tok_s", String.format(Locale.ROOT, "%.3f", w.likely())));
        cells.putAll(Map.of(
                "source_url", "own.json", "source_name", "own", "source_date", Objects.requireNonNull(q.date())));
        List<String> columns = cells.keySet().stream().sorted().toList();
        String table = TableWriter.lines(
                List.of(columns, columns.stream().map(cells::get).toList()));
        return FILES.withOwn(Table.MEASUREMENTS, Content.of(table));
    }
}
