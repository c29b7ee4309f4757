package rigor.explain.change;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.Patience;
import rigor.explain.words.Objections;
import rigor.explain.words.Relaxation;
import rigor.facts.NotFound;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** Finds what would change verdicts; reports only changes that it has judged. Safe to share between threads. */
public final class ChangeAnalysis {
    private final Judgement judgement;
    private final Patience patience;
    private final Trying trying;

    public ChangeAnalysis(Judgement judgement) {
        this(judgement, Patience.USUAL);
    }

    /** @param patience with each question; one that takes longer is refused with {@link rigor.engine.TookTooLong} */
    public ChangeAnalysis(Judgement judgement, Patience patience) {
        this.judgement = judgement;
        this.patience = patience;
        this.trying = new Trying(judgement);
    }

    /** @throws NotFound if there is no such build */
    public NearestChange of(String build) {
        Judgement known = Judge.knowing(judgement, build);
        if (known != judgement) {
            return new ChangeAnalysis(known, patience).of(build);
        }
        Verdict<Build> verdict = judgement
                .build(build)
                .orElseThrow(() -> new NotFound(
                        "build",
                        build,
                        judgement.builds().stream().map(v -> v.subject().id()).toList()));
        return patience.answer("the nearest change of " + build, judgement, () -> nearest(verdict));
    }

    private NearestChange nearest(Verdict<Build> verdict) {
        String build = verdict.subject().id();
        if (verdict.outcome() == Outcome.ACCEPTED) {
            List<Margin> margins = new Margins(trying, verdict).all();
            return new NearestChange(build, verdict.outcome(), List.of(), List.of(), margins);
        }
        Objections objections = new Objections(verdict);
        Obstacles obstacles = new Obstacles(trying, objections);
        ToLearn learn = new ToLearn(trying, objections);
        List<Obstacle> all = obstacles.all();
        Stream<Way> single = Stream.of(learn.way(), obstacles.limits(all)).flatMap(Optional::stream);
        List<Way> ways = Stream.concat(new PriceToWait(trying, objections).ways(), single)
                .sorted(Comparator.comparingInt(Way::moves))
                .toList();
        return new NearestChange(build, verdict.outcome(), all, ways, List.of());
    }

    /** All smallest sets of musts to drop so that more builds are accepted, least weight first. */
    public List<Relaxation> relaxations() {
        return patience.answer("which musts to give up", judgement, () -> new Relaxations(trying).all());
    }

    /**
     * The values of a numeric limit of builds at which verdicts change, in order.
     *
     * @throws NotFound if there is no such requirement
     */
    public List<Threshold> sensitivity(String requirement) {
        Requirement limit = limit(requirement);
        return patience.answer(
                "where verdicts turn by " + requirement, judgement, () -> new Sensitivity(trying, limit).thresholds());
    }

    private Requirement limit(String id) {
        List<Requirement> limits = judgement.facts().all(Requirement.class).stream()
                .filter(r -> r.isNumeric() && r.subject() == Requirement.Subject.BUILD)
                .toList();
        return limits.stream()
                .filter(r -> r.key().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "numeric limit of builds",
                        id,
                        limits.stream().map(Requirement::key).toList()));
    }
}
