package rigor.live;

import rigor.engine.Judgement;
import rigor.engine.RuleBook;
import rigor.explain.Explainer;
import rigor.facts.FactFiles;
import rigor.facts.Facts;

/**
 * One state of facts and rules with everything judged from it: whoever answers from one of these cannot mix two
 * revisions. Immutable and safe to share between threads.
 */
public record InForce(FactFiles files, Judgement judgement, Explainer explainer) {

    static InForce of(FactFiles files, Judgement judgement) {
        return new InForce(files, judgement, new Explainer(judgement));
    }

    public Facts facts() {
        return judgement.facts();
    }

    public RuleBook rules() {
        return judgement.rules();
    }
}
