package rigor.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.Basis;
import rigor.facts.Requirement;

class ChoiceTest {
    private static final Choice CUDA = Choice.of("cuda", Basis.DECLARED, "");
    private static final Choice EITHER = new Choice(Set.of("rocm", "cuda"), false, Basis.DECLARED, "", List.of());
    private static final Choice NEITHER = Choice.of("rocm", Basis.DECLARED, "");
    private static final Choice UNKNOWN = Choice.unknown("nobody says");
    private static final Set<String> ALLOWED = Set.of("cuda", "metal");

    @Test
    void isOutsideOnlyIfNoPossibleWordIsAllowed() {
        assertThat(CUDA.outside(ALLOWED)).isFalse();
        assertThat(EITHER.outside(ALLOWED)).isFalse();
        assertThat(NEITHER.outside(ALLOWED)).isTrue();
        assertThat(UNKNOWN.outside(ALLOWED)).isFalse();
    }

    @Test
    void isOutsideInTheScepticalReadingUnlessEveryPossibleWordIsAllowed() {
        assertThat(CUDA.sceptical().outside(ALLOWED)).isFalse();
        assertThat(EITHER.sceptical().outside(ALLOWED)).isTrue();
        assertThat(NEITHER.sceptical().outside(ALLOWED)).isTrue();
        assertThat(UNKNOWN.sceptical().outside(ALLOWED)).isTrue();
    }

    @Test
    void isAWordIfItIsTheOnlyOneAndInTheScepticalReadingIfItMayBe() {
        assertThat(CUDA.is("cuda")).isTrue();
        assertThat(EITHER.is("cuda")).isFalse();
        assertThat(NEITHER.is("cuda")).isFalse();
        assertThat(UNKNOWN.is("cuda")).isFalse();
        assertThat(CUDA.sceptical().is("cuda")).isTrue();
        assertThat(EITHER.sceptical().is("cuda")).isTrue();
        assertThat(NEITHER.sceptical().is("cuda")).isFalse();
        assertThat(UNKNOWN.sceptical().is("cuda")).isTrue();
    }

    @Test
    void isTheSameAgainInTheScepticalReadingOfTheScepticalReading() {
        assertThat(EITHER.sceptical().sceptical()).isEqualTo(EITHER);
    }

    @Test
    void isShownByItsWords() {
        assertThat(CUDA).hasToString("cuda");
        assertThat(EITHER).hasToString("cuda or rocm");
        assertThat(UNKNOWN).hasToString("not known");
        assertThat(CUDA.word()).isEqualTo("cuda");
        assertThat(EITHER.word()).isEqualTo("not known");
    }

    @Test
    void attainsTheTargetOnlyIfItIsCertainlyPreferred() {
        Requirement platform = Shipped.facts().get(Requirement.class, "platform.family");
        assertThat(platform.preferred()).containsExactly("cuda");
        assertThat(CUDA.attainment(platform)).isEqualTo(1);
        assertThat(EITHER.attainment(platform)).isZero();
        assertThat(UNKNOWN.attainment(platform)).isZero();
        assertThat(Choice.of("metal", Basis.DECLARED, "").attainment(platform)).isZero();
    }
}
