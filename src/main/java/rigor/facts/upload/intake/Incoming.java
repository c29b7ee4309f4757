package rigor.facts.upload.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Facts;
import rigor.facts.csv.Encoding;
import rigor.facts.files.Bytes;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Drafts;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Column;
import rigor.facts.upload.grid.Feed;
import rigor.facts.upload.grid.Grid;
import rigor.facts.upload.grid.Header;
import rigor.facts.upload.grid.Headings;
import rigor.facts.upload.grid.OfferTable;
import rigor.facts.upload.grid.TextGrid;
import rigor.facts.upload.page.SavedPage;
import rigor.facts.upload.quote.Quote;
import rigor.facts.upload.workbook.Workbook;

/** A file as it was understood: what it is, how it was read and what it offers. */
public final class Incoming {
    /** More rows are in no file that a buyer holds. */
    private static final int MOST_ROWS = 200_000;

    /** Its items are kept while they are read. */
    private static final long MOST_OF_FEED = 32L << 20;

    private final Facts facts;
    private final LocalDate asOf;
    private final Headings headings;
    private final Drafts drafts = new Drafts();
    private final List<String> stages = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private int rows;
    private boolean isDocument;
    private @Nullable LocalDate day;

    private Incoming(Facts facts, FileAnswers answers, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
        this.headings = new Headings(facts, answers.columns());
    }

    /**
     * Reads a file by what it holds, whatever it is called. Nothing is fetched, run or unpacked to a disk.
     *
     * @param asOf the day on which sale prices must hold
     * @throws Unusable if nothing in it can be read as offers
     */
    public static Incoming read(Bytes bytes, Facts facts, FileAnswers answers, LocalDate asOf) throws Unusable {
        Incoming incoming = new Incoming(facts, answers, asOf);
        try {
            incoming.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TextGrid.Broken e) {
            throw new Unusable("broken-text", String.valueOf(e.getMessage()));
        }
        return incoming;
    }

    private void read(Bytes bytes) throws IOException, Unusable {
        byte[] first = FileText.beginning(bytes);
        if (Workbook.isOne(first)) {
            workbook(bytes);
            return;
        }
        if (SavedPage.isPage(first)) {
            page(all(bytes));
            return;
        }
        FileText.refuseOthers(first);
        if (FileText.isFeed(first)) {
            feed(bytes);
        } else {
            text(bytes);
        }
    }

    private void workbook(Bytes bytes) throws IOException, Unusable {
        Workbook workbook = Workbook.read(all(bytes));
        stages.add("Read as " + workbook.describe() + ".");
        tables(workbook.sheets(), "sheet");
    }

    /** Each visible table that has a header of offers. */
    private void tables(List<Grid> grids, String what) throws Unusable {
        boolean found = false;
        for (Grid grid : grids) {
            if (grid.isHidden()) {
                drafts.skip(grid.name(), "a hidden " + what);
                continue;
            }
            Header header = Header.find(grid, headings).orElse(null);
            if (header == null) {
                drafts.skip(grid.name(), "no table of offers");
                continue;
            }
            found = true;
            table(grid, header);
        }
        List<Grid> visible = grids.stream().filter(grid -> !grid.isHidden()).toList();
        if (!found && !tellUnknown(visible)) {
            throw new Unusable(
                    "no-table",
                    "no %s has a row that names products and prices; name the columns, as in \"Product\" and \"Price\", or say what they are with --map"
                            .formatted(what));
        }
    }

    /** Lists the headings of the first table, for somebody to say what they are; false if there are none. */
    private boolean tellUnknown(List<Grid> grids) {
        for (Grid grid : grids) {
            List<Column> unknown = Header.unknown(grid, headings);
            if (!unknown.isEmpty()) {
                columns.addAll(unknown);
                stages.add("No row names both a product and a price: say which columns hold them.");
                return true;
            }
        }
        return false;
    }

    private void table(Grid grid, Header header) throws Unusable {
        table(grid, header, d -> {});
    }

