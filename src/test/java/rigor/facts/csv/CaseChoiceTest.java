package rigor.facts.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rigor.facts.Buyer;
import rigor.facts.NotFound;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;

/** Whose case is judged. */
class CaseChoiceTest {
    private static final FactFiles BUNDLED = FactFiles.bundled();
    private static final String SWISS = "cases/swiss-home-office/";
    private static final String AMERICAN = "cases/us-lan-mini-pc/";

    @Test
    void theUsualOneIsTheFirstOfThoseThatAreShipped() {
        assertThat(CaseChoice.ids(BUNDLED)).startsWith("swiss-home-office", "us-lan-mini-pc");
        assertThat(CaseChoice.usual(BUNDLED).layers()).containsExactly(SWISS);
        FactFiles turned =
                BUNDLED.with("cases.csv", "case_id,position\nswiss-home-office,2\nus-lan-mini-pc,1\n".getBytes(UTF_8));
        assertThat(CaseChoice.usual(turned).layers()).containsExactly(AMERICAN);
    }

    @Test
    void aCaseWithoutFolderIsPassedOver() {
        FactFiles one = BUNDLED.with("cases.csv", "case_id,position\nabsent,1\nus-lan-mini-pc,2\n".getBytes(UTF_8));
        assertThat(CaseChoice.usual(one).layers()).containsExactly(AMERICAN);
    }

    @Test
    void aShippedOneIsChosenByItsId() {
        FactFiles american = CaseChoice.shipped(BUNDLED, "us-lan-mini-pc");
        assertThat(american.layers()).containsExactly(AMERICAN);
        assertThat(CaseChoice.usual(american)).isSameAs(american);
        assertThat(Buyer.of(FactsReader.read(american)).country().countryId()).isEqualTo("US");
        assertThat(american.revision()).isEqualTo(CaseChoice.usual(BUNDLED).revision());
        assertThat(american.caseRevision())
                .isNotEqualTo(CaseChoice.usual(BUNDLED).caseRevision());
    }

    @Test
    void anUnknownOneIsToldWithTheNearest() {
        assertThatThrownBy(() -> CaseChoice.shipped(BUNDLED, "swiss-home-offices"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("swiss-home-offices")
                .hasMessageContaining("did you mean swiss-home-office");
    }

    @Test
    void onesOwnComesFirstAndLiesOverTheOneItIsBasedOn() {
        OwnCase own = OwnCase.based("purchase_date,2026-03-01");
        assertThat(CaseChoice.usual(own.files()).layers()).containsExactly(SWISS, FactFiles.OWN);
        Buyer buyer = Buyer.of(own.read());
        assertThat(buyer.country().countryId()).isEqualTo("CH");
        assertThat(buyer.purchaseDate()).isEqualTo("2026-03-01");
        assertThat(buyer.dated().origin().file()).isEqualTo("case/case.csv");
        OwnCase american = OwnCase.none().with(Table.CASE, "key,value", "based_on,us-lan-mini-pc");
        assertThat(CaseChoice.usual(american.files()).layers()).containsExactly(AMERICAN, FactFiles.OWN);
    }

    @Test
    void onesOwnMayStandAlone() {
        OwnCase alone = OwnCase.none().with(Table.CASE, "key,value", "country,NO", "purchase_date,2026-03-01");
        assertThat(CaseChoice.usual(alone.files()).layers()).containsExactly(FactFiles.OWN);
        assertThat(Buyer.of(alone.read()).currency()).isEqualTo("NOK");
    }

    @Test
    void aShippedOneIsJudgedEvenBesideOnesOwn() {
        FactFiles both = OwnCase.based("purchase_date,2026-03-01").files();
        FactFiles shipped = CaseChoice.shipped(both, "swiss-home-office");
        assertThat(shipped.caseRevision()).isEqualTo(CaseChoice.usual(BUNDLED).caseRevision());
        assertThat(shipped.inUse()).doesNotContainKey("case/case.csv");
    }

    @Test
    void withoutAnyCaseItIsToldThatItIsMissing() {
        Map<String, Content> world = new TreeMap<>(BUNDLED.inUse());
        assertThat(world.keySet()).noneMatch(name -> name.contains("/"));
        assertThat(new OwnCase(FactFiles.of("facts", world)).problems()).contains("facts/case.csv is missing");
    }
}
