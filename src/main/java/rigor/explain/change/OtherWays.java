package rigor.explain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rigor.estimate.machine.Builds;
import rigor.explain.outlook.Imagined;
import rigor.explain.words.Objections;
import rigor.explain.words.OpenQuestions;
import rigor.terms.Build;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.verdict.Answer;

/** Ways to get a build accepted that change no limit: another loadout, or a figure to find out. */
record OtherWays(Trying trying, Objections objections) {

    /** Fewer loadouts: without the one that its speeds are for, they are for the next one that fits. */
    Optional<Way> loadout() {
        Builds assembly = new Builds(trying.inForce().facts());
        Build build = objections.verdict().subject();
        List<String> gone = new ArrayList<>();
        while (build.working().isPresent()) {
            Fit working = build.working().orElseThrow();
            gone.add("loadout:" + working.loadout().id() + "=" + Knob.GONE);
            build = assembly.of(without(build.machine(), working), build.quote());
            if (trying.accepts(build) && trying.accepts(build.id(), gone)) {
                String next = build.working().map(f -> f.loadout().id()).orElse("none");
                return Optional.of(new Way("loadout", List.copyOf(gone), "with loadout " + next));
            }
        }
        return Optional.empty();
    }

    private static Machine without(Machine machine, Fit fit) {
        List<Fit> others = machine.fits().stream().filter(f -> f != fit).toList();
        return new Machine(machine.id(), machine.name(), machine.parts(), machine.pools(), others);
    }

    /** What must be confirmed where only doubts are in the way; checked on a build for which it is confirmed. */
    Optional<Way> learn() {
        if (!objections.areDoubts()) {
            return Optional.empty();
        }
        OpenQuestions open = new OpenQuestions(trying.inForce());
        Build build = objections.verdict().subject();
        Build confirmed = build;
        for (Answer answer : objections.answers()) {
            confirmed = open.ofOffers(build, answer)
                    ? Imagined.priced(confirmed, confirmed.quote().standing())
                    : Imagined.with(confirmed, answer.requirement());
        }
        List<String> learn = objections.answers().stream()
                .flatMap(answer -> open.settledBy(build, answer).stream())
                .toList();
        return trying.accepts(confirmed)
                ? Optional.of(new Way("learn", learn, "if this is confirmed: " + String.join("; ", learn)))
                : Optional.empty();
    }
}
