package rigor.facts.upload.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Vat;
import rigor.facts.csv.NumberStyle;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Draft.VatBasis;
import rigor.facts.upload.draft.Drafts;
import rigor.facts.upload.draft.Gtin;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.quote.Pricing.Price;
import rigor.facts.upload.quote.Terms.Delivery;

/** Makes drafts, refusals and what is left out of the positions and sums of a quote. For one thread. */
final class Proposals {
    private final TermReader reader;
    private final Terms whole;
    private final Drafts drafts;
    private final NoPositions noPositions;
    private final Names names;
    private final Pricing pricing;
    private final Skips skips;

    Proposals(Labels labels, Wording wording, TermReader reader, Terms whole, NumberStyle style, Drafts drafts) {
        this.reader = reader;
        this.whole = whole;
        this.drafts = drafts;
        this.noPositions = new NoPositions(labels, wording);
        this.names = new Names(labels, wording, reader);
        this.pricing = new Pricing(style);
        this.skips = new Skips(drafts);
    }

    void add(List<Block> blocks) {
        int counted = 0;
        for (Block block : blocks) {
            String kind = noPositions.kind(block.text);
            boolean work = block.isHours || "work".equals(kind);
            counted += kind == null || work ? 1 : 0;
            if (work) {
                drafts.refuse(
                        block.at(),
                        Texts.line(block.text),
                        "service",
                        "work is no hardware: nothing to do, it stays out");
            } else if (kind != null) {
                skips.add(block, kind);
            } else {
                position(block, block.position == null ? counted : block.position);
            }
        }
        skips.close();
    }

    private void position(Block block, int number) {
        Price price = pricing.of(block);
        Names.Named named = names.of(block);
        if (!named.isProduct()) {
            skips.add(block, "a sentence");
        } else if (price.price() == null) {
            drafts.refuse(block.at(), named.product(), price.code(), price.reason());
        } else {
            Terms own = reader.of(String.join("\n", block.terms) + "\n" + String.join("\n", named.rest()));
            drafts.offer(Draft.of(
                    block.at(), named.product(), price.price(), b -> fill(b, block, number, price, own, named)));
        }
    }

    private void fill(Draft.Builder b, Block block, int number, Price price, Terms own, Names.Named named) {
        marks(b, block.marks);
        b.currency = price.currency() == null ? whole.currency : price.currency();
        Vat vat = own.vat == null ? whole.vat : own.vat;
        b.vat = vat;
        b.vatBasis = vat == null ? VatBasis.NOT_STATED : VatBasis.STATED;
        b.condition = own.condition == null ? whole.condition : own.condition;
        Delivery delivery = block.delivery == null ? null : reader.delivery(block.delivery);
        delivery = delivery == null ? Terms.of(own.deliveries, Terms.ALL) : delivery;
        delivery(b, delivery == null ? Terms.of(whole.deliveries, number) : delivery);
        Integer months = Terms.of(own.warrantyMonths, Terms.ALL);
        b.warrantyMonths = months == null ? Terms.of(whole.warrantyMonths, number) : months;
        b.shipsTo.addAll(whole.shipsTo);
        b.shipsOnlyThere = whole.shipsOnlyThere;
        b.seller = named.seller() == null ? whole.seller : named.seller();
        b.observedOn = whole.date;
        b.note = block.notes.isEmpty() ? null : Texts.line(String.join(" ", block.notes));
        if (price.warning() != null) {
            b.warnings.add(price.warning());
        }
        b.warnings.addAll(whole.warnings);
    }

    private static void marks(Draft.Builder b, Marks marks) {
        b.partNumbers.addAll(marks.partNumbers.isEmpty() ? marks.articleNumbers : marks.partNumbers);
        b.gtins.addAll(marks.gtins);
        b.url = marks.url;
        for (String gtin : marks.gtins) {
            if (!Gtin.isSound(gtin)) {
                b.warnings.add("the check digit of the trade item number %s is wrong".formatted(gtin));
            }
        }
    }

    private static void delivery(Draft.Builder b, @Nullable Delivery delivery) {
        if (delivery != null) {
            b.availability = delivery.availability();
            b.availabilityText = delivery.text();
            b.availableOn = delivery.on();
        }
    }
}
