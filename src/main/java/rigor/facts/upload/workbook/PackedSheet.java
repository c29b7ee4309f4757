package rigor.facts.upload.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Cell;
import rigor.facts.upload.grid.Grid;
import rigor.facts.upload.grid.Row;

/** A sheet in the making: its rows in few bytes, and what holds for several cells. For one thread until it is a grid. */
final class PackedSheet {
    private static final int MOST_REGIONS = 100_000;
    private static final int MOST_LINKS = 100_000;
    private static final int LONGEST_NAME = 255;

    private record PackedRow(int number, boolean isHidden, byte[] cells) {}

    private final String name;
    private final CellPacker packer;
    private final Budget budget;
    private final List<PackedRow> rows = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Region> merges = new ArrayList<>();
    private final Map<Address, String> links = new HashMap<>();
    private int width;

    PackedSheet(String name, SharedStrings strings, Budget budget) {
        this.name = Texts.line(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        this.packer = new CellPacker(strings);
        this.budget = budget;
    }

    String name() {
        return name;
    }

    /** The number of the row last added; 0 before the first. */
    int last() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
    }

    /** Rows come in their order. Blank ones are left out, and blank cells at the end. */
    void add(int number, boolean isHidden, List<Value> cells) throws Unusable {
        add(number, 1, isHidden, cells);
    }

    /** The same row several times, from this number on. */
    void add(int number, int times, boolean isHidden, List<Value> cells) throws Unusable {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1).isNothing()) {
            length--;
        }
        if (length == 0) {
            return;
        }
        width = Math.max(width, length);
        byte[] packed = packer.pack(cells.subList(0, length));
        budget.keep(packed.length);
        for (int i = 0; i < times; i++) {
            budget.cells(length);
            rows.add(new PackedRow(number + i, isHidden, packed));
        }
    }

    void hideColumns(int from, int to) {
        hiddenColumns.set(from, Math.min(to, Address.MOST_COLUMNS));
    }

    void merge(Region region) throws Unusable {
        merges.add(region);
        if (merges.size() > MOST_REGIONS) {
            throw Refusals.tooLarge("its sheet %s has more than %s merged cells".formatted(name, MOST_REGIONS));
        }
    }

    void link(Address cell, String target) throws Unusable {
        links.put(cell, target);
        budget.keep(target.length());
        if (links.size() > MOST_LINKS) {
            throw Refusals.tooLarge("its sheet %s has more than %s links".formatted(name, MOST_LINKS));
        }
    }

    /** Complete: nothing may be added after. */
    Grid grid(boolean isHidden) throws Unusable {
        Merges filled = new Merges(merges, width);
        budget.cells(filled.cells(last()));
        return new Grid(name, isHidden, () -> iterator(filled));
    }

    private Iterator<Row> iterator(Merges filled) {
        Iterator<PackedRow> packed = rows.iterator();
        Merges.Fill fill = filled.fill();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return packed.hasNext();
            }

            @Override
            public Row next() {
                if (!packed.hasNext()) {
                    throw new NoSuchElementException();
                }
                return unpack(packed.next(), fill);
            }
        };
    }

    private Row unpack(PackedRow row, Merges.Fill fill) {
        List<Cell> cells = packer.unpack(row.cells());
        for (int i = 0; i < cells.size() && !links.isEmpty(); i++) {
            String link = links.get(new Address(row.number(), i));
            if (link != null) {
                cells.set(i, Cells.with(cells.get(i), link, cells.get(i).origin(), false));
            }
        }
        fill.apply(row.number(), cells);
        for (int i = hiddenColumns.nextSetBit(0); i >= 0 && i < cells.size(); i = hiddenColumns.nextSetBit(i + 1)) {
            cells.set(
                    i,
                    Cells.with(cells.get(i), cells.get(i).link(), cells.get(i).origin(), true));
        }
        return new Row(name + "!" + row.number(), row.isHidden(), List.copyOf(cells));
    }
}
