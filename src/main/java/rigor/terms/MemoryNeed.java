package rigor.terms;

/** The memory that one model of a loadout needs, in GiB: its weights, its KV cache, the engine's buffers. */
public record MemoryNeed(Band weights, Band kvCache, Band buffers) {
    public Band total() {
        return weights.plus(kvCache).plus(buffers);
    }
}
