package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.facts.OnDemand;
import rigor.http.Listing.Slice;

class ListingTest {
    private static final int SIZE = 100_000;

    private final AtomicInteger made = new AtomicInteger();
    private final List<Integer> list = OnDemand.of(SIZE, i -> {
        made.incrementAndGet();
        return i * 7919 % SIZE / 10;
    });

    @Test
    void makesNoMoreThanItShows() {
        Slice<Integer> slice = Slice.of(list, Optional.empty(), Optional.empty(), 500, 20);
        assertThat(slice.items()).hasSize(20).first().isEqualTo(list.get(500));
        assertThat(slice.total()).isEqualTo(SIZE);
        assertThat(made).hasValueLessThan(2 * 20);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 20, true",
        "95, 20, true",
        "99990, 20, true",
        "100000, 5, true",
        "200000, 5, true",
        "0, 0, true",
        "0, 20, false"
    })
    void findsTheFirstWithoutSortingTheRest(int offset, int limit, boolean upwards) {
        Comparator<Integer> order = upwards ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Integer> sorted =
                list.stream().sorted(order).skip(offset).limit(limit).toList();
        assertThat(Slice.of(list, Optional.empty(), Optional.of(order), offset, limit)
                        .items())
                .isEqualTo(sorted);
    }

    @Test
    void leavesEqualOnesAsTheyWere() {
        List<String> words = OnDemand.of(1_000, i -> i % 3 + " " + i);
        Comparator<String> byDigit = Comparator.comparing(word -> word.charAt(0));
        assertThat(Slice.of(words, Optional.of(w -> !w.startsWith("0")), Optional.of(byDigit), 1, 3)
                        .items())
                .containsExactly("1 4", "1 7", "1 10");
    }
}
