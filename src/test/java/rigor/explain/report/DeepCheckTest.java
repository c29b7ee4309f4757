package rigor.explain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Table;

class DeepCheckTest {
    private final List<FactDoubt> shipped = DeepCheck.of(Shipped.facts());

    @Test
    void findsTheModelThatDoesNotExist() {
        assertThat(only("DEEP-1", shipped)).singleElement().satisfies(d -> {
            assertThat(d.sentence()).isEqualTo("the brief names the model Qwen2.5-Coder 72B, which does not exist");
            assertThat(d.one().says()).contains("(Use Cases)");
            assertThat(d.one().place()).isEqualTo("cases/swiss-home-office/claims.csv:2");
        });
    }

    @Test
    void holdsTheDollarsOfTheBriefAgainstTheRate() {
        assertThat(only("DEEP-2", shipped)).singleElement().satisfies(d -> {
            assertThat(d.sentence()).isEqualTo("the brief uses CHF 0.909 for 1 USD, the facts use CHF 0.7729");
            assertThat(d.other().place()).startsWith("rates.csv:");
            assertThat(d.other().source()).startsWith("https://");
        });
    }

    @Test
    void findsOffersOfOneThingThatLieApart() {
        Tables dearer =
                Tables.shipped().withCopy(Table.OFFERS, "of-001", Map.of("offer_id", "of-dear", "price", "99999"));
        assertThat(only("DEEP-4", DeepCheck.of(dearer.read()))).anySatisfy(d -> {
            assertThat(d.sentence()).startsWith("new offers of gpu-rtx-pro-6000-blackwell-ws differ by");
            assertThat(d.other().says()).startsWith("CHF 99,999 on");
        });
    }

    @Test
    void findsPricesOfAnotherDay() {
        Tables old = Tables.shipped().with(Table.OFFERS, "of-001", "observed_on", "2025-06-01");
        assertThat(only("DEEP-5", DeepCheck.of(old.read())))
                .extracting(FactDoubt::sentence)
                .contains("the price of of-001 is 262 days old, 45 are allowed");
    }

    @Test
    void findsSumsThatDoNotAddUp() {
        assertThat(only("DEEP-7", shipped))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.one().place()).isEqualTo(d.other().place()));
    }

    private static List<FactDoubt> only(String check, List<FactDoubt> doubts) {
        return doubts.stream().filter(d -> d.check().equals(check)).toList();
    }
}
