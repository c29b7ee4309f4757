package rigor.explain.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rigor.engine.Judgement;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.facts.Requirement.Op;
import rigor.terms.Band;
import rigor.terms.Figures;

/**
 * Something that a case asks and nothing can give.
 *
 * @param place of the row that asks
 */
public record CaseDoubt(String sentence, String place) {

    /** Limits that exclude each other, minimums beyond every machine in the tables, and what is asked of nothing that runs. */
    public static List<CaseDoubt> of(Judgement judgement) {
        List<Requirement> musts = judgement.facts().all(Requirement.class).stream()
                .filter(r -> r.level() == Level.MUST && r.isNumeric())
                .toList();
        return Stream.of(
                        musts.stream()
                                .flatMap(r -> excluded(r, judgement.facts().all(Requirement.class))),
                        musts.stream().flatMap(r -> beyond(r, judgement).stream()),
                        ofNoRole(judgement.facts()))
                .flatMap(doubts -> doubts)
                .sorted(Comparator.comparing(CaseDoubt::place).thenComparing(CaseDoubt::sentence))
                .toList();
    }

    /** What is asked of a role that no loadout has is not judged. */
    private static Stream<CaseDoubt> ofNoRole(Facts facts) {
        Set<String> roles = LoadoutModel.roles(facts);
        return facts.askedOfNoRole()
                .map(r -> at(
                        r,
                        "%s is not judged: no loadout has a role %s; there are %s"
                                .formatted(r.key(), r.role(), String.join(", ", roles))));
    }

    private static Stream<CaseDoubt> excluded(Requirement ceiling, List<Requirement> all) {
        return all.stream()
                .filter(floor -> ceiling.op() == Op.AT_MOST && floor.op() == Op.AT_LEAST)
                .filter(floor -> isOfTheSame(floor, ceiling) && floor.limit() > ceiling.limit())
                .map(floor -> at(
                        ceiling,
                        "%s asks for at most %s, but %s for at least %s: nothing can be both"
                                .formatted(ceiling.key(), limit(ceiling), floor.key(), limit(floor))));
    }

    private static boolean isOfTheSame(Requirement one, Requirement other) {
        return one.measure().equals(other.measure()) && one.role().equals(other.role());
    }

    private static Optional<CaseDoubt> beyond(Requirement r, Judgement judgement) {
        if (r.op() != Op.AT_LEAST || r.subject() != Requirement.Subject.BUILD) {
            return Optional.empty();
        }
        double most = judgement.builds().stream()
                .flatMap(v -> v.subject().measure(r).stream())
                .filter(Band.class::isInstance)
                .mapToDouble(measure -> ((Band) measure).high())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        return most >= r.limit()
                ? Optional.empty()
                : Optional.of(at(
                        r,
                        "%s asks for at least %s, but no machine in the tables is known to reach more than %s"
                                .formatted(r.key(), limit(r), figure(most, r))));
    }

    private static CaseDoubt at(Requirement r, String sentence) {
        return new CaseDoubt(sentence, r.origin().place());
    }

    private static String limit(Requirement r) {
        return figure(r.limit(), r);
    }

    private static String figure(double value, Requirement r) {
        return Figures.of(value, r.unit());
    }
}
