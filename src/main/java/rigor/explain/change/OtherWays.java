package rigor.explain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rigor.estimate.machine.Builds;
import rigor.explain.words.Objections;
import rigor.explain.words.OpenQuestions;
import rigor.terms.Build;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.verdict.Answer;

/** Ways to get a build accepted that move no limit: another loadout, or a figure to learn. */
record OtherWays(Trying trying, Objections objections) {

    /** Fewer loadouts: without the one that its speeds are told of, the next one is. */
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

    /** What must turn out true where only doubts stand in the way, tried on a build of which it is true. */
    Optional<Way> learn() {
        if (!objections.areDoubts()) {
            return Optional.empty();
        }
        OpenQuestions open = new OpenQuestions(trying.inForce());
        Build build = objections.verdict().subject();
        Build told = build;
        for (Answer answer : objections.answers()) {
            told = open.ofOffers(build, answer)
                    ? Imagined.priced(told, told.quote().standing())
                    : Imagined.with(told, answer.requirement());
        }
        List<String> learn = objections.answers().stream()
                .flatMap(answer -> open.settledBy(build, answer).stream())
                .toList();
        return trying.accepts(told)
                ? Optional.of(new Way("learn", learn, "if it turns out so: " + String.join("; ", learn)))
                : Optional.empty();
    }
}
