package rigor.explain.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.engine.Judge;
import rigor.explain.Explainer;
import rigor.explain.shopping.ShoppingList.Bearing;
import rigor.explain.shopping.ShoppingList.Check;
import rigor.explain.shopping.ShoppingList.Item;
import rigor.explain.shopping.ShoppingList.Source;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.Table;
import rigor.terms.Build;
import rigor.verdict.Outcome;

class ShoppingListsTest {
    private static final String BUILD = "diy-pro6000ws-am5";
    private static final String CARD = "gpu-rtx-pro-6000-blackwell-ws";
    private static final String SUPPLY = "psu-enermax-revolution-iii-1000w";

    private final ShoppingList list = list(Tables.shipped(), BUILD);

    @Test
    void addsUpToTheQuoteInTheOrderOfTheBill() {
        Build build = Shipped.build(BUILD);

        assertThat(list.items())
                .extracting(Item::hardware)
                .containsExactlyElementsOf(build.quote().lines().stream()
                        .map(line -> line.part().hardware().hardwareId())
                        .toList());
        assertThat(list.items().stream().mapToDouble(item -> item.total().low()).sum())
                .isCloseTo(build.quote().total().low(), within(1e-6));
        assertThat(list.items().stream()
                        .mapToDouble(item -> item.total().high())
                        .sum())
                .isCloseTo(list.total().high(), within(1e-6));
    }

    @Test
    void linksArePagesOfTheChosenOffers() {
        assertThat(list.items()).allSatisfy(item -> {
            Source source = Objects.requireNonNull(item.source());
            Offer offer = Shipped.facts().get(Offer.class, source.offer());
            assertThat(offer.hardwareId()).isEqualTo(item.hardware());
            assertThat(source.url()).isEqualTo(offer.url());
            assertThat(source.observedOn()).isEqualTo(offer.observedOn().toString());
        });
    }

    @Test
    void aCardIsThereForTheModelsThatItHolds() {
        assertThat(item(list, CARD).purposes().get(0))
                .startsWith("holds main (gpt-oss-120b MXFP4), sub (")
                .contains(") and vision (");
    }

    @Test
    void aSupplyIsToldBesideItsLoadAndACaseBesideWhatMustFit() {
        assertThat(item(list, SUPPLY).purposes())
                .contains("rated for 1,000 W")
                .anyMatch(purpose -> purpose.endsWith(" times the load"));
        assertThat(item(list, "case-fractal-define-7").purposes())
                .containsExactly(
                        "brackets: 7", "cards of up to 467 mm, here 304 mm", "coolers of up to 185 mm, here 168 mm");
    }

    @Test
    void aLengthThatNobodyHasReadIsNotKnown() {
        Tables unread = Tables.shipped().with(Table.CARDS, CARD, "length_mm", "");

        assertThat(item(list(unread, BUILD), "case-fractal-define-7").purposes())
                .contains("cards of up to 467 mm, here not known");
    }

    @Test
    void aPartBearsOnTheRequirementsWhoseFiguresRestOnIt() {
        assertThat(item(list, SUPPLY).bearsOn())
                .extracting(Bearing::requirement)
                .contains("power.supply");
        assertThat(item(list, CARD).bearsOn())
                .extracting(Bearing::requirement)
                .contains("memory.accessible", "power.supply")
                .doesNotContain("noise.load");
    }

    @Test
    void twoMachinesHoldTheirModelsTogether() {
        Item both = item(list(Tables.shipped(), "asus-gx10-x2"), "asus-gx10-1tb");

        assertThat(both.quantity()).isEqualTo(2);
        assertThat(both.purposes().get(0)).startsWith("holds main (").doesNotContain("shares of");
    }

