package rigor.facts.upload.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.grid.Cell;

/**
 * Turns the cells of a row into bytes and back: a million cells as objects take more than 100 MB. Which columns are hidden
 * is kept elsewhere.
 */
final class CellPacker {
    private static final int TEXT = 1;
    private static final int SHARED = 2;
    private static final int NUMBER = 4;
    private static final int DATE = 8;
    private static final int CURRENCY = 16;
    private static final int PERCENT = 32;
    private static final int LINK = 64;
    private static final int FAULT = 128;
    private static final int ORIGIN = 256;

    private final SharedStrings strings;

    CellPacker(SharedStrings strings) {
        this.strings = strings;
    }

    byte[] pack(List<Value> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(values.size() * 12);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (Value value : values) {
                pack(value, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void pack(Value value, DataOutputStream out) throws IOException {
        Cell cell = value.cell();
        out.writeShort(flags(value));
        if (value.isShared()) {
            out.writeInt(value.shared());
        } else if (cell.number() != null) {
            write(cell.number().toPlainString(), out);
        } else if (cell.date() != null) {
            out.writeInt((int) cell.date().toEpochDay());
        } else if (!cell.text().isEmpty()) {
            write(cell.text(), out);
        }
        writeIfPresent(cell.currency(), out);
        writeIfPresent(cell.link(), out);
        writeIfPresent(cell.fault(), out);
        writeIfPresent(cell.origin(), out);
    }

    /** A cell has one of the first four at most: the text of a number or date is that of its value. */
    private static int flags(Value value) {
        Cell cell = value.cell();
        int content = value.isShared()
                ? SHARED
                : cell.number() != null
                        ? NUMBER
                        : cell.date() != null ? DATE : cell.text().isEmpty() ? 0 : TEXT;
        return content
                | (cell.currency() == null ? 0 : CURRENCY)
                | (cell.isPercent() ? PERCENT : 0)
                | (cell.link() == null ? 0 : LINK)
                | (cell.fault() == null ? 0 : FAULT)
                | (cell.origin() == null ? 0 : ORIGIN);
    }

    private static void writeIfPresent(@Nullable String text, DataOutputStream out) throws IOException {
        if (text != null) {
            write(text, out);
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    List<Cell> unpack(byte[] packed) {
        List<Cell> cells = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed));
        try {
            while (in.available() > 0) {
                cells.add(cell(in.readUnsignedShort(), in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    private Cell cell(int flags, DataInputStream in) throws IOException {
        Cell content = content(flags, in);
        if (flags < CURRENCY) {
            return content;
        }
        return new Cell(
                content.text(),
                content.number(),
                content.date(),
                has(flags, CURRENCY) ? read(in) : null,
                has(flags, PERCENT),
                has(flags, LINK) ? read(in) : null,
                has(flags, FAULT) ? read(in) : null,
                has(flags, ORIGIN) ? read(in) : null,
                false);
    }

    private Cell content(int flags, DataInputStream in) throws IOException {
        if (has(flags, SHARED)) {
            return Cell.of(strings.get(in.readInt()));
        }
        if (has(flags, NUMBER)) {
            BigDecimal number = new BigDecimal(read(in));
            return has(flags, PERCENT) ? Cells.percent(number) : Cells.number(number, null);
        }
        if (has(flags, DATE)) {
            return Cells.date(LocalDate.ofEpochDay(in.readInt()));
        }
        return has(flags, TEXT) ? Cell.of(read(in)) : Cell.EMPTY;
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }
}
