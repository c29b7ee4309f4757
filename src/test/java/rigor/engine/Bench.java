package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import rigor.Shipped;
import rigor.facts.Facts;
import rigor.facts.Progress;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.Subject;
import rigor.verdict.Ground;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/** Rules at work on subjects that are at hand, without the way from the tables to them. */
record Bench(Facts facts, RuleBook rules, Order order) {

    /** In which order requirements and subjects go into the engine. */
    interface Order {
        <T> List<T> of(List<T> some);

        static Order shuffled(long seed) {
            return new Order() {
                @Override
                public <T> List<T> of(List<T> some) {
                    List<T> shuffled = new ArrayList<>(some);
                    Collections.shuffle(shuffled, new Random(seed));
                    return shuffled;
                }
            };
        }
    }

    static Bench shipped() {
        return with(Shipped.facts());
    }

    static Bench with(Facts facts) {
        return new Bench(facts, Shipped.rules(), Order.shuffled(0));
    }

    static Bench with(RuleBook rules) {
        return new Bench(Shipped.facts(), rules, Order.shuffled(0));
    }

    /** What the rules say of subjects of one kind. */
    List<Ground> grounds(List<? extends Subject> subjects) {
        Court court = areBuilds(subjects) ? rules.builds() : rules.offers();
        return court.judge(order.of(requirements(subjects)), order.of(subjects)).stream()
                .map(Claim::ground)
                .toList();
    }

    List<Ground> grounds(Subject subject) {
        return grounds(List.of(subject));
    }

    <S extends Subject> Verdict<S> verdict(S subject) {
        return verdicts(List.of(subject)).get(0);
    }

    /** The subjects of the shipped judgement, judged anew. */
    Judgement judgement() {
        OfferVerdicts offers = new OffersJudge(facts, rules, Progress.UNSEEN).judge();
        assertThat(verdicts(offers.stream().map(Verdict::subject).toList())).isEqualTo(offers);
        List<Build> builds =
                Shipped.judgement().builds().stream().map(Verdict::subject).toList();
        return new Judgement(facts, rules, offers, Ranking.sorted(verdicts(builds)));
    }

    private <S extends Subject> List<Verdict<S>> verdicts(List<S> subjects) {
        List<Subject> sceptical = subjects.stream().map(Subject::sceptical).toList();
        return new Verdicts(requirements(subjects), rules.rules(areBuilds(subjects) ? "builds" : "offers"))
                .of(subjects, grounds(subjects), grounds(sceptical));
    }

    private List<Requirement> requirements(List<? extends Subject> subjects) {
        Requirement.Subject kind = areBuilds(subjects) ? Requirement.Subject.BUILD : Requirement.Subject.OFFER;
        return facts.all(Requirement.class).stream()
                .filter(r -> r.subject() == kind)
                .toList();
    }

    private static boolean areBuilds(List<? extends Subject> subjects) {
        return subjects.get(0) instanceof Build;
    }
}
