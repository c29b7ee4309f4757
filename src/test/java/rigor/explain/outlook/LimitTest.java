package rigor.explain.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.facts.Basis;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Choice;

/** Other values of a limit, as requirements.csv spells them. */
class LimitTest {

    private static Limit limit(String requirement) {
        return new Limit(Shipped.facts().get(Requirement.class, requirement));
    }

    private static Band band(double low, double high) {
        return Band.of(low, high, Basis.ESTIMATED, "");
    }

    @ParameterizedTest
    @CsvSource({
        "budget.ceiling, 15001.4, 16000.2, 16001",
        "noise.load, 46, 56.25, 56.25",
        "memory.accessible, 88, 88, 88",
        "speed.together:sub, 7.374, 23.4, 7.374",
        "offer.fresh, 3, 9, 9"
    })
    void passesIsTheNearestRoundValueThatTheWorseEndMeets(String requirement, double low, double high, String value) {
        assertThat(limit(requirement).passing(band(low, high))).contains(value);
    }

    @Test
    void nothingPassesWhatIsNotKnownAndAnythingMeetsZero() {
        assertThat(limit("budget.ceiling").passing(Band.unknown("no offer"))).isEmpty();
        assertThat(limit("speed.alone:main").passing(band(0, 0))).isEmpty();
    }

    @Test
    void ofWordsTheMissingOnesAreAdded() {
        Requirement form = Shipped.facts().get(Requirement.class, "form.placement");
        assertThat(limit("form.placement").passing(Choice.of("rack-2u", Basis.DECLARED, "")))
                .hasValueSatisfying(words -> assertThat(Set.of(words.split("\\|")))
                        .containsAll(form.allowed())
                        .contains("rack-2u"));
    }

    @ParameterizedTest
    @CsvSource({"noise.load, 48, 47.99", "memory.accessible, 96, 96.01", "budget.ceiling, 9593, 9592"})
    void justPastIsTheNextValueThatFails(String requirement, double value, String past) {
        assertThat(limit(requirement).justPast(value)).isEqualTo(past);
    }

    @Test
    void distancesAreInTheUnitAndOfDatesInDays() {
        assertThat(limit("budget.ceiling").distance("16500")).isEqualTo(1500);
        Requirement date = Shipped.facts().all(Requirement.class).stream()
                .filter(r -> "date".equals(r.unit()))
                .findFirst()
                .orElseThrow();
        Limit limit = new Limit(date);
        String later = LocalDate.ofEpochDay((long) date.limit() + 3).toString();
        assertThat(limit.distance(later)).isEqualTo(3);
        assertThat(limit.isDate()).isTrue();
    }
}
