package rigor.facts.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.BuildPart;
import rigor.facts.CaseEntry;
import rigor.facts.Claim;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Offer;
import rigor.facts.Requirement;
import rigor.facts.Retailer;
import rigor.facts.Table;

/** Rows of a case over those of the world and of the case that it is based on. */
class BelowTest {
    private static final Facts SHIPPED = Shipped.facts();

    @Test
    void aColumnThatIsNotThereKeepsWhatIsBelow() {
        Facts facts = OwnCase.based()
                .with(Table.OFFERS, "offer_id,price", "of-005,8000")
                .read();
        Offer before = SHIPPED.get(Offer.class, "of-005");
        Offer after = facts.get(Offer.class, "of-005");
        assertThat(after.price()).isEqualByComparingTo("8000");
        assertThat(after.retailerId()).isEqualTo(before.retailerId());
        assertThat(after.url()).isEqualTo(before.url());
        assertThat(after.origin().place()).isEqualTo("case/offers.csv:2");
        assertThat(after.origin().isOwn()).isTrue();
        assertThat(facts.ids(Offer.class)).isEqualTo(SHIPPED.ids(Offer.class));
    }

    @Test
    void anEmptyCellThatMayBeEmptyMeansNotKnownAndOneThatMayNotIsAsBelow() {
        Offer after = OwnCase.based()
                .with(Table.OFFERS, "offer_id,price,currency,ships_to,url", "of-005,8000,,,")
                .read()
                .get(Offer.class, "of-005");
        assertThat(after.currency()).isEqualTo("CHF");
        assertThat(after.shipsTo()).isNull();
        assertThat(after.url()).isNull();
        assertThat(SHIPPED.get(Offer.class, "of-005").shipsTo()).isEqualTo("CH");
    }

    @Test
    void aNewRowIsAddedIfItSaysAllThatItMust() {
        Facts facts = OwnCase.based()
                .with(Table.RETAILERS, "retailer_id,name,tier,kind,source_url", "my-shop,My shop,other,shop,seen there")
                .read();
        assertThat(facts.count(Retailer.class)).isEqualTo(SHIPPED.count(Retailer.class) + 1);
        assertThat(facts.get(Retailer.class, "my-shop").country()).isNull();
    }

    @Test
    void whatANewRowLacksIsTold() {
        assertThat(OwnCase.based()
                        .with(Table.OFFERS, "offer_id,price,hardware_id", "of-005,8000,", "of-mine,8000,")
                        .problems())
                .contains(
                        "case/offers.csv:3:14 hardware_id: must not be empty",
                        "case/offers.csv:3:1 offer_id: \"of-mine\" is none of those that are there; a new one needs the columns"
                                + " retailer_id, currency, vat, condition, availability, observed_on, confidence too")
                .noneMatch(problem -> problem.startsWith("case/offers.csv:2"));
    }

    @Test
    void theNameOfARowMustBeInTheHeader() {
        assertThat(OwnCase.based().with(Table.OFFERS, "price", "8000").problems())
                .containsExactly("case/offers.csv:1 the header lacks offer_id");
    }

    @Test
    void aRequirementWhoseLimitStandsBelowStillComesFromThere() {
        Facts facts = OwnCase.based()
                .with(Table.REQUIREMENTS, "requirement_id,weight,limit", "noise.load,5,", "budget.ceiling,,9000")
                .read();
        Requirement noise = facts.get(Requirement.class, "noise.load");
        assertThat(noise.weight()).isEqualTo(5);
        assertThat(noise.limit())
                .isEqualTo(SHIPPED.get(Requirement.class, "noise.load").limit());
        assertThat(noise.origin())
                .isEqualTo(SHIPPED.get(Requirement.class, "noise.load").origin());
        Requirement budget = facts.get(Requirement.class, "budget.ceiling");
        assertThat(budget.limit()).isEqualTo(9000);
        assertThat(budget.weight())
                .isEqualTo(SHIPPED.get(Requirement.class, "budget.ceiling").weight());
        assertThat(budget.origin().place()).isEqualTo("case/requirements.csv:3");
    }

