package rigor.facts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.facts.Country;
import rigor.facts.Table;

class TableTest {

    @Test
    void columnsAreDescribedWithTypeUnitRangeAndReference() {
        assertThat(TableColumn.of(Table.OFFERS))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("about", "example")
                .contains(
                        new TableColumn("offer_id", "text", null, true, true, null, List.of(), null, null, "", ""),
                        new TableColumn(
                                "hardware_id", "text", null, true, false, "hardware", List.of(), null, null, "", ""),
                        new TableColumn("price", "amount", "currency", true, false, null, List.of(), 0.01, 1e7, "", ""),
                        new TableColumn("currency", "currency", null, true, false, null, List.of(), null, null, "", ""),
                        new TableColumn(
                                "warranty_months",
                                "whole number",
                                "months",
                                false,
                                false,
                                null,
                                List.of(),
                                0.0,
                                240.0,
                                "",
                                ""),
                        new TableColumn(
                                "condition",
                                "word",
                                null,
                                true,
                                false,
                                null,
                                List.of("new", "refurbished", "used"),
                                null,
                                null,
                                "",
                                ""),
                        new TableColumn(
                                "available_on", "date", null, false, false, null, List.of(), null, null, "", ""));
        assertThat(TableColumn.of(Table.NOISE_CLASSES).get(1).type()).isEqualTo("words");
        assertThat(TableColumn.of(Table.LOADOUTS).get(9).type()).isEqualTo("true or false");
    }

    @Test
    void tablesAreFoundByTitleAndByType() {
        assertThat(Table.named("memory_measurements")).contains(Table.MEMORY_MEASUREMENTS);
        assertThat(Table.named("offer")).isEmpty();
        assertThat(Table.of(Country.class).file()).isEqualTo("countries.csv");
    }

    @Test
    void everyTableRefersOnlyToTablesBeforeIt() {
        for (Table table : Table.values()) {
            assertThat(TableColumn.of(table)).allSatisfy(column -> {
                if (column.refersTo() != null) {
                    assertThat(Table.named(column.refersTo()).orElseThrow()).isLessThan(table);
                }
            });
        }
    }
}
