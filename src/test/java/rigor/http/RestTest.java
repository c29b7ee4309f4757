package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestTest {
    private static final Duration SOON = Duration.ofMillis(20);

    @Test
    void whatNobodyNeedsIsGivenBackOnceItIsQuiet() throws InterruptedException {
        CountDownLatch givenBack = new CountDownLatch(1);
        Cleaner.create().register(new Object(), givenBack::countDown);
        try (Rest rest = new Rest(SOON)) {
            rest.disturb();
            assertThat(givenBack.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theHeapIsKeptSmall() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try (Rest rest = new Rest(SOON)) {
            rest.disturb();
            assertThat(java.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("20");
        }
    }

    @Test
    void afterTheEndNothingIsPlanned() {
        Rest rest = new Rest(SOON);
        rest.close();
        assertThatCode(rest::disturb).doesNotThrowAnyException();
    }
}