    @Test
    void aRequirementOfOneRoleLiesOverThatOfAll() {
        Facts facts = OwnCase.based()
                .with(Table.REQUIREMENTS, "requirement_id,level,limit", "speed.together:vision,must,7")
                .read();
        Requirement ofRole = facts.get(Requirement.class, "speed.together:vision");
        assertThat(ofRole.limit()).isEqualTo(7);
        assertThat(ofRole.measure()).isEqualTo("speedTogether");
        assertThat(ofRole.title()).isEqualTo("Speed of vision with all running");
        assertThat(facts.askable()).extracting(Requirement::key).contains("speed.together", "speed.together:vision");
    }

    @Test
    void aBuildIsReplacedAsAWhole() {
        Facts facts = OwnCase.based()
                .with(
                        Table.BUILDS,
                        "build_id,name,hardware_id,quantity,source_url",
                        "diy-pro6000ws-am5,Mine,gpu-rtx-pro-6000-blackwell-ws,2,seen there")
                .read();
        assertThat(facts.all(BuildPart.class))
                .filteredOn(part -> part.buildId().equals("diy-pro6000ws-am5"))
                .singleElement()
                .satisfies(part -> assertThat(part.quantity()).isEqualTo(2));
        assertThat(others(facts)).isEqualTo(others(SHIPPED));
    }

    private static List<Fact> others(Facts facts) {
        return facts.all(BuildPart.class).stream()
                .filter(part -> !part.buildId().equals("diy-pro6000ws-am5"))
                .map(part -> (Fact) part)
                .toList();
    }

    @Test
    void aLoadoutIsReplacedAsAWhole() {
        String header = "loadout_id,role,model_id,format,streams,context_tokens,kv_format,assumed";
        Facts facts = OwnCase.based()
                .with(Table.LOADOUTS, header, "moe-brief,main,gpt-oss-120b,MXFP4,1,8192,f16,true")
                .read();
        assertThat(facts.all(LoadoutModel.class))
                .filteredOn(model -> model.loadoutId().equals("moe-brief"))
                .singleElement()
                .satisfies(model -> assertThat(model.contextTokens()).isEqualTo(8192));
        assertThat(facts.all(LoadoutModel.class).stream()
                        .map(LoadoutModel::loadoutId)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(SHIPPED.all(LoadoutModel.class).stream()
                        .map(LoadoutModel::loadoutId)
                        .distinct()
                        .toList());
        assertThat(OwnCase.based()
                        .with(Table.LOADOUTS, "loadout_id,role,model_id", "moe-brief,main,gpt-oss-120b")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("case/loadouts.csv:1 the header lacks streams, context_tokens");
    }

    @Test
    void oneRowNamedTwiceIsTold() {
        assertThat(OwnCase.based()
                        .with(Table.OFFERS, "offer_id,price", "of-005,8000", "of-005,9000")
                        .problems())
                .containsExactly("case/offers.csv:3:1 offer_id: \"of-005\" stands on line 2 already");
    }

    @Test
    void whatLiesOverFaultyRowsIsNotJudged() {
        String offers = OwnCase.world(Table.OFFERS).replaceFirst("of-005,gpu-rtx", "of-005,gpu-rtxx");
        assertThat(OwnCase.based()
                        .withWorld(Table.OFFERS, offers)
                        .with(Table.OFFERS, "offer_id,price", "of-005,nothing")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("facts/offers.csv:");
    }

    @Test
    void tablesThatOnlyCasesHaveAreNotTheWorlds() {
        String claims = "claim_id,brief_section,sentence,kind,subject\n";
        assertThat(OwnCase.based().withWorld(Table.CLAIMS, claims).problems())
                .containsExactly(
                        "facts/claims.csv belongs to a case now: rigor case migrate makes one of these tables");
        assertThat(SHIPPED.count(Claim.class)).isPositive();
        assertThat(SHIPPED.count(CaseEntry.class)).isPositive();
    }
}
