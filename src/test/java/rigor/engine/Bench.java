package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import rigor.Shipped;
import rigor.Tables;
import rigor.engine.memo.SubjectFindings;
import rigor.engine.rules.RuleBook;
import rigor.engine.session.CourtSession;
import rigor.engine.session.FiredFinding;
import rigor.facts.Facts;
import rigor.facts.Progress;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.check.AskedMeasures;
import rigor.terms.Build;
import rigor.terms.Subject;
import rigor.verdict.Court;
import rigor.verdict.Ground;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/** Runs rules on given subjects, without deriving them from tables. */
record Bench(Facts facts, RuleBook rules, Order order) {

    /** The order in which requirements and subjects are inserted. */
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

    /** With what the usual case does not ask, too. */
    static Bench askingAll() {
        return with(Asked.FACTS);
    }

    private static final class Asked {
        static final Facts FACTS = Shipped.facts().askable().stream()
                .filter(r -> r.level() == Requirement.Level.OFF)
                .reduce(Tables.shipped(), Asked::asking, (one, other) -> other)
                .read();

        /** Of the main role, if it is asked of roles; most are asked of it already. */
        private static Tables asking(Tables tables, Requirement r) {
            String key = r.key() + (AskedMeasures.isPerRole(r) ? ":main" : "");
            boolean known = Shipped.facts().find(Requirement.class, key).isPresent();
            if (known) {
                return tables;
            }
            return key.equals(r.key())
                    ? tables.with(Table.REQUIREMENTS, key, "level", "must")
                    : tables.withCopy(Table.REQUIREMENTS, r.key(), Map.of("requirement_id", key, "level", "must"));
        }
    }

    static Bench with(Facts facts) {
        return new Bench(facts, Shipped.rules(), Order.shuffled(0));
    }

    static Bench with(RuleBook rules) {
        return new Bench(Shipped.facts(), rules, Order.shuffled(0));
    }

    /** The verdicts on subjects of one kind, all inserted into one session. */
    List<Ground> grounds(List<? extends Subject> subjects) {
        Map<String, Subject> byId = subjects.stream().collect(Collectors.toMap(Subject::id, s -> s));
        return fired(subjects).stream()
                .map(c -> c.ground(Objects.requireNonNull(byId.get(c.finding().subject()))))
                .toList();
    }

    private List<FiredFinding> fired(List<? extends Subject> subjects) {
        CourtSession court =
                areBuilds(subjects) ? rules.builds().uncached() : rules.offers().uncached();
        return court.judge(order.of(requirements(subjects)), order.of(subjects));
    }

    List<Ground> grounds(Subject subject) {
        return grounds(List.of(subject));
    }

    <S extends Subject> Verdict<S> verdict(S subject) {
        return verdicts(List.of(subject)).get(0);
    }

    /** The subjects of the shipped judgement, judged again. */
    Judgement judgement() {
        OfferVerdicts offers = new OffersJudge(facts, rules, Progress.UNSEEN).judge();
        assertThat(verdicts(offers.stream().map(Verdict::subject).toList())).isEqualTo(offers);
        List<Build> builds =
                Shipped.judgement().builds().stream().map(Verdict::subject).toList();
        return new Judgement(facts, rules, offers, Ranking.sorted(verdicts(builds)), Set.of());
    }

    /** Without a cache: the subjects in one session, and their sceptical readings in another. */
    <S extends Subject> List<Verdict<S>> verdicts(List<S> subjects) {
        Verdicts verdicts =
                new Verdicts(requirements(subjects), rules.rules(areBuilds(subjects) ? Court.BUILDS : Court.OFFERS));
        Map<String, List<FiredFinding>> certain = bySubject(subjects);
        Map<String, List<FiredFinding>> possible =
                bySubject(subjects.stream().map(Subject::sceptical).toList());
        return subjects.stream()
                .map(s -> new SubjectFindings(
                                certain.getOrDefault(s.id(), List.of()), possible.getOrDefault(s.id(), List.of()))
                        .verdict(s, verdicts))
                .toList();
    }

    private Map<String, List<FiredFinding>> bySubject(List<? extends Subject> subjects) {
        return fired(subjects).stream()
                .collect(Collectors.groupingBy(c -> c.finding().subject()));
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
