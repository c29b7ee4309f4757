package rigor.engine.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Condition;
import rigor.engine.model.Condition.FactPattern;
import rigor.engine.profile.ProfileRule;
import rigor.verdict.RuleRef;

/**
 * A rule as its author wrote it.
 *
 * @param consequence the text of its {@code then}
 * @param attributes that affect when it fires, such as {@code salience}
 * @param profileRule the same rule as the profile reads it; null outside the profile
 */
public record AuthoredRule(
        RuleRef rule,
        List<Condition> conditions,
        String consequence,
        List<String> attributes,
        @Nullable ProfileRule profileRule) {
    private static final Set<String> SUBJECTS = Set.of("Build", "PricedOffer", "Subject");
    private static final Pattern FINDING_SUBJECT =
            Pattern.compile("\\.\\s*(?:against|of|because)\\s*\\(\\s*(\\$?\\w+)");

    /** @param text of its file */
    static AuthoredRule of(ProfileRule rule, String text) {
        return new AuthoredRule(rule.rule(), rule.conditions(text), rule.consequence(), List.of(), rule);
    }

    /** The variables bound to the subject of the rule's finding; none if it binds no subject. */
    public Set<String> subjects() {
        if (profileRule != null) {
            return Set.of(profileRule.subject().variable());
        }
        List<FactPattern> all = visiblePatterns(conditions)
                .filter(m -> m.variable() != null && !m.sourced() && isSubject(m))
                .toList();
        return named(all)
                .or(() -> topmost(all))
                .map(Set::of)
                .orElseGet(() -> new LinkedHashSet<>(all.stream()
                        .flatMap(m -> Stream.ofNullable(m.variable()))
                        .toList()));
    }

    /** Whether it is known to match one subject at a time and nothing that rules inserted. */
    public boolean readsOneSubject() {
        return profileRule != null;
    }

    /** Whether its finding on a requirement is known to depend on that requirement and the subject alone. */
    boolean isSeparable() {
        return profileRule != null && (profileRule.requirement() == null || profileRule.answers());
    }

    private Optional<String> named(List<FactPattern> all) {
        Matcher finding = FINDING_SUBJECT.matcher(consequence);
        Set<String> names = new LinkedHashSet<>();
        while (finding.find()) {
            names.add(finding.group(1));
        }
        return all.stream()
                .flatMap(m -> Stream.ofNullable(m.variable()))
                .filter(names::contains)
                .findFirst();
    }

    private Optional<String> topmost(List<FactPattern> all) {
        return all.stream()
                .filter(conditions::contains)
                .flatMap(m -> Stream.ofNullable(m.variable()))
                .findFirst();
    }

    private static boolean isSubject(FactPattern match) {
        return SUBJECTS.contains(match.type().substring(match.type().lastIndexOf('.') + 1));
    }

    /** Patterns whose variables the consequence can use. */
    private static Stream<FactPattern> visiblePatterns(List<Condition> conditions) {
        return conditions.stream().flatMap(c -> {
            if (c instanceof FactPattern match) {
                return Stream.of(match);
            }
            return c instanceof Condition.Either either
                    ? either.branches().stream().flatMap(AuthoredRule::visiblePatterns)
                    : Stream.empty();
        });
    }

    /** All patterns, also those inside {@code not}, {@code exists} and {@code forall}. */
    public Stream<FactPattern> patterns() {
        return patterns(conditions);
    }

    private static Stream<FactPattern> patterns(List<Condition> conditions) {
        Function<Condition, Stream<FactPattern>> inside = c -> {
            if (c instanceof FactPattern match) {
                return Stream.of(match);
            }
            if (c instanceof Condition.Quantified q) {
                return patterns(q.inside());
            }
            if (c instanceof Condition.Every e) {
                return Stream.concat(Stream.of(e.first()), patterns(e.rest()));
            }
            return c instanceof Condition.Either e
                    ? e.branches().stream().flatMap(AuthoredRule::patterns)
                    : Stream.empty();
        };
        return conditions.stream().flatMap(inside);
    }
}
