package rigor.facts.upload.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rigor.facts.upload.grid.Cell;

/** The merged cells of a sheet: the value of the upper left one counts in all of them. Immutable. */
final class Merges {
    private record Merged(Region region, Cell value) {}

    private final List<Region> regions;
    private final int width;

    /** @param width of the sheet: nothing is filled beyond */
    Merges(List<Region> regions, int width) {
        this.regions =
                regions.stream().sorted(Comparator.comparingInt(Region::top)).toList();
        this.width = width;
    }

    /** How many cells are filled at most, to this row. */
    long cells(int lastRow) {
        long sum = 0;
        for (Region region : regions) {
            long rows = Math.min(region.bottom(), lastRow) - region.top() + 1;
            sum += Math.max(0, rows) * Math.max(0, end(region) - region.left());
        }
        return sum;
    }

    private int end(Region region) {
        return Math.min(region.right() + 1, width);
    }

    /** For one pass over the rows, from the first on. */
    Fill fill() {
        return new Fill();
    }

    final class Fill {
        private final List<Merged> active = new ArrayList<>();
        private int next;

        void apply(int row, List<Cell> cells) {
            active.removeIf(merged -> merged.region().bottom() < row);
            for (; next < regions.size() && regions.get(next).top() <= row; next++) {
                Region region = regions.get(next);
                boolean hasValue = region.top() == row && region.left() < cells.size();
                if (hasValue) {
                    active.add(new Merged(region, cells.get(region.left())));
                }
            }
            active.forEach(merged -> fill(merged, cells));
        }

        private void fill(Merged merged, List<Cell> cells) {
            int end = end(merged.region());
            while (cells.size() < end && !merged.value().isBlank()) {
                cells.add(Cell.EMPTY);
            }
            for (int i = merged.region().left(); i < Math.min(end, cells.size()); i++) {
                cells.set(i, merged.value());
            }
        }
    }
}
