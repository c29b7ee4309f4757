package rigor.explain;

import java.util.List;
import rigor.engine.Flip;

/** A what-if for programs: the changes, what they flip, and the whole answer with them. */
public record Supposed(List<Change> changes, List<Flip> flips, Advice advice) {
    public static Supposed of(WhatIf whatIf) {
        return new Supposed(whatIf.changes(), whatIf.flips(), new Explainer(whatIf.judgement()).advice());
    }
}
