package rigor.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.explain.words.Inquiry;
import rigor.explain.words.Percent;
import rigor.explain.words.Sentences;
import rigor.explain.words.Shown;
import rigor.explain.words.Standing;
import rigor.facts.Basis;
import rigor.facts.column.Range;
import rigor.facts.column.Words;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.terms.Vocabulary;
import rigor.verdict.Answer;
import rigor.verdict.Outcome;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/**
 * A build on the board.
 *
 * @param outcome accepted, undecided or rejected
 * @param rank from 1 among the accepted; null for the others
 * @param points what the score consists of, by concern; {@code total} its sum in words
 * @param chance that all musts hold, {@code odds} in words; null where nobody can tell, and for rejected builds
 * @param reasons why it is rejected, or what is in doubt; empty if it is accepted
 * @param brief the same in a few words each
 * @param canWin whether it is the answer, or could be if what is not known turned out well
 * @param questions that would settle the doubts about musts
 * @param roles how fast each role runs of which a speed is asked; the one of which most is asked first
 * @param bestAt figures in which it certainly beats every other accepted build
 * @param differences that are certain from the build to buy; empty for that build and for rejected ones
 * @param cells one for each requirement, in their order
 */
public record Summary(
        String build,
        String name,
        @Vocabulary(of = Outcome.class) String outcome,
        @Range(min = 1) @Nullable Integer rank,
        double score,
        String total,
        List<PointsView> points,
        @Range(max = 1) @Nullable Double chance,
        @Nullable String odds,
        String headline,
        Shown price,
        Shown memory,
        List<RoleView> roles,
        Shown streams,
        Shown noise,
        List<String> reasons,
        List<String> brief,
        boolean canWin,
        List<Inquiry> questions,
        List<String> bestAt,
        List<BuildDifference> differences,
        List<Cell> cells) {

    /**
     * How the build answers a requirement, as status and figure.
     *
     * @param text with unit, empty where nothing is measured; {@code brief} the same where there is little room, without it
     * @param likely the likeliest value in the requirement's unit; null for words and where an end is open
     * @param low null for words and for an open end; likewise {@code high}
     */
    public record Cell(
            String requirement,
            @Vocabulary(of = Status.class) String status,
            String text,
            String brief,
            @Nullable Double likely,
            @Nullable Double low,
            @Nullable Double high,
            @Vocabulary(of = Basis.class) String basis) {
        static Cell of(Answer answer) {
            String requirement = answer.requirement().key();
            String status = Words.of(answer.status());
            return answer.actual()
                    .map(m -> Shown.beside(m, answer.requirement()))
                    .map(m -> new Cell(
                            requirement, status, m.text(), m.brief(), m.likely(), m.low(), m.high(), m.basis()))
                    .orElseGet(() -> new Cell(requirement, status, "", "–", null, null, null, "unknown"));
        }
    }

    /**
     * How fast one stream of a role generates.
     *
     * @param together with all streams of all roles running; {@code alone} with nothing else
     */
    public record RoleView(String role, Shown together, Shown alone) {
        static RoleView of(Build b, String role) {
            return new RoleView(
                    role,
                    Shown.of(b.speedTogether().of(role), "tok/s"),
                    Shown.of(b.speedAlone().of(role), "tok/s"));
        }

        /** {@code main 40 to 60 tok/s with all models running, 50 to 80 tok/s alone}; once where it is the same. */
        public String text() {
            return together.text().equals(alone.text())
                    ? role + " " + alone.text()
                    : "%s %s with all models running, %s alone".formatted(role, together.text(), alone.text());
        }
    }

    static Summary of(
            Verdict<Build> verdict,
            Standing standing,
            boolean canWin,
            List<Inquiry> questions,
            List<String> bestAt,
            List<BuildDifference> differences) {
        Build b = verdict.subject();
        return new Summary(
                standing.build(),
                standing.name(),
                standing.outcome(),
                standing.rank(),
                standing.score(),
                Figures.points(standing.score()),
                PointsView.all(verdict),
                standing.chance(),
                Percent.words(standing.chance()),
                standing.headline(),
                standing.price(),
                Shown.of(b.accessibleMemory(), "GB"),
                b.roles().stream().map(role -> RoleView.of(b, role)).toList(),
                Shown.of(b.concurrentStreams(), "streams"),
                Shown.of(b.noiseUnderLoad(), "dB(A)"),
                standing.reasons(),
                Sentences.brief(verdict),
                canWin,
                questions,
                bestAt,
                differences,
                verdict.answers().stream().map(Cell::of).toList());
    }
}
