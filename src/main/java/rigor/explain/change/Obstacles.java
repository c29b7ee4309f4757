package rigor.explain.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.explain.outlook.Limit;
import rigor.explain.words.Inquiry;
import rigor.explain.words.Objections;
import rigor.explain.words.OpenQuestions;
import rigor.explain.words.Sentences;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.verdict.Answer;
import rigor.verdict.Ground;
import rigor.verdict.Rejection;
import rigor.verdict.Status;

/** What keeps a build from being accepted, each with the smallest change of its limit, and all changes together. */
record Obstacles(Trying trying, Objections objections) {

    List<Obstacle> all() {
        return Stream.concat(
                        ordered().map(this::obstacle),
                        objections.others().stream().map(Obstacles::obstacle))
                .toList();
    }

    /** Each obstacle, followed by those that it causes. */
    private Stream<Answer> ordered() {
        List<Answer> all = objections.answers();
        return all.stream()
                .filter(a -> a.cause().isEmpty())
                .flatMap(a -> Stream.concat(
                        Stream.of(a), all.stream().filter(b -> b.cause().equals(Optional.of(a.requirement())))));
    }

    /** Every limit in the way changed as little as possible, or no longer a must where no value would do. */
    Optional<Way> limits(List<Obstacle> obstacles) {
        if (!objections.followFromLimits() || obstacles.isEmpty()) {
            return Optional.empty();
        }
        List<String> changes = obstacles.stream()
                .map(o -> o.move() != null ? o.move() : limit(o).relaxed())
                .toList();
        String words = obstacles.stream().map(this::moved).collect(Collectors.joining("; "));
        return trying.accepts(build(), changes) ? Optional.of(new Way("limits", changes, words)) : Optional.empty();
    }

    private String build() {
        return objections.verdict().subject().id();
    }

    private Limit limit(Obstacle obstacle) {
        return new Limit(trying.inForce().facts().get(Requirement.class, obstacle.requirement()));
    }

    private String moved(Obstacle obstacle) {
        Limit limit = limit(obstacle);
        return obstacle.move() == null
                ? limit.requirement().title() + ": no longer a must"
                : limit.moved(obstacle.move().substring(obstacle.move().indexOf('=') + 1));
    }

    private Obstacle obstacle(Answer answer) {
        Requirement r = answer.requirement();
        Limit limit = new Limit(r);
        Optional<String> value = answer.actual()
                .flatMap(limit::passing)
                .filter(v -> trying.answer(build(), r.key(), limit.change(v))
                        .filter(Status.MET::equals)
                        .isPresent());
        boolean open = answer.status() == Status.DOUBT;
        return new Obstacle(
                r.key(),
                answer.status(),
                answer.actual().map(m -> Figures.beside(m, r)).orElse("not measured"),
                Figures.limit(r),
                value.map(limit::change).orElse(null),
                value.map(limit::inWords).orElse(null),
                r.isNumeric() ? value.map(limit::distance).orElse(null) : null,
                r.unit(),
                open ? learn(answer) : null,
                open ? question(answer) : null,
                answer.cause().map(Requirement::key).orElse(null));
    }

    private String question(Answer answer) {
        Inquiry inquiry = questions().of(objections.verdict().subject(), answer);
        return Sentences.inquiry(inquiry.whom(), inquiry.text());
    }

    private String learn(Answer answer) {
        Build build = objections.verdict().subject();
        return questions().ofOffers(build, answer)
                ? String.join("; ", questions().settledBy(build, answer))
                : "if it is " + Figures.limit(answer.requirement());
    }

    private OpenQuestions questions() {
        return new OpenQuestions(trying.inForce());
    }

    private static Obstacle obstacle(Ground ground) {
        Status status = ground.finding() instanceof Rejection ? Status.REJECTED : Status.DOUBT;
        return new Obstacle("", status, ground.rule().name(), "", null, null, null, null, null, null, null);
    }
}
