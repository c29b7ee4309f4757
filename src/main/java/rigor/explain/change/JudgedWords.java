package rigor.explain.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.compose.words.MachineWords;
import rigor.compose.words.SaidBuild;
import rigor.compose.words.SaidBuild.Completing;
import rigor.compose.words.SaidBuild.Understood;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.Patience;
import rigor.explain.AnswerChange;
import rigor.explain.BuildExplanation;
import rigor.explain.Explainer;
import rigor.facts.Facts;

/**
 * A machine in words, judged beside all others. Nothing in force changes.
 *
 * @param build the id that it has, or gets where it is saved
 * @param understood how each thing that was named was understood
 * @param from what was not named, and what it is taken from; null if nothing was missing
 * @param unknown what a computer needs beside, and nobody knows
 * @param saved the tables that it was written to; none if it was not saved
 * @param answer how the answer moves with it
 * @param explanation as of any other build
 */
public record JudgedWords(
        String build,
        List<Understood> understood,
        @Nullable Completing from,
        List<String> unknown,
        List<String> saved,
        AnswerChange answer,
        BuildExplanation explanation) {

    /** What was judged, and with what. */
    public record Asked(SaidBuild said, Judgement judgement, JudgedWords answer) {}

    /**
     * @throws rigor.compose.words.WordsRejected with what is not known or may be several things
     * @throws rigor.engine.TookTooLong if the rules in force are too slow
     */
    public static Asked of(Judgement inForce, String words) {
        SaidBuild said = MachineWords.of(words, inForce.facts());
        return Patience.USUAL.answer("what becomes of " + said.id(), inForce, () -> judged(inForce, said));
    }

    private static Asked judged(Judgement inForce, SaidBuild said) {
        Judgement judgement = inForce;
        if (!said.rows().isEmpty()) {
            Facts facts = said.among(inForce.facts());
            judgement = Judge.with(without(inForce, said.id()), facts, said.bill());
        }
        BuildExplanation explanation = new Explainer(judgement).build(said.id()).orElseThrow();
        return new Asked(
                said,
                judgement,
                new JudgedWords(
                        said.id(),
                        said.understood(),
                        said.from(),
                        said.unknown(),
                        List.of(),
                        AnswerChange.between(inForce, judgement),
                        explanation));
    }

    /** The same words were saved before. */
    private static Judgement without(Judgement judgement, String id) {
        return new Judgement(
                judgement.facts(),
                judgement.rules(),
                judgement.offers(),
                judgement.builds().stream()
                        .filter(v -> !v.subject().id().equals(id))
                        .toList(),
                judgement.asked());
    }

    public JudgedWords savedTo(List<String> tables) {
        return new JudgedWords(build, understood, from, unknown, List.copyOf(tables), answer, explanation);
    }
}
