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
import rigor.engine.model.Condition.Match;
import rigor.engine.profile.ProfileRule;
import rigor.verdict.RuleRef;

/**
 * A rule as its author wrote it.
 *
 * @param consequence the text of its {@code then}
 * @param attributes such as {@code salience}, that bear on when it fires
 * @param sentence the same within the profile; null beyond it
 */
public record AuthoredRule(
        RuleRef rule,
        List<Condition> conditions,
        String consequence,
        List<String> attributes,
        @Nullable ProfileRule sentence) {
    private static final Set<String> SUBJECTS = Set.of("Build", "PricedOffer", "Subject");
    private static final Pattern SPOKEN_OF = Pattern.compile("\\.\\s*(?:against|of|because)\\s*\\(\\s*(\\$?\\w+)");

    /** @param text of its file */
    static AuthoredRule of(ProfileRule sentence, String text) {
        return new AuthoredRule(
                sentence.rule(), sentence.conditions(text), sentence.consequence(), List.of(), sentence);
    }

    /** The variables that hold the subject the rule speaks of; none if it binds no subject. */
    public Set<String> subjects() {
        if (sentence != null) {
            return Set.of(sentence.subject().variable());
        }
        List<Match> all = matches(conditions)
                .filter(m -> m.variable() != null && !m.sourced() && isSubject(m))
                .toList();
        return named(all)
                .or(() -> topmost(all))
                .map(Set::of)
                .orElseGet(() -> new LinkedHashSet<>(all.stream()
                        .flatMap(m -> Stream.ofNullable(m.variable()))
                        .toList()));
    }

    /** Whether it is known to look at one subject at a time and at nothing that rules inserted. */
    public boolean isSolitary() {
        return sentence != null;
    }

    /** Whether what the rule says of a requirement is known to follow from that requirement and the subject alone. */
    boolean isSeparable() {
        return sentence != null && (sentence.requirement() == null || sentence.answers());
    }

    private Optional<String> named(List<Match> all) {
        Matcher spoken = SPOKEN_OF.matcher(consequence);
        Set<String> names = new LinkedHashSet<>();
        while (spoken.find()) {
            names.add(spoken.group(1));
        }
        return all.stream()
                .flatMap(m -> Stream.ofNullable(m.variable()))
                .filter(names::contains)
                .findFirst();
    }

    private Optional<String> topmost(List<Match> all) {
        return all.stream()
                .filter(conditions::contains)
                .flatMap(m -> Stream.ofNullable(m.variable()))
                .findFirst();
    }

    private static boolean isSubject(Match match) {
        return SUBJECTS.contains(match.type().substring(match.type().lastIndexOf('.') + 1));
    }

    /** Patterns whose facts the consequence can see. */
    private static Stream<Match> matches(List<Condition> conditions) {
        return conditions.stream().flatMap(c -> {
            if (c instanceof Match match) {
                return Stream.of(match);
            }
            return c instanceof Condition.Either either
                    ? either.branches().stream().flatMap(AuthoredRule::matches)
                    : Stream.empty();
        });
    }

    /** All patterns, also those that only deny or ask for the existence of facts. */
    public Stream<Match> patterns() {
        return patterns(conditions);
    }

    private static Stream<Match> patterns(List<Condition> conditions) {
        Function<Condition, Stream<Match>> inside = c -> {
            if (c instanceof Match match) {
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
