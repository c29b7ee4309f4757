package rigor.terms;

import java.util.List;
import java.util.Optional;
import rigor.facts.Basis;
import rigor.facts.Origin;
import rigor.facts.Requirement;

/**
 * A quantity or property as far as it is known: a {@link Band} of numbers or a {@link Choice} of words.
 *
 * <p>A rule compares the end of the band that speaks <em>for</em> the subject, so it rejects only what is certain. The
 * {@linkplain #sceptical() sceptical} reading turns the band round: a rule that fires on it, but not on the plain one,
 * is one that could apply for all we know. That is a doubt, and it needs no rule of its own.
 */
public sealed interface Measure permits Band, Choice {

    /** The same knowledge seen from its other end. */
    Measure sceptical();

    /** Whether anything is known at all. */
    boolean isKnown();

    /** Whether nothing is left open, so that both readings say the same. */
    boolean isExact();

    Basis basis();

    /** How the figure came about, in words: {@code 88 of 96 GB reach the GPU}; may be empty. */
    String how();

    /** Told instead where there is nothing to measure, so that the value is the worst there is. */
    Optional<Absence> absence();

    /** The rows it rests on. */
    List<Origin> sources();

    /** How far the subject goes from a goal's limit (0) to its target (1), for certain. */
    double attainment(Goal goal);

    /** The same from a requirement's limit to its target. */
    default double attainment(Requirement requirement) {
        return attainment(Goal.of(requirement));
    }
}
