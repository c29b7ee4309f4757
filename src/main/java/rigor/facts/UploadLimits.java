package rigor.facts;

import java.time.Duration;

/**
 * How much of an upload is read before it is refused.
 *
 * @param time from the beginning of the check to its end
 */
public record UploadLimits(int bytes, int rows, Duration time) {
    /** 64 MiB, a million rows, a minute. */
    public static final UploadLimits DEFAULT = new UploadLimits(64 << 20, 1_000_000, Duration.ofMinutes(1));
}
