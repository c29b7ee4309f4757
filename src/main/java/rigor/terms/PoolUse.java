package rigor.terms;

/**
 * The memory of one pool that a loadout's models use, and what stays free.
 *
 * @param used GiB
 * @param free GiB; 0 at the end where the models may not fit
 */
public record PoolUse(Pool pool, Band used, Band free) {}
