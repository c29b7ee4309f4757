package rigor.terms;

/**
 * How a role of a loadout runs on a machine.
 *
 * @param streams requests served at once, as the loadout has it
 * @param alone tok/s of one stream with nothing else running
 * @param together tok/s of each stream with all streams of all roles running
 * @param firstToken seconds from a long prompt to the first token of the answer, with nothing else running
 * @param atOnce how many streams of this role run beside those of all others, each of them at its minimum speed
 * @param bound what ends the lower, certain number of them
 * @param longestContext tokens of each stream, all else unchanged
 */
public record RoleFit(
        String role,
        String modelId,
        String format,
        int streams,
        Band alone,
        Band together,
        Band firstToken,
        Band atOnce,
        Bound bound,
        Band longestContext) {

    /** tok/s of all its streams together with all roles running. */
    public Band throughput() {
        return together.times(streams);
    }
}
