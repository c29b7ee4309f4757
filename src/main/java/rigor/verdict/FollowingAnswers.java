package rigor.verdict;

import java.util.List;
import java.util.Optional;
import rigor.terms.Absence;
import rigor.terms.Measure;
import rigor.terms.Subject;

/**
 * Finds answers that fail only because there is nothing to measure. If the requirement on the cause rejects, that is the
 * one reason and the others follow from it; if it does not reject, because it is not a must, each answer fails on its own.
 *
 * @param answers as the rules gave them
 */
record FollowingAnswers(Subject subject, List<Answer> answers) {

    /** The same answers, some of which now follow from others. */
    List<Answer> settled() {
        return answers.stream().map(this::settled).toList();
    }

    private Answer settled(Answer answer) {
        Optional<Answer> cause = answer.fails() ? answer.actual().flatMap(this::cause) : Optional.empty();
        return cause.map(answer::following).orElse(answer);
    }

    /** The first cause that rejects: with too little memory nothing fits, so nothing runs. */
    private Optional<Answer> cause(Measure measure) {
        return measure.absence()
                .map(Absence::cause)
                .flatMap(above -> subject.measure(above).flatMap(this::cause).or(() -> rejection(above)));
    }

    private Optional<Answer> rejection(String measure) {
        return answers.stream()
                .filter(a -> a.status() == Status.REJECTED
                        && a.requirement().measure().equals(measure))
                .findFirst();
    }
}
