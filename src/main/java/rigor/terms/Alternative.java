package rigor.terms;

/**
 * A loadout similar to one that does not fit.
 *
 * @param change what is different, in words: {@code 1 stream of sub instead of 3}
 */
public record Alternative(Loadout loadout, String change) {}
