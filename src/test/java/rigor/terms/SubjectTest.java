package rigor.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;

class SubjectTest {
    static Stream<Subject> subjects() {
        return Stream.of(Shipped.build("diy-pro6000ws-am5"), Shipped.offer("of-001"));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void swapsEveryMeasureInTheScepticalReadingAndNothingElse(Subject subject) {
        Subject sceptical = subject.sceptical();
        assertThat(Subject.measuresOf(subject.getClass()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(of(name, sceptical))
                        .isEqualTo(of(name, subject).sceptical()));
        assertThat(sceptical.sceptical()).isEqualTo(subject);
        assertThat(sceptical.id()).isEqualTo(subject.id());
    }

    private static Measure of(String name, Subject subject) {
        return Subject.measure(subject.getClass(), name, "main").orElseThrow().apply(subject);
    }
}
