package rigor.explain.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.engine.Flip;
import rigor.engine.Judgement;
import rigor.explain.Advice.Counts;
import rigor.explain.words.Sentences;
import rigor.explain.words.Standing;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;

/**
 * A what-if for programs, small enough to be requested at each step of a slider; a record of the decision holds the
 * details.
 *
 * @param facts revision of the tables with the changes, and {@code rules} of the rules
 * @param flips what the changes flip
 * @param answer in one sentence
 * @param build the id of the one to buy; null if none meets every must
 * @param offers and {@code builds}: how many would be accepted, undecided and rejected
 * @param verdicts all builds, best first
 */
public record SupposedFacts(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        @Doc(pattern = FactFiles.REVISION) String rules,
        List<WhatIfChange> changes,
        List<Flip> flips,
        String answer,
        @Nullable String build,
        Counts offers,
        Counts builds,
        List<Standing> verdicts) {

    public static SupposedFacts of(WhatIf whatIf) {
        Judgement judgement = whatIf.judgement();
        return new SupposedFacts(
                judgement.facts().revision(),
                judgement.facts().caseRevision(),
                judgement.rules().revision(),
                whatIf.changes(),
                whatIf.flips(),
                Sentences.answer(judgement),
                judgement.answer().map(v -> v.subject().id()).orElse(null),
                Counts.ofOffers(judgement),
                Counts.ofBuilds(judgement),
                Standing.all(judgement));
    }
}
