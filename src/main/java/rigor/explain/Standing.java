package rigor.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Words;
import rigor.terms.Build;
import rigor.verdict.Verdict;

/** What is decided of a build and why: what a {@link Summary} begins with. */
public record Standing(
        String build,
        String name,
        String outcome,
        @Nullable Integer rank,
        double score,
        String headline,
        Shown price,
        List<String> reasons) {

    static Standing of(Verdict<Build> verdict, @Nullable Integer rank) {
        Build b = verdict.subject();
        return new Standing(
                b.id(),
                b.name(),
                Words.of(verdict.outcome()),
                rank,
                verdict.score(),
                Sentences.headline(verdict),
                Shown.of(b.landedPrice(), "CHF"),
                Sentences.reasons(verdict));
    }
}
