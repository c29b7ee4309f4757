package rigor.estimate.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rigor.Tables;
import rigor.estimate.Workshop;
import rigor.facts.Table;
import rigor.terms.PricedOffer;

/** Of a seller of whom nothing is known neither tier nor kind is guessed. */
class UnnamedSellerTest {

    @Test
    void whatItIsIsNotKnown() {
        PricedOffer offer = new Workshop(Tables.shipped()
                        .withRow(Table.RETAILERS, Map.of("retailer_id", "somebody", "name", "Somebody"))
                        .withCopy(Table.OFFERS, "of-001", Map.of("offer_id", "of-somebody", "retailer_id", "somebody"))
                        .read())
                .offers("of-somebody")
                .get(0);
        assertThat(offer.retailerTier().isKnown()).isFalse();
        assertThat(offer.sellerKind().isKnown()).isFalse();
        assertThat(offer.sellerKind().how()).isEqualTo("who sells it is not known");
    }
}