    /** @param further what holds for all of its offers */
    private void table(Grid grid, Header header, Consumer<Draft.Builder> further) throws Unusable {
        OfferTable table = new OfferTable(grid, header, facts, asOf);
        if (rows + table.size() > MOST_ROWS) {
            throw new Unusable(
                    "too-many-rows",
                    "the file has more than " + MOST_ROWS
                            + " rows: bring a part of it, such as the rows of one kind of product");
        }
        stages.add("%s; header in %s, amounts with %s."
                .formatted(capital(table.kind().title()), header.at(), table.numberStyle()));
        if (!header.above().isEmpty()) {
            stages.add("Above it: " + header.above().stream().limit(3).collect(Collectors.joining("; ")) + ".");
        }
        columns.addAll(table.columns());
        Drafts found = new Drafts();
        table.readInto(found);
        rows += table.read();
        drafts.add(found, further);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void page(byte[] bytes) throws Unusable {
        try {
            SavedPage page = SavedPage.read(bytes, facts, asOf);
            stages.add("Read as " + page.describe() + ".");
            take(page.drafts());
            isDocument = true;
            day = page.savedOn();
        } catch (Unusable e) {
            List<Grid> tables = SavedPage.tables(bytes);
            if (tables.stream().noneMatch(grid -> Header.find(grid, headings).isPresent())) {
                throw e;
            }
            stages.add("Read as a page with a table.");
            tables(tables, "table");
        }
    }

    private void feed(Bytes bytes) throws IOException, Unusable {
        if (bytes.size() > MOST_OF_FEED) {
            throw new Unusable(
                    "too-large",
                    "the feed is larger than " + (MOST_OF_FEED >> 20)
                            + " MiB: bring a part of it, or its table as CSV");
        }
        Feed feed = Feed.read(bytes.open());
        Header header = Header.find(feed.grid(), headings)
                .orElseThrow(() -> new Unusable("no-items", "the feed's items have no title and price"));
        table(feed.grid(), header, d -> {
            d.seller = d.seller == null ? feed.seller() : d.seller;
            d.observedOn = d.observedOn == null ? feed.day() : d.observedOn;
        });
        isDocument = true;
    }

    private void text(Bytes bytes) throws IOException, Unusable {
        Encoding encoding = Encoding.of(bytes);
        FileText.refuseFaults(bytes, encoding);
        TextGrid text = TextGrid.of(bytes, encoding, headings);
        Header header = text.isTable() ? Header.find(text.grid(), headings).orElse(null) : null;
        if (header != null) {
            stages.add("Read as %s, parted by %s.".formatted(encoding.describe(), text.describe()));
            table(text.grid(), header);
            return;
        }
        if (text.isTable() && tellUnknown(List.of(text.grid()))) {
            stages.add(0, "Read as %s, parted by %s.".formatted(encoding.describe(), text.describe()));
            return;
        }
        Quote quote =
                Quote.read(new String(all(bytes), encoding.charset()).substring(encoding.mark() > 0 ? 1 : 0), facts);
        stages.add("Read as " + encoding.describe() + ", " + quote.describe() + ".");
        take(quote.drafts());
        isDocument = true;
    }

    private void take(Drafts found) {
        drafts.add(found, d -> {});
        rows += found.offers().size() + found.refused().size();
    }

    private static byte[] all(Bytes bytes) throws IOException {
        try (var in = bytes.open()) {
            byte[] all = new byte[Math.toIntExact(bytes.size())];
            in.readNBytes(all, 0, all.length);
            return all;
        }
    }

    public Drafts drafts() {
        return drafts;
    }

    /** What each step of reading found out, a sentence each. */
    public List<String> stages() {
        return List.copyOf(stages);
    }

    /** The columns of its tables; none if it is no table. */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** How many rows or products it has. */
    public int rows() {
        return rows;
    }

    /** Whether a seller made it, and not somebody who noted prices. */
    public boolean isDocument() {
        return isDocument;
    }

    /** The day on which it was made or saved; null if it does not say. */
    public @Nullable LocalDate day() {
        return day;
    }
}
