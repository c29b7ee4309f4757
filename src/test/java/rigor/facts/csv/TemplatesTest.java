package rigor.facts.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rigor.Tables;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.schema.Cells;
import rigor.facts.schema.TableColumn;

class TemplatesTest {

    /** Beside the shipped rows, of which one with the same key gives way. */
    @ParameterizedTest
    @EnumSource(Table.class)
    void theRowOfExamplesReadsWithoutFault(Table table) {
        Sheet template = Sheet.read(table.file(), TableWriter.template(table).getBytes(UTF_8));
        Map<String, String> row = IntStream.range(0, template.columns().size())
                .boxed()
                .collect(Collectors.toMap(
                        template.columns()::get, template.rows().get(0)::get));

        Facts read = Tables.shipped().withReplacing(table, row).read();

        List<Map<String, Object>> rows = read.all(table.type()).stream()
                .map((Fact fact) -> Cells.of(fact))
                .toList();
        assertThat(rows)
                .anySatisfy(cells -> row.forEach((column, text) -> {
                    Object cell = cells.get(column);
                    assertThat(cell == null).as(column).isEqualTo(text.isEmpty());
                }));
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyColumnSaysWhatItIsAndHasAnExampleWhereItMustNotBeEmpty(Table table) {
        assertThat(TableColumn.of(table)).allSatisfy(guide -> {
            assertThat(guide.about()).as(guide.name()).matches("[A-Z0-9].*\\.");
            assertThat(guide.example().isEmpty() && guide.required())
                    .as(guide.name())
                    .isFalse();
        });
    }
}
