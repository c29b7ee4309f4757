package rigor.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;

class AttributionTest {
    private final Attribution opendb = Shipped.facts().get(Attribution.class, "opendb");

    @Test
    void theSentenceLeadsToTheSourceAndToTheLicence() {
        assertThat(opendb.written(words -> words, (name, address) -> "[" + name + "](" + address + ")"))
                .isEqualTo("Contains information from"
                        + " [BuildCores OpenDB](https://github.com/buildcores/buildcores-open-db) which is made available"
                        + " under the [ODC Attribution License](https://opendatacommons.org/licenses/by/1-0/).");
    }

    /** Any table that cites a source has its notice. */
    @Test
    void coversEveryTableThatCitesTheSource() {
        for (Table table : Table.values()) {
            if (table == Table.ATTRIBUTIONS) {
                continue;
            }
            boolean cites = Shipped.facts().rows(table.type()).stream()
                    .anyMatch(row -> row.origin().source().startsWith(opendb.sourceUrl()));
            assertThat(opendb.titles().contains(table.title()) || !cites)
                    .as(table.title())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tables;       hardware|crads;            tables: \"crads\" is no table; did you mean cards",
                "source_name;  Other;                     sentence: does not name \"Other\" and then \"ODC Attribution"
                        + " License\"",
                "licence_name; Contains;                  sentence: does not name \"BuildCores OpenDB\" and then \"Contains\""
            })
    void whatDoesNotGoTogetherIsRefusedAtItsRow(String column, String value, String complaint) {
        Tables faulty = Tables.shipped().with(Table.ATTRIBUTIONS, "opendb", column, value);

        assertThatThrownBy(faulty::read)
                .isInstanceOf(FactsRejected.class)
                .hasMessageContaining("attributions.csv:2:")
                .hasMessageContaining(complaint);
    }
}
