package rigor.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rigor.engine.rules.RuleBook;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/**
 * All verdicts on one state of facts and rules. Immutable.
 *
 * @param offers in the order of offers.csv
 * @param builds best first
 * @param asked ids of compositions that are among the builds because somebody asked for them, whatever the case wants
 */
public record Judgement(
        Facts facts, RuleBook rules, OfferVerdicts offers, List<Verdict<Build>> builds, Set<String> asked) {

    public Optional<Verdict<Build>> build(String id) {
        return builds.stream().filter(v -> v.subject().id().equals(id)).findFirst();
    }

    public Optional<Verdict<PricedOffer>> offer(String id) {
        return offers.find(id);
    }

    public List<Verdict<Build>> builds(Outcome outcome) {
        return builds.stream().filter(v -> v.outcome() == outcome).toList();
    }

    /** The must requirements that no rule in force answers, by id: while there is one, its court accepts nothing. */
    public List<Requirement> unjudged() {
        return facts.all(Requirement.class).stream()
                .filter(r -> r.level() == Requirement.Level.MUST && !rules.hasRuleFor(r))
                .sorted(Comparator.comparing(Fact::key))
                .toList();
    }

    /** The best accepted build. */
    public Optional<Verdict<Build>> answer() {
        return builds(Outcome.ACCEPTED).stream().findFirst();
    }

    /** Whether a build with that verdict would be the answer in place of the present one. */
    public boolean wouldBeAnswer(Verdict<Build> verdict) {
        return verdict.outcome() == Outcome.ACCEPTED
                && answer().map(best -> Ranking.isBetter(verdict, best)).orElse(true);
    }
}
