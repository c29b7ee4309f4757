package rigor.engine.memo;

import rigor.verdict.Finding;
import rigor.verdict.RuleRef;

/** That a rule has a finding of that kind on a subject, however many. */
public record Found(RuleRef rule, Class<? extends Finding> kind) {}
