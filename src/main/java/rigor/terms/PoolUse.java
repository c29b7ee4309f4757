package rigor.terms;

/**
 * What a loadout's models take of one pool, and what they leave.
 *
 * @param used GiB
 * @param free GiB; 0 at the end where the models may not fit
 */
public record PoolUse(Pool pool, Band used, Band free) {}
