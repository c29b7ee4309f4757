package rigor.facts.upload;

import java.time.Duration;

/**
 * How much of an upload is read before it is refused.
 *
 * @param time from the beginning of the check to its end
 */
public record UploadLimits(int bytes, int rows, Duration time) {
    /** 64 MiB, a million rows, a minute. */
    public static final UploadLimits DEFAULT = new UploadLimits(64 << 20, 1_000_000, Duration.ofMinutes(1));

    public static final int MOST_MEBIBYTES = 1_024;

    /**
     * The same for files of another size.
     *
     * @throws IllegalArgumentException unless from 1 to {@link #MOST_MEBIBYTES}
     */
    public UploadLimits ofMebibytes(int size) {
        if (size < 1 || size > MOST_MEBIBYTES) {
            throw new IllegalArgumentException("from 1 to " + MOST_MEBIBYTES + " MiB, not " + size);
        }
        return new UploadLimits(size << 20, rows, time);
    }

    public int mebibytes() {
        return bytes >> 20;
    }
}