    @Test
    void tellsHowManyOffersStandAndWhichOneIsInDoubt() {
        long standing = Shipped.judgement().offers().ofHardware(CARD).stream()
                .filter(verdict -> verdict.outcome() == Outcome.ACCEPTED)
                .count();
        assertThat(item(list, CARD).choice()).isEqualTo("the cheapest of " + standing + " that stand");
        assertThat(item(list, SUPPLY).choice()).isEqualTo("the only one that stands");

        ShoppingList doubtful = list(Tables.shipped().with(Table.OFFERS, "of-115", "availability", "unknown"), BUILD);

        assertThat(item(doubtful, SUPPLY).choice()).isEqualTo("the only offer, in doubt");
        assertThat(doubtful.outcome()).isEqualTo("undecided");
        assertThat(checks(doubtful, "price")).singleElement().asString().startsWith("of-115 is in doubt: ");
        assertThat(checks(doubtful, "question")).singleElement().asString().contains("of-115 from ");
    }

    @Test
    void anOldPriceIsToBeSeenAgain() {
        ShoppingList old = list(Tables.shipped().with(Table.OFFERS, "of-115", "observed_on", "2025-07-23"), BUILD);

        assertThat(Objects.requireNonNull(item(old, SUPPLY).source()).old()).isTrue();
        assertThat(checks(old, "price")).contains("of-115: the price is of 2025-07-23; see what it is now.");
        assertThat(checks(list, "price")).isEmpty();
    }

    @Test
    void whatNobodySellsIsToldWithThePriceUpToWhichTheBuildWouldDo() {
        ShoppingList unsold = list(Tables.shipped().without(Table.OFFERS, "of-115"), BUILD);

        assertThat(item(unsold, SUPPLY).source()).isNull();
        assertThat(unsold.total().high()).isNull();
        assertThat(checks(unsold, "unsold"))
                .satisfiesExactly(
                        find -> assertThat(find)
                                .isEqualTo("Find a price for Enermax Revolution III 1000W (80+ Gold, ATX 3.1): no offer"
                                        + " for psu-enermax-revolution-iii-1000w."),
                        upTo -> assertThat(upTo).contains(" is the answer up to CHF "));
    }

    @Test
    void warnsOfItsPartsAndOffers() {
        Tables warned = Tables.shipped()
                .withRow(
                        Table.WARNINGS,
                        Map.of(
                                "warning_id",
                                "w-1",
                                "about",
                                "offers:of-115",
                                "kind",
                                "price",
                                "sentence",
                                "Sold out."));

        assertThat(checks(list(warned, BUILD), "warning")).contains("of-115: Sold out.");
    }

    @Test
    void aRejectedBuildSaysWhy() {
        ShoppingList out = list(Tables.shipped(), "mac-studio-m3u-60c-96gb");

        assertThat(out.outcome()).isEqualTo("rejected");
        assertThat(out.reasons()).anyMatch(reason -> reason.startsWith("GPU-accessible memory: 88 GB"));
        assertThat(list.reasons()).isEmpty();
    }

    @Test
    void aMachineWithoutAGpuHoldsItsModelsInItsMemory() {
        List<Build> without = Shipped.judgement().builds().stream()
                .map(verdict -> verdict.subject())
                .filter(build -> build.machine().isCpuOnly() && build.working().isPresent())
                .toList();

        assertThat(without).isNotEmpty().allSatisfy(build -> {
            List<Item> holding = list(Tables.shipped(), build.id()).items().stream()
                    .filter(item -> item.purposes().stream().anyMatch(purpose -> purpose.startsWith("holds ")))
                    .toList();
            assertThat(holding)
                    .isNotEmpty()
                    .allMatch(item ->
                            Shipped.facts().get(Hardware.class, item.hardware()).memoryGb() != null);
        });
    }

    private static ShoppingList list(Tables tables, String build) {
        return new ShoppingLists(new Explainer(Judge.judge(tables.read(), Shipped.rules())))
                .of(build)
                .orElseThrow();
    }

    private static Item item(ShoppingList list, String hardware) {
        Predicate<Item> asked = item -> item.hardware().equals(hardware);
        return list.items().stream().filter(asked).findFirst().orElseThrow();
    }

    private static List<String> checks(ShoppingList list, String kind) {
        return list.checks().stream()
                .filter(check -> check.kind().equals(kind))
                .map(Check::text)
                .toList();
    }
}
