package rigor.live;

import java.util.List;
import rigor.engine.Judgement;
import rigor.engine.rules.RuleBook;
import rigor.explain.Explainer;
import rigor.explain.words.Sentences;
import rigor.facts.Facts;
import rigor.facts.Problem;
import rigor.facts.files.FactFiles;

/**
 * One state of facts and rules with everything judged from it: whoever answers from one of these cannot mix two
 * revisions. Immutable and safe to share between threads.
 */
public record InForce(FactFiles files, Judgement judgement, Explainer explainer) {

    static InForce of(FactFiles files, Judgement judgement) {
        return new InForce(files, judgement, new Explainer(judgement));
    }

    /** Rows that are read and have no effect: musts that no rule asks for. */
    List<Fault> warnings() {
        Sources sources = new Sources(files, rules().files());
        return judgement.unjudged().stream()
                .map(r -> new Problem(files.label(r.origin().file()), r.origin().line(), 0, Sentences.unjudged(r)))
                .map(sources::fault)
                .toList();
    }

    public Facts facts() {
        return judgement.facts();
    }

    public RuleBook rules() {
        return judgement.rules();
    }
}
