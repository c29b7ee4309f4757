package rigor.facts.upload.grid;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.facts.Buyer;
import rigor.facts.Facts;
import rigor.facts.Phrase.Where;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Drafts;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Wording;

/** Reads the offers of a table whose header is known. For one thread. */
public final class OfferTable {
    private final Grid grid;
    private final Header header;
    private final FileKind kind;
    private final Wording wording;
    private final Numbers numbers;
    private final RowOffer rows;
    private final Map<String, Draft> byId = new HashMap<>();
    private int read;

    /** @param asOf the day on which sale prices must hold */
    public OfferTable(Grid grid, Header found, Facts facts, LocalDate asOf) {
        this.grid = grid;
        this.kind = FileKind.of(found);
        this.header = kind.meant(found);
        this.wording = Wording.of(facts);
        this.numbers = Numbers.of(grid, header);
        PriceCells prices = new PriceCells(header, kind, numbers, asOf, facts);
        ShippingCells shipping =
                new ShippingCells(header, numbers, Buyer.of(facts).country().countryId());
        this.rows = new RowOffer(header, kind, wording, prices, shipping);
    }

    /** As this kind of table means them. */
    public List<Column> columns() {
        return header.columns();
    }

    public FileKind kind() {
        return kind;
    }

    /** As people call it: {@code decimal point}. */
    public String numberStyle() {
        return numbers.style().words();
    }

    /** How many rows stand below the header, blank ones included. */
    public int size() {
        return numbers.rows();
    }

    /** How many rows below the header are not blank. */
    public int read() {
        return read;
    }

    public void readInto(Drafts drafts) {
        Group group = new Group(header);
        int at = 0;
        for (Row row : grid.rows()) {
            if (++at <= header.before() || row.isBlank()) {
                continue;
            }
            read++;
            read(group.completed(row), drafts);
        }
    }

    private void read(Row row, Drafts drafts) {
        String skipped = skipped(row);
        if (skipped != null) {
            drafts.skip(row.at(), skipped);
            return;
        }
        Draft draft = rows.read(row, drafts);
        if (draft != null && isFirst(row, draft, drafts)) {
            drafts.offer(draft);
        }
    }

    /** Why the row is no offer, without being at fault; null if it is one. */
    private @Nullable String skipped(Row row) {
        if (row.isHidden()) {
            return "a hidden row";
        }
        String first = row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        String product = rows.product(row);
        boolean priced = rows.isPriced(row);
        boolean named = product.length() > 3 && priced && header.has(Target.PRODUCT_NAME);
        String noOffer = wording.noOffer(product.isEmpty() ? first : product).orElse(null);
        boolean whole = wording.exactly(Where.NO_OFFER, product).isPresent();
        if (noOffer != null && (!named || whole || noOffer.equals("a total"))) {
            return noOffer;
        }
        if (row.cells().stream().allMatch(OfferTable::isLine)) {
            return "a line between rows";
        }
        return priced || row.cells().size() < 2 ? unpublished(row) : unpriced(row, product);
    }

    private static boolean isLine(Cell cell) {
        return cell.fault() == null && cell.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private @Nullable String unpriced(Row row, String product) {
        String kindOfRow = text(row, Target.KIND);
        if (Wording.bare(kindOfRow).equals("variable")
                || Wording.bare(kindOfRow).equals("grouped")) {
            return "parent of variations, no price";
        }
        boolean continues =
                header.has(Target.GROUP) && text(row, Target.PRODUCT_MORE).isEmpty();
        return continues || product.isEmpty() ? "no price, nothing but a picture or a remark" : unpublished(row);
    }

    private @Nullable String unpublished(Row row) {
        for (Column column : header.all(Target.STATUS)) {
            String text = row.cell(column.index()).text().strip();
            boolean no = text.startsWith("-") || Boolean.FALSE.equals(wording.yes(text));
            if (no) {
                return "not published: " + column.heading() + " is " + Texts.line(text);
            }
        }
        return null;
    }

    /** A second row of the seller's own number says the same or contradicts. */
    private boolean isFirst(Row row, Draft draft, Drafts drafts) {
        String id = text(row, Target.ID);
        Draft known = id.isEmpty() || !kind.namesCurrencies() ? null : byId.putIfAbsent(id, draft);
        if (known == null) {
            return true;
        }
        boolean same = known.price().compareTo(draft.price()) == 0;
        drafts.refuse(
                row.at(),
                draft.product(),
                "duplicate",
                "\"" + Texts.line(id) + "\" stands in " + known.at() + " already"
                        + (same ? "" : ", with another price: " + known.price()));
        return false;
    }

    private String text(Row row, Target target) {
        Column column = header.find(target);
        return column == null ? "" : row.cell(column.index()).text().strip();
    }
}
