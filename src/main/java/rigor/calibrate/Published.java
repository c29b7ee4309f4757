package rigor.calibrate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.PrefillMeasurement;
import rigor.facts.schema.RowOrder;

/** What fits and scores rest on: all rows but those that a buyer has measured, which the formula must not follow. */
final class Published {
    private Published() {}

    /** The same facts where nobody has measured. */
    static Facts of(Facts facts) {
        List<Measurement> speeds = facts.all(Measurement.class).stream()
                .filter(m -> !m.sourceName().equals(Measurement.OWN))
                .toList();
        List<PrefillMeasurement> prompts = facts.all(PrefillMeasurement.class).stream()
                .filter(m -> !m.sourceName().equals(Measurement.OWN))
                .toList();
        if (speeds.size() == facts.count(Measurement.class)
                && prompts.size() == facts.count(PrefillMeasurement.class)) {
            return facts;
        }
        Map<Class<? extends Fact>, List<? extends Fact>> tables = new HashMap<>(facts.tables());
        tables.put(Measurement.class, speeds);
        tables.put(PrefillMeasurement.class, prompts);
        return RowOrder.facts(tables, facts, facts.revision());
    }
}
