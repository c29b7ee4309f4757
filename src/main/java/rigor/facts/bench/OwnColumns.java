package rigor.facts.bench;

import java.util.List;
import rigor.facts.Measurement;
import rigor.facts.PrefillMeasurement;
import rigor.facts.schema.Schema;

/** The columns of {@code measurements.csv} and {@code prefill_measurements.csv} themselves. */
final class OwnColumns implements Dialect {
    static final String DECODE = "decode_tok_s";

    @Override
    public boolean reads(Run run) {
        return run.fields().containsKey(DECODE) || run.fields().containsKey("prefill_tok_s");
    }

    @Override
    public void draft(Run run, Drafts drafts) {
        boolean prefill = !run.fields().containsKey(DECODE);
        Draft draft = new Draft(run, prefill);
        columns(prefill).forEach(column -> draft.take(column, run.cell(column)));
        draft.devices = run.text("accelerator_id");
        draft.model = run.text("model_id");
        draft.note(run.text("note"));
        if (!prefill && !draft.has("streams")) {
            draft.set("streams", "1");
        }
        drafts.add(draft);
    }

    static List<String> columns(boolean prefill) {
        return prefill
                ? Schema.of(PrefillMeasurement.class).names()
                : Schema.of(Measurement.class).names();
    }
}
