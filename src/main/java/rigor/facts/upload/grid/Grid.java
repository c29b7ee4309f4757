package rigor.facts.upload.grid;

/**
 * A table of a file: a sheet of a workbook, or all of a text file.
 *
 * @param name of the sheet; empty where a file is one table
 * @param isHidden whether its author hid it
 * @param rows each time anew from the first on; blank ones may be left out
 */
public record Grid(String name, boolean isHidden, Iterable<Row> rows) {}
