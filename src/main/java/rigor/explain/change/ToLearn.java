package rigor.explain.change;

import java.util.List;
import java.util.Optional;
import rigor.explain.outlook.Imagined;
import rigor.explain.words.Objections;
import rigor.explain.words.OpenQuestions;
import rigor.terms.Build;
import rigor.verdict.Answer;

/** The way to get a build accepted that changes nothing: a figure to find out. */
record ToLearn(Trying trying, Objections objections) {

    /** What must be confirmed where only doubts are in the way; checked on a build for which it is confirmed. */
    Optional<Way> way() {
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
