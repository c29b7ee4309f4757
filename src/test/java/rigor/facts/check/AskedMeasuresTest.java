package rigor.facts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.Measures;
import rigor.facts.Requirement;

class AskedMeasuresTest {

    @Test
    void aMeasureThatWasRenamedIsRefusedWithItsNewName() {
        Requirement noise = Shipped.facts().get(Requirement.class, "noise.load");
        List<String> complaints = new ArrayList<>();

        AskedMeasures.check(noise, new Renamed(), (column, message) -> complaints.add(column + ": " + message));

        assertThat(complaints).containsExactly("measure: \"noiseUnderLoad\" is called loudness now");
    }

    private static final class Renamed implements Measures {
        @Override
        public Map<String, Kind> of(Requirement.Subject subject) {
            return Map.of("loudness", Kind.NUMBER);
        }

        @Override
        public Set<String> perRole(Requirement.Subject subject) {
            return Set.of();
        }

        @Override
        public Map<String, String> renamed(Requirement.Subject subject) {
            return Map.of("noiseUnderLoad", "loudness");
        }
    }
}
