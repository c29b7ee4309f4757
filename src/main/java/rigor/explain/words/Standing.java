package rigor.explain.words;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.facts.column.Range;
import rigor.facts.column.Words;
import rigor.terms.Build;
import rigor.terms.Vocabulary;
import rigor.verdict.Chances;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** The verdict on a build and its reasons: the first part of a {@code Summary}. */
public record Standing(
        String build,
        String name,
        @Vocabulary(of = Outcome.class) String outcome,
        @Range(min = 1) @Nullable Integer rank,
        double score,
        @Range(max = 1) @Nullable Double chance,
        String headline,
        Shown price,
        List<String> reasons) {

    /** All builds, best first. */
    public static List<Standing> all(Judgement judgement) {
        return IntStream.range(0, judgement.builds().size())
                .mapToObj(index -> of(judgement, index))
                .toList();
    }

    /** @param index among the builds, of which the accepted come first */
    public static Standing of(Judgement judgement, int index) {
        Verdict<Build> verdict = judgement.builds().get(index);
        Build b = verdict.subject();
        return new Standing(
                b.id(),
                b.name(),
                Words.of(verdict.outcome()),
                verdict.outcome() == Outcome.ACCEPTED ? index + 1 : null,
                verdict.score(),
                verdict.outcome() == Outcome.REJECTED ? null : Percent.share(Chances.of(verdict)),
                Sentences.headline(verdict),
                Shown.of(b.landedPrice(), b.currency()),
                Sentences.reasons(verdict));
    }
}
