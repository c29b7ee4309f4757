package rigor.engine;

import java.util.List;
import rigor.estimate.Builds;
import rigor.estimate.Machines;
import rigor.estimate.PricedOffers;
import rigor.estimate.Quotes;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.Machine;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;
import rigor.terms.Subject;
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
        List<Verdict<PricedOffer>> offers =
                judge(rules.offers(), facts, Requirement.Subject.OFFER, rules, new PricedOffers(facts).all());
        Quotes quotes = new Quotes(facts, those(offers, Outcome.ACCEPTED), those(offers, Outcome.UNDECIDED));
        Builds assembly = new Builds(facts);
        List<Machine> machines = Machines.of(facts).all();
        List<Build> builds =
                machines.stream().map(m -> assembly.of(m, quote(quotes, m))).toList();
        List<Verdict<Build>> verdicts = judge(rules.builds(), facts, Requirement.Subject.BUILD, rules, builds);
        return new Judgement(facts, rules, offers, Ranking.sorted(verdicts));
    }

    private static Quote quote(Quotes quotes, Machine machine) {
        return quotes.of(machine);
    }

    private static <S extends Subject> List<Verdict<S>> judge(
            Court court, Facts facts, Requirement.Subject kind, RuleBook rules, List<S> subjects) {
        List<Requirement> requirements = facts.all(Requirement.class).stream()
                .filter(r -> r.subject() == kind)
                .toList();
        List<Subject> sceptical = subjects.stream().map(Subject::sceptical).toList();
        return new Verdicts(requirements, rules.rules(kind == Requirement.Subject.OFFER ? "offers" : "builds"))
                .of(subjects, court.judge(requirements, subjects), court.judge(requirements, sceptical));
    }

    private static List<PricedOffer> those(List<Verdict<PricedOffer>> verdicts, Outcome outcome) {
        return verdicts.stream()
                .filter(v -> v.outcome() == outcome)
                .map(Verdict::subject)
                .toList();
    }
}
