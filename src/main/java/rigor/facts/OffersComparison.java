package rigor.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rigor.facts.OffersImport.CellChange;
import rigor.facts.OffersImport.Change;
import rigor.facts.OffersImport.Changes;
import rigor.facts.OffersImport.Mode;
import rigor.facts.OffersImport.Rows;

/** Finds the differences between the table of offers and a file. */
final class OffersComparison {
    private final Schema<Offer> schema;
    private final Mode mode;
    private final Map<String, Offer> before = new LinkedHashMap<>();
    private final Map<String, Offer> after = new LinkedHashMap<>();
    private final List<String> added = new ArrayList<>();
    private final List<Change> changed = new ArrayList<>();
    private int unchanged;

    OffersComparison(Schema<Offer> schema, List<Offer> offers, Mode mode) {
        this.schema = schema;
        this.mode = mode;
        offers.forEach(offer -> before.put(offer.offerId(), offer));
        if (mode == Mode.MERGE) {
            after.putAll(before);
        }
    }

    OffersImport with(OffersUpload upload, FactFiles current) {
        upload.offers().forEach(this::compare);
        boolean sound = upload.refusals().count() == 0;
        List<String> gone = sound ? gone() : List.of();
        boolean changes = !added.isEmpty() || !changed.isEmpty() || !gone.isEmpty();
        return new OffersImport(
                upload.reading(),
                upload.rows(),
                Rows.of(added),
                Changes.of(changed),
                Rows.of(gone),
                unchanged,
                upload.refusals().first(),
                upload.refusals().count(),
                sound && changes ? current.with(Table.OFFERS.file(), content()) : current);
    }

    private void compare(Offer offer) {
        Offer old = before.get(offer.offerId());
        List<CellChange> cells = old == null ? List.of() : cells(old, offer);
        if (old == null) {
            added.add(offer.offerId());
        } else if (cells.isEmpty()) {
            unchanged++;
        } else {
            changed.add(new Change(offer.offerId(), cells));
        }
        after.put(offer.offerId(), old != null && cells.isEmpty() ? old : offer);
    }

    private List<CellChange> cells(Offer old, Offer offer) {
        return IntStream.range(0, schema.fields().size())
                .filter(i -> !schema.isSame(old, offer, i))
                .mapToObj(i -> new CellChange(schema.names().get(i), schema.text(old, i), schema.text(offer, i)))
                .toList();
    }

    private List<String> gone() {
        return mode == Mode.MERGE
                ? List.of()
                : before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
    }

    private byte[] content() {
        return TableWriter.canonical(Offer.class, List.copyOf(after.values()));
    }
}
