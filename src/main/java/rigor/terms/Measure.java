package rigor.terms;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rigor.facts.Basis;
import rigor.facts.Origin;
import rigor.facts.Requirement;

/**
 * A quantity or property as far as it is known: a {@link Band} of numbers or a {@link Choice} of words.
 *
 * <p>A rule compares the end of the band that is <em>better</em> for the subject, so it rejects only what is certain. The
 * {@linkplain #sceptical() sceptical} reading swaps the two ends: a rule that fires on it, but not on the plain reading,
 * could apply. That is a doubt, and it needs no rule of its own.
 */
public sealed interface Measure permits Band, Choice {

    /** The same with its ends swapped, so that rules test what is possible instead of what is certain. */
    Measure sceptical();

    /** Whether anything is known about it. */
    boolean isKnown();

    /** Whether only one value is possible, so that both readings are the same. */
    boolean isExact();

    Basis basis();

    /** How the figure was obtained, in words: {@code 88 of 96 GB reach the GPU}; may be empty. */
    String how();

    /** Shown instead where there is nothing to measure; the value is then the worst there is. */
    Optional<Absence> absence();

    /** The rows it rests on. */
    List<Origin> sources();

    /** Whether it is on the right side of a limit for certain. */
    boolean surelyMeets(Allowed limit);

    /** Whether it may be. */
    boolean mayMeet(Allowed limit);

    /** The chance that it is on the right side of a limit; empty where nobody can tell. */
    OptionalDouble chance(Allowed limit);

    /** The chance that it is on the right side of a requirement's limit. */
    default OptionalDouble chance(Requirement requirement) {
        return chance(Allowed.of(requirement));
    }

    /** Whether it is on the right side of a requirement's limit for certain. */
    default boolean surelyMeets(Requirement requirement) {
        return surelyMeets(Allowed.of(requirement));
    }

    /** Whether it may be. */
    default boolean mayMeet(Requirement requirement) {
        return mayMeet(Allowed.of(requirement));
    }

    /** How far the subject goes from a goal's limit (0) to its target (1), for certain. */
    double attainment(Goal goal);

    /** The same from a requirement's limit to its target. */
    default double attainment(Requirement requirement) {
        return attainment(Goal.of(requirement));
    }
}
