package rigor.facts.upload.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Buyer;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.Offer.Availability;
import rigor.facts.Offer.Condition;
import rigor.facts.Offer.Vat;
import rigor.facts.column.Words;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Draft.VatBasis;
import rigor.facts.upload.draft.Texts;

/**
 * Fills in, once for a file, what its offers do not say: by the buyer's answers, else by a proposal that is told. What no
 * proposal can be made for stays open.
 */
final class Completion {
    private final Incoming incoming;
    private final FileAnswers answers;
    private final Buyer buyer;
    private final List<Ask> asks = new ArrayList<>();

    Completion(Incoming incoming, FileAnswers answers, Facts facts) {
        this.incoming = incoming;
        this.answers = answers;
        this.buyer = Buyer.of(facts);
    }

    /** @param stated what the file says, of offers whose product is known */
    List<Draft> completed(List<Draft> stated) {
        String currency = currency(stated);
        ask(
                "seller",
                stated,
                d -> d.seller() == null && answers.seller() == null,
                seller(stated),
                "the offers' addresses");
        ask(
                "currency",
                stated,
                d -> d.currency() == null && answers.currency() == null,
                currency,
                currencyBasis(currency));
        ask(
                "tax",
                stated,
                d -> !isTaxKnown(d) && answers.vat() == null,
                Words.of(Vat.UNKNOWN),
                "the file does not say whether its prices hold the tax");
        ask(
                "condition",
                stated,
                d -> d.condition() == null && answers.condition() == null,
                Words.of(Condition.NEW),
                "nothing says otherwise");
        ask(
                "availability",
                stated,
                d -> d.availability() == null && answers.availability() == null,
                Words.of(Availability.LISTED),
                "the price was seen there");
        ask(
                "date",
                stated,
                d -> d.observedOn() == null && answers.observedOn() == null && incoming.day() == null,
                buyer.purchaseDate().toString(),
                "the day of the purchase");
        return stated.stream().map(this::completed).toList();
    }

    private void ask(String about, List<Draft> drafts, Predicate<Draft> lacks, @Nullable String proposal, String why) {
        int count = (int) drafts.stream().filter(lacks).count();
        if (count > 0) {
            asks.add(new Ask(about, count, proposal, proposal == null ? "" : why));
        }
    }

    List<Ask> asks() {
        return List.copyOf(asks);
    }

    private Draft completed(Draft draft) {
        return draft.with(d -> {
            if (d.currency == null) {
                d.currency = answers.currency() != null ? answers.currency() : currency(List.of(draft));
            }
            if (d.shipping != null && d.shippingCurrency == null) {
                d.shippingCurrency = d.currency;
            }
            if (!isTaxKnown(draft)) {
                d.vat = answers.vat() == null ? Vat.UNKNOWN : answers.vat();
                d.vatBasis = answers.vat() == null ? VatBasis.NOT_STATED : VatBasis.ANSWERED;
            }
            if (d.condition == null) {
                d.condition = answers.condition() == null ? Condition.NEW : answers.condition();
            }
            if (d.availability == null) {
                d.availability = answers.availability() == null ? Availability.LISTED : answers.availability();
            }
            if (d.seller == null) {
                d.seller = answers.seller() == null ? Texts.domain(d.url) : answers.seller();
            }
            if (d.observedOn == null) {
                d.observedOn = day();
            }
        });
    }

    private LocalDate day() {
        if (answers.observedOn() != null) {
            return answers.observedOn();
        }
        return incoming.day() == null ? buyer.purchaseDate() : incoming.day();
    }

    private static boolean isTaxKnown(Draft draft) {
        return draft.vat() != null && draft.vat() != Vat.UNKNOWN;
    }

    /** The one domain of all addresses. */
    private static @Nullable String seller(List<Draft> drafts) {
        Set<String> domains = drafts.stream()
                .filter(d -> d.seller() == null)
                .map(d -> Optional.ofNullable(Texts.domain(d.url())).orElse(""))
                .collect(Collectors.toSet());
        return domains.size() == 1 && !domains.contains("") ? domains.iterator().next() : null;
    }

    /** That of the country of the addresses, or of the sellers; in a list without any, the buyer's own. */
    private @Nullable String currency(List<Draft> drafts) {
        Set<String> currencies = drafts.stream()
                .filter(d -> d.currency() == null)
                .map(this::currency)
                .collect(Collectors.toSet());
        return currencies.size() == 1 ? currencies.iterator().next() : null;
    }

    private String currency(Draft draft) {
        String host = Texts.domain(draft.url());
        String place = host != null ? host : draft.seller() != null ? draft.seller() : String.valueOf(answers.seller());
        String end = place.substring(place.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return buyer.country(end).map(Country::currency).orElse(buyer.currency());
    }

    private String currencyBasis(@Nullable String proposal) {
        return buyer.currency().equals(proposal)
                ? "your own, and nothing says otherwise"
                : "that of the sellers' country";
    }
}
