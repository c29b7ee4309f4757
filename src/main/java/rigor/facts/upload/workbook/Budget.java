package rigor.facts.upload.workbook;

import rigor.facts.upload.draft.Unusable;

/** How much of a workbook may be kept, all of its sheets together. For one thread. */
final class Budget {
    private static final int MOST_CELLS = 2_000_000;
    private static final long MOST_BYTES = 48L << 20;

    /** What an object takes beside its content, about. */
    private static final int OBJECT = 48;

    private long cells;
    private long bytes;

    /** Counts cells, blank ones between others included. */
    void cells(long more) throws Unusable {
        cells += more;
        if (cells > MOST_CELLS) {
            throw Refusals.tooLarge("it has more than %s cells".formatted(MOST_CELLS));
        }
    }

    /** Counts what a piece of so many bytes takes in memory. */
    void keep(long size) throws Unusable {
        keepRaw(size + OBJECT);
    }

    void keepRaw(long size) throws Unusable {
        bytes += size;
        if (bytes > MOST_BYTES) {
            throw Refusals.tooLarge("it has more than %s MiB of text".formatted(MOST_BYTES >> 20));
        }
    }
}
