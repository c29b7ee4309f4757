package rigor.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rigor.Shipped;

class PointsViewTest {

    @Test
    void thePointsOfTheConcernsAddUpToTheScore() {
        assertThat(new Explainer(Shipped.judgement()).summaries())
                .allSatisfy(build -> assertThat(build.points().stream()
                                .mapToDouble(PointsView::points)
                                .sum())
                        .isEqualTo(build.score(), Offset.offset(1e-9)));
    }

    @Test
    void noBuildEarnsTwiceByOneConcern() {
        assertThat(new Explainer(Shipped.judgement()).summaries())
                .allSatisfy(build -> assertThat(build.points())
                        .extracting(PointsView::concern)
                        .doesNotHaveDuplicates()
                        .isSorted());
    }
}
