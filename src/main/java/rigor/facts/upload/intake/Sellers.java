package rigor.facts.upload.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.facts.Buyer;
import rigor.facts.Facts;
import rigor.facts.Retailer;
import rigor.facts.schema.NewRow;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Wording;

/** Who sells: a retailer of the tables by id, name or domain, else a new one of the case. For one thread. */
final class Sellers {
    private final Facts facts;
    private final Map<String, Retailer> byName = new HashMap<>();
    private final Map<String, Retailer> added = new LinkedHashMap<>();

    Sellers(Facts facts) {
        this.facts = facts;
        for (Retailer retailer : facts.all(Retailer.class)) {
            byName.put(Wording.bare(retailer.retailerId()), retailer);
            byName.putIfAbsent(Wording.bare(retailer.name()), retailer);
            if (retailer.domain() != null) {
                byName.putIfAbsent(domain(retailer.domain()), retailer);
            }
        }
    }

    private static String domain(String text) {
        String host = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        return Texts.withoutPrefix(host).replaceFirst("/.*", "");
    }

    /** @param seller a name, a domain or an id */
    Retailer of(String seller) {
        Retailer known = known(seller);
        return known != null ? known : added.computeIfAbsent(id(seller), id -> unknown(id, seller));
    }

    /** Also a shop below a known domain. */
    private @Nullable Retailer known(String seller) {
        Retailer named = byName.get(Wording.bare(seller));
        String host = domain(seller);
        while (named == null && host.contains(".")) {
            named = byName.get(host);
            host = host.substring(host.indexOf('.') + 1);
        }
        return named;
    }

    private static String id(String seller) {
        return String.join("-", Wording.bare(seller).split(" "));
    }

    /** Its terms are not known. The end of its domain tells where it is, and a shop ships at home. */
    private Retailer unknown(String id, String seller) {
        String host = domain(seller);
        String end = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        String country = host.contains(".") && Buyer.of(facts).country(end).isPresent() ? end : "";
        Map<String, Object> cells = new HashMap<>();
        cells.put("retailer_id", id);
        cells.put("name", seller);
        cells.put("kind", Retailer.Kind.SHOP);
        if (host.contains(".") && !host.contains(" ")) {
            cells.put("domain", host);
        }
        boolean home = country.equals(Buyer.of(facts).country().countryId());
        if (!country.isEmpty()) {
            cells.put("country", country);
            cells.put("ships_to", home ? country : null);
            cells.put(
                    "note",
                    "Assumed by its domain: the country" + (home ? ", and that it ships there" : "")
                            + ". Its terms were not read.");
        }
        return NewRow.of(Retailer.class, cells);
    }

    /** Those that the tables do not have yet. */
    List<Retailer> added() {
        return new ArrayList<>(added.values());
    }
}
