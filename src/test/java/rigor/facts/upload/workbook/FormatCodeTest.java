package rigor.facts.upload.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatCodeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"CHF\" #,##0.00                 | NUMBER  | CHF",
                "#,##0.00\\ [$€-407]              | NUMBER  | EUR",
                "[$CHF-807] #,##0.00              | NUMBER  | CHF",
                "[$Fr.-100C] #,##0.00             | NUMBER  | CHF",
                "[$€-de-DE] #,##0                 | NUMBER  | EUR",
                "_-* #,##0.00\\ \"€\"_-;-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_- | NUMBER | EUR",
                "\\C\\H\\F\\ 0                    | NUMBER  | CHF",
                "USD #,##0                        | NUMBER  | USD",
                "[$$-409]#,##0                    | NUMBER  | USD",
                "[$$-1009]#,##0                   | NUMBER  |",
                "\"CHF\" 0;\"EUR\" 0              | NUMBER  |",
                "0 \"Stk\"                        | NUMBER  |",
                "0 \"All\"                        | NUMBER  |",
                "[Red]#,##0                       | NUMBER  |",
                "General                          | NUMBER  |",
                "Standard                         | NUMBER  |",
                "0.00E+00                         | NUMBER  |",
                "0 \"Monate\"                     | NUMBER  |",
                "0.0%                             | PERCENT |",
                "dd.mm.yyyy                       | DATE    |",
                "[$-407]d. mmmm yyyy;@            | DATE    |",
                "mmm                              | DATE    |",
                "d/m/yy h:mm AM/PM                | DATE    |",
                "yyyy\\-mm\\-dd\\Thh:mm:ss.000    | DATE    |",
                "h:mm                             | TIME    |",
                "[h]:mm:ss                        | TIME    |",
                "mm:ss.0                          | TIME    |",
            })
    void aCodeTellsKindAndCurrency(String code, Format.Kind kind, String currency) {
        assertThat(FormatCode.parse(code)).isEqualTo(new Format(kind, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 1900-01-01",
        "59, false, 1900-02-28",
        "60, false, ",
        "61, false, 1900-03-01",
        "46070, false, 2026-02-17",
        "46070.9999999, false, 2026-02-18",
        "46070.99, false, 2026-02-17",
        "44608, true, 2026-02-17",
        "0.5, false, ",
        "-1, false, ",
        "2958465, false, 9999-12-31",
        "2958466, false, ",
    })
    void aSerialIsADay(BigDecimal serial, boolean is1904, String day) {
        String date = String.valueOf(Serials.date(serial, is1904));
        assertThat(date).isEqualTo(String.valueOf(day));
    }
}
