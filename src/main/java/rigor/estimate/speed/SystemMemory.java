package rigor.estimate.speed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.MemoryKind;
import rigor.facts.Accelerator.Platform;
import rigor.facts.Origin;

/**
 * The memory of a machine without a GPU, as an accelerator that computes on the processor. Its id says all that a speed
 * depends on, so that one can ask for any: {@code cpu-2x5200-64gb} has 64 GB on 2 channels of 5200 MT/s, {@code
 * cpu-90gbs-64gb} has 64 GB at 90 GB/s.
 *
 * @param gb size in units of 2^30 bytes
 * @param bandwidth what its id says of it: {@code 2x5200}, {@code 90gbs}, or nothing if nobody knows
 * @param gbS peak bandwidth in 10^9 B/s
 */
public record SystemMemory(
        double gb, String bandwidth, @Nullable Double gbS) {
    /** JEDEC: a channel of DDR4, or the two halves of one of DDR5, is 64 bit wide. */
    private static final double BYTES_A_TRANSFER = 8;

    private static final Pattern ID =
            Pattern.compile("cpu-(?:(\\d{1,2})x(\\d{3,5})-|(\\d{1,5}(?:\\.\\d)?)gbs-)?(\\d{1,5})gb");

    /** Channels x transfers a second x 8 bytes. */
    public static SystemMemory of(double gb, int channels, double mtS) {
        return new SystemMemory(gb, channels + "x" + plain(mtS, 0), channels * mtS * BYTES_A_TRANSFER / 1000);
    }

    /** Of a bandwidth that somebody has told. */
    public static SystemMemory of(double gb, double gbS) {
        return new SystemMemory(gb, plain(gbS, 1) + "gbs", gbS);
    }

    /** Of which nobody has told how fast it is. */
    public static SystemMemory of(double gb) {
        return new SystemMemory(gb, "", null);
    }

    /** That of an id; empty if the id is no such one. */
    public static Optional<SystemMemory> named(String id) {
        Matcher m = ID.matcher(id);
        return m.matches() ? Optional.of(of(m)).filter(SystemMemory::isSome) : Optional.empty();
    }

    private static SystemMemory of(Matcher m) {
        double gb = Double.parseDouble(m.group(4));
        if (m.group(1) != null) {
            return of(gb, Integer.parseInt(m.group(1)), Double.parseDouble(m.group(2)));
        }
        return m.group(3) == null ? of(gb) : of(gb, Double.parseDouble(m.group(3)));
    }

    private boolean isSome() {
        return gb > 0 && (gbS == null || gbS > 0);
    }

    public String id() {
        return "cpu-" + (bandwidth.isEmpty() ? "" : bandwidth + "-") + plain(gb, 0) + "gb";
    }

    /** @param origin the row that tells of it */
    public Accelerator accelerator(Origin origin) {
        return new Accelerator(
                id(),
                "system memory",
                "",
                Platform.CPU,
                "",
                gb,
                MemoryKind.SYSTEM,
                null,
                null,
                null,
                gbS,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                origin);
    }

    /** The same without a row. */
    Accelerator accelerator() {
        return accelerator(new Origin("", 0, id(), ""));
    }

    private static String plain(double value, int digits) {
        return new BigDecimal(value)
                .setScale(digits, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
