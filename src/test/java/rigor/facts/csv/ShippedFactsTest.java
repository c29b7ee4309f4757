package rigor.facts.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.Offer;
import rigor.facts.Origin;
import rigor.facts.Table;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.TableColumn;

class ShippedFactsTest {
    private final FactFiles files = Shipped.files();

    @Test
    void readWithoutAProblem() {
        Facts facts = FactsReader.read(files);
        assertThat(facts.all(Offer.class)).hasSizeGreaterThan(100);
        assertThat(facts.all(Measurement.class)).hasSizeGreaterThan(800);
        assertThat(facts.revision()).isEqualTo(files.revision()).matches("[0-9a-f]{32}");
    }

    @Test
    void areTheOnesThatComeWithTheProgram() {
        assertThat(Shipped.files().revision()).isEqualTo(files.revision());
    }

    @ParameterizedTest
    @EnumSource
    void knowTheLineAndTheSourceOfEachRow(Table table) {
        Facts facts = FactsReader.read(files);
        assertThat(facts.all(table.type())).isNotEmpty().allSatisfy(fact -> {
            Origin origin = fact.origin();
            assertThat(origin.file()).isIn(files.table(table.file()).keySet());
            List<String> lines = lines(origin.file());
            assertThat(lines.get(origin.line() - 1)).contains(origin.source());
            if (TableColumn.of(table).stream().anyMatch(TableColumn::key)) {
                assertThat(origin.id()).isEqualTo(fact.key());
                assertThat(lines.get(origin.line() - 1)).contains(fact.key().split(" ", 2)[0]);
                assertThat(facts.get(table.type(), fact.key())).isSameAs(fact);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void haveTheColumnsThatTheProgramDescribes(Table table) {
        String header = lines(Tables.file(table)).get(0);
        assertThat(TableColumn.of(table).stream().map(TableColumn::name))
                .containsExactlyElementsOf(Arrays.asList(header.split(",")));
    }

    private List<String> lines(String file) {
        String text = new String(files.content(file).orElseThrow().bytes(), StandardCharsets.UTF_8);
        return text.replace("\"\"", "\"").lines().toList();
    }
}
