package rigor.engine;

import java.util.List;
import rigor.estimate.Builds;
import rigor.estimate.Machines;
import rigor.estimate.Quotes;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/**
 * The way from facts to verdicts: offers are judged first, builds are priced from the offers that stand, then builds are
 * judged. The same facts and rules give the same judgement, in the same order.
 */
public final class Judge {
    private Judge() {}

    /**
     * @throws RunawayRule if a rule does not stop
     * @throws RuleFailed if a rule breaks
     */
    public static Judgement judge(Facts facts, RuleBook rules) {
        OfferVerdicts offers = new OffersJudge(facts, rules).judge();
        Quotes quotes = new Quotes(facts, offers.cheapest(Outcome.ACCEPTED), offers.cheapest(Outcome.UNDECIDED));
        Builds assembly = new Builds(facts);
        List<Build> builds = Machines.of(facts).all().stream()
                .map(m -> assembly.of(m, quotes.of(m)))
                .toList();
        return new Judgement(facts, rules, offers, Ranking.sorted(judge(builds, facts, rules)));
    }

    static List<Verdict<Build>> judge(List<Build> builds, Facts facts, RuleBook rules) {
        List<Requirement> requirements = requirements(facts, Requirement.Subject.BUILD);
        Court court = rules.builds();
        return new Verdicts(requirements, rules.rules("builds"))
                .of(
                        builds,
                        court.judge(requirements, builds).stream()
                                .map(Claim::ground)
                                .toList(),
                        court.judgeSceptically(requirements, builds).stream()
                                .map(Claim::ground)
                                .toList());
    }

    static List<Requirement> requirements(Facts facts, Requirement.Subject court) {
        return facts.all(Requirement.class).stream()
                .filter(r -> r.subject() == court)
                .toList();
    }
}
