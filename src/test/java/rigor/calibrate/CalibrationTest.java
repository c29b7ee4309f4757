package rigor.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.Coefficient;
import rigor.facts.Facts;
import rigor.facts.csv.FactsReader;

class CalibrationTest {
    private static final double PERCENT = 0.05;

    @Test
    void repeatingTheFitGivesTheShippedCoefficients() {
        Facts facts = FactsReader.read(Shipped.files());
        Calibration calibration = Calibration.of(facts);
        List<Coefficient> shipped = facts.all(Coefficient.class);
        assertThat(calibration.rows()).hasSameSizeAs(shipped);
        for (int i = 0; i < shipped.size(); i++) {
            Coefficient fitted = calibration.rows().get(i);
            assertThat(fitted.key()).isEqualTo(shipped.get(i).key());
            assertThat(fitted.value()).as(fitted.key()).isCloseTo(shipped.get(i).value(), withinPercentage(PERCENT));
        }
        assertThat(calibration.csv())
                .startsWith("key,scope,value,unit,spread,prior,prior_spread,note\n")
                .contains("\neff.gddr,decode,");
    }
}
