package rigor.facts.upload.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rigor.facts.Alias;
import rigor.facts.Buyer;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.Phrase;
import rigor.facts.Retailer;
import rigor.facts.column.Words;
import rigor.facts.files.Bytes;
import rigor.facts.schema.NewRow;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Drafts;
import rigor.facts.upload.draft.Refusal;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.grid.Column;
import rigor.facts.upload.grid.Target;
import rigor.facts.upload.match.Match;
import rigor.facts.upload.match.Products;

/**
 * A file of any kind, turned into offers of the case as far as it goes; nothing is done by planning it.
 *
 * @param stages how it was read, a sentence for each step
 * @param columns what each column of a table was taken for
 * @param rows its offers: first those whose product is known, then those that may be, then the first others
 * @param others how many rows are of products that no table has and nothing is like
 * @param refused rows that cannot be taken, and what to do about each
 * @param skipped rows that are no offers
 * @param asks what the rows do not say
 * @param offers to be added, with the hardware {@code added} for them and the {@code sellers} that they need, {@code aliases} and {@code phrases} to be remembered
 */
public record Intake(
        List<String> stages,
        List<Column> columns,
        int read,
        List<BroughtRow> rows,
        int others,
        List<Refusal> refused,
        List<Drafts.Skipped> skipped,
        List<Ask> asks,
        List<Offer> offers,
        List<Hardware> added,
        List<Retailer> sellers,
        List<Alias> aliases,
        List<Phrase> phrases) {

    /** Unknown products beyond these are counted, not listed. */
    private static final int MOST_OTHERS = 20;

    /**
     * @param name what the buyer calls the file
     * @param answers what the buyer says of it
     * @throws Unusable if nothing in it can be read as offers
     */
    public static Intake of(String name, Bytes bytes, Facts facts, FileAnswers answers) throws Unusable {
        Buyer buyer = Buyer.of(facts);
        Incoming incoming = Incoming.read(bytes, facts, answers, buyer.purchaseDate());
        return new Planning(name, facts, answers, incoming).planned();
    }

    /** For one thread. */
    private static final class Planning {
        private final String name;
        private final Facts facts;
        private final FileAnswers answers;
        private final Incoming incoming;
        private final Sellers sellers;
        private final Map<Draft, Match> matches = new LinkedHashMap<>();
        private final Map<String, Hardware> added = new TreeMap<>();
        private final List<Offer> offers = new ArrayList<>();
        private final List<Alias> aliases = new ArrayList<>();
        private final List<BroughtRow> known = new ArrayList<>();
        private final List<BroughtRow> maybe = new ArrayList<>();
        private final List<BroughtRow> others = new ArrayList<>();
        private final Set<String> offerIds = new TreeSet<>();
        private final Map<String, Integer> times = new HashMap<>();

        Planning(String name, Facts facts, FileAnswers answers, Incoming incoming) {
            this.name = name;
            this.facts = facts;
            this.answers = answers;
            this.incoming = incoming;
            this.sellers = new Sellers(facts);
        }

        Intake planned() {
            Products products = Products.of(facts);
            incoming.drafts().offers().forEach(draft -> matches.put(draft, match(draft, products)));
            List<Draft> stated = matches.entrySet().stream()
                    .filter(e -> e.getValue().isKnown()
                            && !answers.left().contains(e.getKey().at()))
                    .map(Map.Entry::getKey)
                    .toList();
            Completion completion = new Completion(incoming, answers, facts);
            List<Draft> complete = completion.completed(stated);
            Map<Draft, Draft> completed = new HashMap<>();
            for (int i = 0; i < stated.size(); i++) {
                completed.put(stated.get(i), complete.get(i));
            }
            matches.forEach((draft, match) -> row(draft, match, completed.get(draft)));
            List<BroughtRow> rows = new ArrayList<>(known);
            rows.addAll(maybe);
            rows.addAll(others.subList(0, Math.min(MOST_OTHERS, others.size())));
            return new Intake(
                    incoming.stages(),
                    incoming.columns(),
                    incoming.rows(),
                    List.copyOf(rows),
                    others.size(),
                    refused(products),
                    incoming.drafts().skipped(),
                    completion.asks(),
                    List.copyOf(offers),
                    List.copyOf(added.values()),
                    sellers.added(),
                    List.copyOf(aliases),
                    phrases());
        }

        /** First those of products that some table may have. */
        private List<Refusal> refused(Products products) {
            return incoming.drafts().refused().stream()
                    .sorted(Comparator.comparing(r -> r.product() != null && !products.isLikeAny(r.product())))
                    .toList();
        }

        private Match match(Draft draft, Products products) {
            NewPiece piece =
                    answers.added().getOrDefault(draft.at(), answers.added().get(draft.product()));
            if (piece != null) {
                added.putIfAbsent(NewPiece.id(draft), piece.row(draft, name));
                return new Match(NewPiece.id(draft), Match.How.ADDED, List.of(), null);
            }
            String said = answers.accepted()
                    .getOrDefault(draft.at(), answers.accepted().get(draft.product()));
            if (said == null || !products.isId(said)) {
                return products.find(draft);
            }
            remember(draft, said);
            return new Match(said, Match.How.ACCEPTED, List.of(), null);
        }

        private void remember(Draft draft, String hardwareId) {
            boolean isNew = aliases.stream().noneMatch(a -> a.alias().equals(draft.product()))
                    && facts.find(Alias.class, draft.product()).isEmpty();
            if (isNew) {
                aliases.add(NewRow.of(
                        Alias.class,
                        Map.of(
                                "alias",
                                draft.product(),
                                "hardware_id",
                                hardwareId,
                                "note",
                                "Agreed to in " + name + ".")));
            }
        }

        private void row(Draft draft, Match match, @Nullable Draft complete) {
            if (!match.isKnown()) {
                String why = match.complaint() != null ? match.complaint() : "the product is not known";
                List<BroughtRow> list = match.suggestions().isEmpty() ? others : maybe;
                list.add(BroughtRow.of(draft, match, null, why));
            } else if (complete == null) {
                known.add(BroughtRow.of(draft, match, null, "left out"));
            } else {
                known.add(taken(draft, match, complete));
            }
        }

        private BroughtRow taken(Draft draft, Match match, Draft complete) {
            if (complete.seller() == null) {
                return BroughtRow.of(draft, match, null, "nobody says who sells it");
            }
            if (complete.currency() == null) {
                return BroughtRow.of(draft, match, null, "nobody says in which currency");
            }
            Offer offer = offer(complete, Objects.requireNonNull(match.hardwareId()));
            offers.add(offer);
            return BroughtRow.of(draft, match, offer.offerId(), "");
        }

        private Offer offer(Draft draft, String hardwareId) {
            Retailer seller = sellers.of(Objects.requireNonNull(draft.seller()));
            Map<String, Object> cells = new HashMap<>();
            cells.put("offer_id", id(seller, hardwareId, draft));
            cells.put("hardware_id", hardwareId);
            cells.put("retailer_id", seller.retailerId());
            cells.put("price", draft.price());
            cells.put("currency", draft.currency());
            cells.put("vat", draft.vat());
            cells.put("condition", draft.condition());
            cells.put("warranty_months", draft.warrantyMonths());
            cells.put("return_days", draft.returnDays());
            cells.put("shipping", draft.shipping());
            cells.put("shipping_currency", draft.shipping() == null ? null : draft.shippingCurrency());
            cells.put("ships_to", draft.shipsTo().isEmpty() ? null : String.join("|", new TreeSet<>(draft.shipsTo())));
            cells.put("availability", draft.availability());
            cells.put("available_on", draft.availableOn());
            cells.put("url", draft.url());
            cells.put("observed_on", draft.observedOn());
            cells.put("confidence", incoming.isDocument() ? Offer.Confidence.HIGH : Offer.Confidence.MEDIUM);
            cells.put("note", note(draft));
            return NewRow.of(Offer.class, cells);
        }

        /** The same seller, piece and condition take the place of each other; a file may have two at once. */
        private String id(Retailer seller, String hardwareId, Draft draft) {
            boolean isNew = draft.condition() == Offer.Condition.NEW;
            String id = seller.retailerId() + "-" + hardwareId
                    + (isNew ? "" : "-" + Words.of(Objects.requireNonNull(draft.condition())));
            String unique = id;
            times.putIfAbsent(id, 1);
            while (!offerIds.add(unique)) {
                unique = id + "-" + times.merge(id, 1, Integer::sum);
            }
            return unique;
        }

        private String note(Draft draft) {
            List<String> parts = new ArrayList<>();
            parts.add(name + ", " + draft.at() + ": " + draft.product());
            parts.addAll(draft.warnings());
            if (draft.note() != null) {
                parts.add(draft.note());
            }
            return String.join("; ", parts);
        }

        /** What the buyer says of headings is known the next time. */
        private List<Phrase> phrases() {
            List<Phrase> said = new ArrayList<>();
            for (Map.Entry<String, Target> column : answers.columns().entrySet()) {
                boolean isNew = !Wording.of(facts)
                        .heading(column.getKey())
                        .filter(column.getValue().word()::equals)
                        .isPresent();
                if (isNew) {
                    said.add(NewRow.of(
                            Phrase.class,
                            Map.of(
                                    "where",
                                    Phrase.Where.HEADING,
                                    "phrase",
                                    column.getKey(),
                                    "means",
                                    column.getValue().word(),
                                    "note",
                                    "Said of " + name + ".")));
                }
            }
            return said.stream().sorted(Comparator.comparing(Phrase::phrase)).toList();
        }
    }
}
