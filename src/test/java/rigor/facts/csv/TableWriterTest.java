package rigor.facts.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.upload.OffersImport;
import rigor.facts.upload.OffersImport.Mode;
import rigor.facts.upload.UploadBytes;
import rigor.facts.upload.UploadLimits;
import rigor.facts.upload.intake.FileAnswers;

class TableWriterTest {
    private static final FactFiles FILES = Shipped.files();
    private static final Facts FACTS = FactsReader.read(FILES);

    @ParameterizedTest
    @EnumSource
    void aTableWrittenAndReadIsTheSameTable(Table table) {
        FactFiles written = FILES.with(Tables.file(table), canonical(table.type()));
        Facts read = FactsReader.read(written);
        for (Table each : Table.values()) {
            assertThat(read.all(each.type()))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields(each == table ? "origin" : "")
                    .isEqualTo(FACTS.all(each.type()));
        }
    }

    @Test
    void theShippedOffersAreInTheCanonicalForm() {
        assertThat(canonical(Offer.class).bytes())
                .asString(UTF_8)
                .isEqualTo(new String(FILES.content("offers.csv").orElseThrow().bytes(), UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "'=1",
                "''=1",
                "'quoted'",
                "it's",
                "a,b",
                "\"a\"",
                " a ",
                "a\r\nb",
                "a;b",
                "'",
                "\uFEFFa",
                "=",
                "é€\uD83D\uDE00"
            })
    void anyTextComesBackFromASpreadsheetAsItWas(String note) {
        Offer offer = withNote(note);
        Facts facts = FactsReader.read(FILES.with("offers.csv", TableWriter.canonical(Offer.class, List.of(offer))));
        assertThat(facts.all(Offer.class).get(0).note()).isEqualTo(note);
        OffersImport plan = OffersImport.plan(
                "offers.csv",
                forSpreadsheet(facts.all(Offer.class)),
                FileAnswers.NONE,
                Mode.REPLACE,
                FILES,
                facts,
                UploadLimits.DEFAULT,
                Progress.UNSEEN);
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"})
    void aSpreadsheetRunsNoTextAsAFormula(String note) {
        assertThat(new String(forSpreadsheet(List.of(withNote(note))).bytes(), UTF_8))
                .contains("'" + note);
    }

    private static Offer withNote(String note) {
        Offer o = FACTS.all(Offer.class).get(0);
        return new Offer(
                o.offerId(),
                o.hardwareId(),
                o.retailerId(),
                o.price(),
                o.currency(),
                o.vat(),
                o.condition(),
                o.warrantyMonths(),
                o.returnDays(),
                o.shipping(),
                o.shippingCurrency(),
                o.shipsTo(),
                o.availability(),
                o.availableOn(),
                o.url(),
                o.observedOn(),
                o.confidence(),
                o.sourceUrl(),
                note,
                o.origin());
    }

    private static UploadBytes forSpreadsheet(List<Offer> offers) {
        UploadBytes out = new UploadBytes();
        TableWriter.forSpreadsheet(Offer.class, offers, out);
        return out;
    }

    private static <F extends Fact> Content canonical(Class<F> type) {
        return TableWriter.canonical(type, FACTS.rows(type));
    }
}
