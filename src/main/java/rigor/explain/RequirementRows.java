package rigor.explain;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rigor.engine.Judgement;
import rigor.explain.words.OpenQuestions;
import rigor.explain.words.RequirementView;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.Merit;
import rigor.verdict.Verdict;

/** Builds the rows of subjects; the words of a requirement are the same for each subject and are made once. */
final class RequirementRows {
    private final Judgement judgement;
    private final OpenQuestions questions;
    private final Map<String, RequirementView> asked = new ConcurrentHashMap<>();

    RequirementRows(Judgement judgement, OpenQuestions questions) {
        this.judgement = judgement;
        this.questions = questions;
    }

    List<RequirementRow> of(Verdict<? extends Subject> verdict) {
        Map<String, Double> points = points(verdict);
        return verdict.answers().stream()
                .map(answer -> RequirementRow.of(
                        answer,
                        asked(answer.requirement()),
                        points.getOrDefault(answer.requirement().key(), 0.0),
                        questions.of(verdict.subject(), answer)))
                .toList();
    }

    private RequirementView asked(Requirement r) {
        return asked.computeIfAbsent(r.key(), id -> RequirementView.of(r, judgement.rules()));
    }

    /** By requirement. */
    private static Map<String, Double> points(Verdict<?> verdict) {
        return verdict.merits().stream()
                .map(ground -> (Merit) ground.finding())
                .collect(Collectors.groupingBy(Merit::requirement, Collectors.summingDouble(Merit::points)));
    }
}
