package rigor.facts.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Alias;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.Phrase;
import rigor.facts.Retailer;
import rigor.facts.Table;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.Schema;
import rigor.facts.upload.OffersImport.CellChange;
import rigor.facts.upload.OffersImport.Changes;
import rigor.facts.upload.OffersImport.Mode;
import rigor.facts.upload.OffersImport.RowChange;
import rigor.facts.upload.OffersImport.Rows;
import rigor.facts.upload.intake.Intake;

/** Finds the differences between the offers in force and a file; what is written are those of the case alone. */
final class OffersComparison {
    private final Schema<Offer> schema;
    private final Mode mode;
    private final Facts before;
    private final Map<String, Offer> own = new LinkedHashMap<>();
    private final Map<String, Offer> after = new LinkedHashMap<>();
    private final List<String> added = new ArrayList<>();
    private final List<RowChange> firstChanged = new ArrayList<>();
    private int changed;
    private int unchanged;

    OffersComparison(Schema<Offer> schema, Facts before, Mode mode) {
        this.schema = schema;
        this.mode = mode;
        this.before = before;
        before.all(Offer.class).stream()
                .filter(offer -> offer.origin().isOwn())
                .forEach(offer -> own.put(offer.offerId(), offer));
        if (mode == Mode.MERGE) {
            after.putAll(own);
        }
    }

    /** @param intake of a file in a format of others; else null */
    OffersImport with(OffersUpload upload, @Nullable Intake intake, FactFiles current) {
        upload.offers().forEach(this::compare);
        boolean sound = upload.refusals().count() == 0;
        List<String> gone = sound ? gone() : List.of();
        boolean changes = !added.isEmpty() || changed > 0 || !gone.isEmpty();
        FactFiles remembered = sound && intake != null ? remembered(intake, current) : current;
        return new OffersImport(
                upload.reading(),
                upload.rows(),
                Rows.of(added),
                new Changes(changed, List.copyOf(firstChanged)),
                Rows.of(gone),
                unchanged,
                upload.refusals().first(),
                upload.refusals().count(),
                intake,
                sound && changes ? remembered.withOwn(Table.OFFERS, content()) : remembered);
    }

    /** With new sellers, and what the buyer said of names and headings. */
    private FactFiles remembered(Intake intake, FactFiles current) {
        FactFiles files = with(current, Hardware.class, intake.added());
        files = with(files, Retailer.class, intake.sellers());
        files = with(files, Alias.class, intake.aliases());
        return with(files, Phrase.class, intake.phrases());
    }

    private <F extends Fact> FactFiles with(FactFiles files, Class<F> type, List<F> rows) {
        if (rows.isEmpty()) {
            return files;
        }
        Map<String, F> all = new TreeMap<>();
        before.all(type).stream().filter(row -> row.origin().isOwn()).forEach(row -> all.put(row.key(), row));
        rows.forEach(row -> all.put(row.key(), row));
        return files.withOwn(Table.of(type), TableWriter.canonical(type, List.copyOf(all.values())));
    }

    private void compare(Offer offer) {
        Offer old = before.find(Offer.class, offer.offerId()).orElse(null);
        boolean same = old != null && isSame(old, offer);
        if (!same || own.containsKey(offer.offerId())) {
            after.put(offer.offerId(), same ? old : offer);
        }
        if (same) {
            unchanged++;
        } else if (old == null) {
            added.add(offer.offerId());
        } else if (++changed <= OffersImport.LISTED) {
            firstChanged.add(new RowChange(offer.offerId(), cells(old, offer)));
        }
    }

    private boolean isSame(Offer old, Offer offer) {
        return IntStream.range(0, schema.fields().size()).allMatch(i -> schema.isSame(old, offer, i));
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
                : own.keySet().stream().filter(id -> !after.containsKey(id)).toList();
    }

    private Content content() {
        return TableWriter.canonical(Offer.class, List.copyOf(after.values()));
    }
}
