package rigor.compose.words;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.facts.Buyer;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.Retailer;
import rigor.facts.column.Words;
import rigor.facts.schema.NewRow;
import rigor.terms.Figures;

/**
 * The price of a whole build by the buyer's word: an offer of all its parts together, at the door, tax included, that holds
 * on the day of the purchase. Who sells it was not said, so that neither tier nor kind nor terms of the seller are known.
 */
final class SaidPrice {
    private static final String SELLER = "unnamed-seller";

    private final Facts facts;
    private final Said.Money price;
    private final Offer.Condition condition;
    private final boolean isConditionSaid;
    private final String id;
    private final Hardware bundle;

    SaidPrice(Facts facts, String id, String name, Said.Money price, Offer.@Nullable Condition condition) {
        this.facts = facts;
        this.id = id;
        this.price = price;
        this.isConditionSaid = condition != null;
        this.condition = condition == null ? Offer.Condition.NEW : condition;
        this.bundle = NewRows.bundle(id + "-bundle", "All of " + name);
    }

    Hardware bundle() {
        return bundle;
    }

    /** What it is taken for. */
    String says() {
        return "for all of it at your door with tax, by your word; taken as %s%s"
                .formatted(Words.of(condition), isConditionSaid ? "" : ", say used or refurbished if it is not");
    }

    List<Fact> rows() {
        return List.of(bundle, seller(), offer());
    }

    private Retailer seller() {
        return NewRow.of(
                Retailer.class,
                Map.of("retailer_id", SELLER, "name", "a seller who was not named", "country", country()));
    }

    private String country() {
        return Buyer.of(facts).country().countryId();
    }

    private Offer offer() {
        Map<String, Object> cells = new HashMap<>();
        cells.put("offer_id", id + "-price");
        cells.put("hardware_id", bundle.hardwareId());
        cells.put("retailer_id", SELLER);
        cells.put("price", price.amount());
        cells.put("currency", price.currency());
        cells.put("vat", Offer.Vat.INCLUDED);
        cells.put("condition", condition);
        cells.put("shipping", BigDecimal.ZERO);
        cells.put("shipping_currency", price.currency());
        cells.put("availability", Offer.Availability.LISTED);
        cells.put("observed_on", Buyer.of(facts).purchaseDate());
        cells.put("confidence", Offer.Confidence.MEDIUM);
        cells.put("note", "said: " + Figures.price(price.amount(), price.currency()));
        return NewRow.of(Offer.class, cells);
    }
}
