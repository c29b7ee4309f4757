package rigor.verdict;

import java.util.List;
import java.util.Optional;
import rigor.terms.Absence;
import rigor.terms.Measure;
import rigor.terms.Subject;

/**
 * What fails only because there is nothing to measure. Where the requirement on the cause rejects, that is the one
 * reason, and all else follows from it; where it does not, since nobody must meet it, each failing stands for itself.
 *
 * @param answers as the rules gave them
 */
record Consequences(Subject subject, List<Answer> answers) {

    /** The same answers, of which some follow from others. */
    List<Answer> settled() {
        return answers.stream().map(this::settled).toList();
    }

    private Answer settled(Answer answer) {
        Optional<Answer> cause = answer.fails() ? cause(answer.requirement().measure()) : Optional.empty();
        return cause.map(answer::following).orElse(answer);
    }

    /** The first cause that rejects: nothing fits since there is too little memory, so nothing runs. */
    private Optional<Answer> cause(String measure) {
        return subject.measure(measure)
                .flatMap(Measure::absence)
                .map(Absence::cause)
                .flatMap(above -> cause(above).or(() -> rejection(above)));
    }

    private Optional<Answer> rejection(String measure) {
        return answers.stream()
                .filter(a -> a.status() == Status.REJECTED
                        && a.requirement().measure().equals(measure))
                .findFirst();
    }
}
