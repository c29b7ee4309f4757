package rigor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("noise.load", "budget.ceiling", "budget.floor", "power.voltage");

    @Test
    void slipsAreForgiven() {
        assertThat(Nearest.to("budget.celing", KNOWN)).containsExactly("budget.ceiling");
        assertThat(Nearest.to("Nosie.Load", KNOWN)).containsExactly("noise.load");
    }

    @Test
    void aBeginningIsEnough() {
        assertThat(Nearest.to("budget", KNOWN)).containsExactly("budget.ceiling", "budget.floor");
    }

    @Test
    void nothingIsMadeUp() {
        assertThat(Nearest.to("warranty", KNOWN)).isEmpty();
        assertThat(Nearest.hint("warranty", KNOWN)).isEmpty();
    }

    @Test
    void theHintEndsASentence() {
        assertThat(Nearest.hint("budget", KNOWN)).isEqualTo("; did you mean budget.ceiling or budget.floor?");
    }
}
