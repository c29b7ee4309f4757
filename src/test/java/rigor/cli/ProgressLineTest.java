package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final String CLEARED = "\u001B[K";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private long now = 5;
    private final ProgressLine line =
            new ProgressLine(new PrintStream(terminal, true, StandardCharsets.UTF_8), () -> now);

    @Test
    void whatTakesLessThanASecondIsNotWorthALine() {
        line.at("rows", 1_000, 2_000);
        now += TimeUnit.MILLISECONDS.toNanos(900);
        line.at("rows", 2_000, 2_000);

        assertThat(written()).isEmpty();
    }

    @Test
    void tellsOnceASecondHowManyHowFastAndHowLongYet() {
        line.at("rows", 0, 30_000);
        seconds(2);
        line.at("rows", 10_000, 30_000);
        line.at("rows", 10_500, 30_000);
        seconds(3);
        line.at("rows", 30_000, 30_000);

        assertThat(written())
                .isEqualTo("\r10,000 of 30,000 rows, 5,000 a second, 4 s left" + CLEARED
                        + "\r30,000 of 30,000 rows, 6,000 a second" + CLEARED + System.lineSeparator());
    }

    @Test
    void eachJobHasItsOwnClock() {
        line.at("rows", 0, 10);
        seconds(60);
        line.at("offers", 0, 10);
        seconds(2);
        line.at("offers", 5, 10);

        assertThat(written()).contains("5 of 10 offers, 3 a second, 2 s left");
    }

    private void seconds(long some) {
        now += TimeUnit.SECONDS.toNanos(some);
    }

    private String written() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
