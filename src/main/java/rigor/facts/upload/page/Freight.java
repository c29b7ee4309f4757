package rigor.facts.upload.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Draft;

/** What an offer says of carrying: where to, and for how much. */
final class Freight {
    private static final String DELIVERY = "DeliveryChargeSpecification";

    private final String home;

    /** @param home the buyer's country, two letters; its rate counts where there are several */
    Freight(String home) {
        this.home = home;
    }

    /**
     * A rate.
     *
     * @param countries that it holds for; empty if it does not say
     */
    private record Rate(BigDecimal amount, @Nullable String currency, Set<String> countries) {

        boolean isSameAs(Rate other) {
            return amount.compareTo(other.amount) == 0;
        }
    }

    void read(Item product, Item offer, String currency, Draft.Builder draft) {
        List<Rate> rates = charges(offer, currency);
        List<Item> details = offer.items("shippingDetails");
        for (Item detail : details.isEmpty() ? product.items("shippingDetails") : details) {
            Set<String> countries = countries(detail);
            boolean isServed = detail.words("doesNotShip").stream()
                    .noneMatch(word -> Item.local(word.text()).equalsIgnoreCase("true"));
            if (isServed) {
                draft.shipsTo.addAll(countries.stream()
                        .filter(c -> !draft.shipsTo.contains(c))
                        .toList());
                rates.addAll(rates(detail.items("shippingRate"), "value", currency, countries));
            }
        }
        choose(rates, draft);
    }

    private static List<Rate> charges(Item offer, String currency) {
        List<Item> charges = new ArrayList<>();
        for (Item spec : offer.items("priceSpecification")) {
            charges.addAll(spec.items("priceComponent"));
            charges.add(spec);
        }
        charges.removeIf(charge -> !charge.is(DELIVERY));
        return rates(charges, "price", currency, Set.of());
    }

    /** Rates that cannot be read are not stated. */
    private static List<Rate> rates(List<Item> items, String property, String currency, Set<String> countries) {
        List<Rate> rates = new ArrayList<>();
        for (Item item : items) {
            for (Word word : item.words(property)) {
                try {
                    String named = item.text("currency", "priceCurrency");
                    String own = named == null ? null : Money.named(named);
                    rates.add(new Rate(Money.amount(word), own == null ? currency : own, countries));
                } catch (NoPrice e) {
                    continue;
                }
            }
        }
        return rates;
    }

    private static Set<String> countries(Item detail) {
        Set<String> countries = new LinkedHashSet<>();
        for (Item place : detail.items("shippingDestination")) {
            List<Item> named = place.items("addressCountry");
            named.stream().map(country -> country.text("name")).forEach(name -> add(countries, name));
            place.words("addressCountry").forEach(word -> add(countries, word.text()));
            place.words("name").forEach(word -> add(countries, word.text()));
        }
        return countries;
    }

    private static void add(Set<String> countries, @Nullable String name) {
        if (name != null && name.strip().matches("[A-Za-z]{2}")) {
            countries.add(name.strip().toUpperCase(Locale.ROOT));
        }
    }

    /** The cheapest way to the buyer; none where the rates are those of other countries. */
    private void choose(List<Rate> rates, Draft.Builder draft) {
        List<Rate> here = rates.stream()
                .filter(rate -> rate.countries().isEmpty() || rate.countries().contains(home))
                .toList();
        boolean isUniform = rates.stream().allMatch(rate -> rate.isSameAs(rates.get(0)));
        Rate best = null;
        for (Rate rate : here.isEmpty() && isUniform ? rates : here) {
            best = best == null || rate.amount().compareTo(best.amount()) < 0 ? rate : best;
        }
        if (best != null) {
            draft.shipping = best.amount();
            draft.shippingCurrency = best.currency();
        } else if (!rates.isEmpty()) {
            draft.warnings.add("the freight that is stated is that to other countries");
        }
    }
}
