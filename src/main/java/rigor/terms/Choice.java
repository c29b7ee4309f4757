package rigor.terms;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.Origin;

/**
 * A property whose value is a word: a form factor, a platform, {@code true}.
 *
 * @param possible the words it may be; empty if it is not known
 * @param likely the chance that it is the word {@code true}, where it may be and somebody can tell
 * @param isSceptical whether {@link #outside} and {@link #is} test what is possible instead of what is certain
 */
public record Choice(
        Set<String> possible,
        OptionalDouble likely,
        boolean isSceptical,
        Basis basis,
        String how,
        List<Origin> sources,
        Optional<Absence> absence)
        implements Measure {

    public Choice {
        possible = Set.copyOf(possible);
        sources = List.copyOf(sources);
    }

    public Choice(Set<String> possible, boolean isSceptical, Basis basis, String how, List<Origin> sources) {
        this(possible, OptionalDouble.empty(), isSceptical, basis, how, sources, Optional.empty());
    }

    public static Choice of(String word, Basis basis, String how, Fact... sources) {
        return new Choice(Set.of(word), false, basis, how, origins(sources));
    }

    public static Choice of(boolean value, Basis basis, String how, Fact... sources) {
        return of(String.valueOf(value), basis, how, sources);
    }

    /** An unknown property; {@code why} says what is missing. */
    public static Choice unknown(String why, Fact... sources) {
        return new Choice(Set.of(), false, Basis.UNKNOWN, why, origins(sources));
    }

    public Choice citing(Collection<Origin> origins) {
        return new Choice(possible, likely, isSceptical, basis, how, Band.joined(sources, origins), absence);
    }

    /** The same with the reason why there is no such property. */
    public Choice absent(Absence why) {
        return new Choice(possible, likely, isSceptical, basis, how, sources, Optional.of(why));
    }

    /** The same where somebody can tell how likely it is to be true. */
    public Choice likely(OptionalDouble chance) {
        return new Choice(possible, chance, isSceptical, basis, how, sources, absence);
    }

    /** Certain to be none of the allowed words; in the sceptical reading: not certain to be one of them. */
    public boolean outside(Set<String> allowed) {
        return isSceptical ? !within(allowed) : isKnown() && Collections.disjoint(possible, allowed);
    }

    /** Certain to be none of these words, written {@code a|b}; in the sceptical reading: not certain to be one of them. */
    public boolean isNoneOf(String words) {
        return outside(split(words));
    }

    /** Certain to be one of these words, written {@code a|b}; in the sceptical reading: it may be. */
    public boolean isOneOf(String words) {
        Set<String> some = split(words);
        return isSceptical ? !isKnown() || !Collections.disjoint(possible, some) : within(some);
    }

    /** Certain to be this word; in the sceptical reading: it may be. */
    public boolean is(String word) {
        return isSceptical ? !isKnown() || possible.contains(word) : possible.equals(Set.of(word));
    }

    /** The word, if it is the only possible one; otherwise {@code not known}. */
    public String word() {
        return possible.size() == 1 ? possible.iterator().next() : "not known";
    }

    @Override
    public boolean isKnown() {
        return !possible.isEmpty();
    }

    @Override
    public boolean isExact() {
        return possible.size() == 1;
    }

    @Override
    public Choice sceptical() {
        return new Choice(possible, likely, !isSceptical, basis, how, sources, absence);
    }

    @Override
    public boolean surelyMeets(Allowed limit) {
        return within(limit.words());
    }

    /** Words are met or not; how likely one is that nobody knows, only a model of it can tell. */
    @Override
    public OptionalDouble chance(Allowed limit) {
        if (surelyMeets(limit)) {
            return OptionalDouble.of(1);
        }
        if (!mayMeet(limit)) {
            return OptionalDouble.of(0);
        }
        return limit.words().equals(Set.of("true")) ? likely : OptionalDouble.empty();
    }

    @Override
    public boolean mayMeet(Allowed limit) {
        return !isKnown() || !Collections.disjoint(possible, limit.words());
    }

    @Override
    public double attainment(Goal goal) {
        return within(goal.preferred()) ? 1 : 0;
    }

    private boolean within(Set<String> words) {
        return isKnown() && words.containsAll(possible);
    }

    @Override
    public String toString() {
        return possible.size() > 1 ? String.join(" or ", new TreeSet<>(possible)) : word();
    }

    private static Set<String> split(String words) {
        return Set.copyOf(Arrays.asList(words.split("\\|")));
    }

    private static List<Origin> origins(Fact... facts) {
        return Band.origins(List.of(facts));
    }
}
