package rigor.explain.change;

import java.util.List;
import java.util.Optional;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.Patience;
import rigor.terms.Build;
import rigor.verdict.Outcome;
import rigor.verdict.Status;

/** Judges with changes, to check them before they are reported. */
record Trying(Judgement inForce) {

    /** Whether the build is accepted after these changes. */
    boolean accepts(String build, List<String> changes) {
        return isAccepted(with(changes), build);
    }

    boolean accepts(String build, String change) {
        return accepts(build, List.of(change));
    }

    /** Whether a modified build would be accepted. */
    boolean accepts(Build imagined) {
        Patience.checkAwaited();
        return Judge.imagined(inForce, List.of(imagined)).get(0).outcome() == Outcome.ACCEPTED;
    }

    /** How the build answers a requirement after a change; empty if the build is gone. */
    Optional<Status> answer(String build, String requirement, String change) {
        return with(List.of(change))
                .build(build)
                .flatMap(v -> v.answers().stream()
                        .filter(a -> a.requirement().key().equals(requirement))
                        .findFirst())
                .map(a -> a.status());
    }

    Judgement with(List<String> changes) {
        return WhatIf.tried(inForce, changes).judgement();
    }

    static boolean isAccepted(Judgement judgement, String build) {
        return judgement
                .build(build)
                .filter(v -> v.outcome() == Outcome.ACCEPTED)
                .isPresent();
    }
}
