package rigor.facts.upload.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Dates;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Texts;

/** One offer of a product as a draft, or two where it has prices in two currencies. */
final class OfferReader {
    /** Of GoodRelations, which schema.org takes over: what is not a sale. */
    private static final Set<String> NO_SALES =
            Set.of("LeaseOut", "ProvideService", "Repair", "Maintain", "Dispose", "ConstructionInstallation", "Buy");

    private final Source source;
    private final PriceReader prices;
    private final Freight freight;

    OfferReader(Source source) {
        this.source = source;
        prices = new PriceReader(source.wording(), source.asOf());
        freight = new Freight(source.home());
    }

    /** @param currency that of what the offer is part of; null if none */
    List<Draft> read(Named named, Item offer, String at, @Nullable String currency) throws NoPrice {
        String business = offer.text("businessFunction");
        if (business != null && NO_SALES.contains(Item.local(business))) {
            throw new NoPrice("no-sale", "it is a lease, a service or the like and sells nothing");
        }
        checkDates(offer);
        List<Price> found = prices.read(offer, currency);
        List<Draft> drafts = new ArrayList<>();
        for (Price price : found) {
            drafts.add(draft(named, offer, at, price, found.size() > 1));
        }
        return drafts;
    }

    private void checkDates(Item offer) throws NoPrice {
        Spec.Kind kind = Spec.of(offer, source.asOf()).kind();
        if (kind == Spec.Kind.EXPIRED || kind == Spec.Kind.EARLY) {
            throw new NoPrice(kind.code, kind.reason);
        }
    }

    private Draft draft(Named named, Item offer, String at, Price price, boolean isOneOfSeveral) {
        return Draft.of(at, named.name(), price.amount(), draft -> {
            named.describe(offer, draft);
            draft.currency = price.currency();
            draft.warnings.addAll(price.warnings());
            if (price.vat() != null) {
                draft.vat = price.vat();
                draft.vatBasis = Draft.VatBasis.STATED;
            }
            if (isOneOfSeveral) {
                draft.warnings.add(SameOffer.OTHER_CURRENCY);
            }
            warnOfEnd(offer, draft);
            addState(named.product(), offer, draft);
            freight.read(named.product(), offer, price.currency(), draft);
            draft.warrantyMonths = Terms.warranty(named.product(), offer);
            draft.returnDays = Terms.returnDays(named.product(), offer);
            draft.seller = seller(offer);
            String address = offer.text("url");
            source.addresses().set(address == null ? named.product().text("url") : address, draft);
            draft.observedOn = source.savedOn();
        });
    }

    private void warnOfEnd(Item offer, Draft.Builder draft) {
        String until = offer.text("priceValidUntil");
        LocalDate day = until == null ? null : Dates.parse(until);
        if (day != null && day.isBefore(source.asOf())) {
            draft.warnings.add("the price was valid until " + day);
        }
    }

    private void addState(Item product, Item offer, Draft.Builder draft) {
        String condition = offer.text("itemCondition");
        String stated = condition == null ? product.text("itemCondition") : condition;
        draft.condition = stated == null ? null : source.wording().condition(bare(stated));
        String availability = offer.text("availability", "inventoryLevel");
        if (availability != null) {
            draft.availability = source.wording().availability(bare(availability));
            draft.availabilityText = bare(availability);
        }
        draft.availableOn = Spec.day(offer, "availabilityStarts");
    }

    /** Of a term of schema.org its last word; a text as it is. */
    private static String bare(String text) {
        String line = Texts.line(text);
        String bare = line.contains(" ") ? line : Item.local(line);
        return bare.substring(0, Math.min(Texts.LONGEST_NAME, bare.length()));
    }

    private static @Nullable String seller(Item offer) {
        for (String property : List.of("seller", "offeredBy")) {
            String name = offer.text(property);
            if (name != null) {
                return shortened(Texts.line(name));
            }
            for (Item seller : offer.items(property)) {
                String domain = Texts.domain(seller.text("url"));
                if (domain != null) {
                    return domain;
                }
            }
        }
        return null;
    }

    private static @Nullable String shortened(String name) {
        return name.isEmpty() || name.length() > Texts.LONGEST_NAME ? null : name;
    }
}
