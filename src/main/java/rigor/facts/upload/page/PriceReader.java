package rigor.facts.upload.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Vat;
import rigor.facts.upload.draft.Wording;

/** What an offer costs, of all the prices that it states. */
final class PriceReader {
    /** What is paid for carrying or paying, not for the piece. */
    private static final Set<String> CHARGES = Set.of("DeliveryChargeSpecification", "PaymentChargeSpecification");

    private final Wording wording;
    private final LocalDate asOf;

    PriceReader(Wording wording, LocalDate asOf) {
        this.wording = wording;
        this.asOf = asOf;
    }

    /**
     * One price, or several in different currencies.
     *
     * @param currency that of what the offer is part of; null if none
     */
    List<Price> read(Item offer, @Nullable String currency) throws NoPrice {
        String beside = offer.text("priceCurrency");
        String inherited = beside == null ? currency : beside;
        List<Spec> specs = specs(offer);
        if (specs.stream().noneMatch(Spec::isPaid)) {
            throw unpaid(specs);
        }
        boolean isSale = specs.stream().anyMatch(spec -> spec.kind() == Spec.Kind.SALE);
        Spec.Kind kind = isSale ? Spec.Kind.SALE : Spec.Kind.PLAIN;
        List<Price> prices = new ArrayList<>();
        NoPrice first = null;
        for (Spec spec : specs) {
            try {
                if (spec.kind() == kind) {
                    add(prices, price(spec, offer, inherited));
                }
            } catch (NoPrice e) {
                first = first == null ? e : first;
            }
        }
        if (prices.isEmpty() && first != null) {
            throw first;
        }
        return settled(prices);
    }

    private static NoPrice unpaid(List<Spec> specs) {
        if (specs.isEmpty()) {
            return new NoPrice("no-amount", "the offer states no price");
        }
        Spec.Kind kind = specs.get(0).kind();
        return new NoPrice(kind.code, kind.reason);
    }

    private List<Spec> specs(Item offer) throws NoPrice {
        List<Spec> specs = new ArrayList<>();
        Spec direct = Spec.of(offer, asOf);
        if (direct.stated() != null || direct.kind() == Spec.Kind.RANGE) {
            specs.add(direct);
        }
        for (Item spec : offer.items("priceSpecification")) {
            if (!spec.is(CHARGES)) {
                specs.add(Spec.of(piece(spec), asOf));
            }
        }
        specs.removeIf(spec -> spec.kind() != Spec.Kind.RANGE && spec.stated() == null);
        return specs;
    }

    /** Of a sum of the piece and its freight, the piece. */
    private static Item piece(Item spec) throws NoPrice {
        List<Item> pieces = new ArrayList<>(spec.items("priceComponent"));
        boolean isWhole = pieces.removeIf(part -> part.is(CHARGES));
        if (pieces.size() > 1 && isWhole) {
            throw new NoPrice("compound-price", "the price is a sum of several parts: enter that of the piece");
        }
        return pieces.size() == 1 ? pieces.get(0) : spec;
    }

    private Price price(Spec spec, Item offer, @Nullable String inherited) throws NoPrice {
        String beside = spec.item().text("priceCurrency");
        Word stated = spec.stated() == null ? Word.of("") : spec.stated();
        Price price = Money.price(stated, beside == null ? inherited : beside, vat(spec.item(), offer));
        LocalDate through = spec.item() == offer ? null : Spec.day(spec.item(), "validThrough");
        if (through == null) {
            return price;
        }
        List<String> warnings = new ArrayList<>(price.warnings());
        warnings.add("the price is valid until " + through);
        return new Price(price.amount(), price.currency(), price.vat(), warnings);
    }

    private @Nullable Vat vat(Item spec, Item offer) {
        String text = spec.text("valueAddedTaxIncluded");
        String stated = text == null ? offer.text("valueAddedTaxIncluded") : text;
        return stated == null ? null : wording.vat(stated);
    }

    /** The same price twice is one, with what either says of the tax. */
    private static void add(List<Price> prices, Price price) {
        for (int i = 0; i < prices.size(); i++) {
            Price before = prices.get(i);
            if (before.isSameAs(price)
                    && (before.vat() == null || price.vat() == null || before.vat() == price.vat())) {
                Vat vat = before.vat() == null ? price.vat() : before.vat();
                List<String> warnings = before.warnings().isEmpty() ? price.warnings() : before.warnings();
                prices.set(i, new Price(before.amount(), before.currency(), vat, warnings));
                return;
            }
        }
        prices.add(price);
    }

    /** What holds the tax goes before what does not. */
    private static List<Price> settled(List<Price> prices) throws NoPrice {
        List<Price> gross = prices;
        if (prices.stream().anyMatch(price -> price.vat() != Vat.EXCLUDED)) {
            gross = prices.stream().filter(price -> price.vat() != Vat.EXCLUDED).toList();
        }
        long currencies = gross.stream().map(Price::currency).distinct().count();
        if (currencies < gross.size()) {
            throw new NoPrice(
                    "price-conflict",
                    "the offer states several prices: "
                            + gross.stream().map(Price::words).collect(Collectors.joining(", ")));
        }
        return gross;
    }
}
