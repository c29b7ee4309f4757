package rigor.estimate.assembly;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.Board;
import rigor.facts.MemoryKit;
import rigor.facts.MemoryType;
import rigor.facts.Processor;
import rigor.facts.column.Words;
import rigor.terms.Choice;
import rigor.terms.Figures;

/**
 * Whether the memory is of the kind that board and processor take, and not too much of it. Registered modules do not work
 * in place of plain ones, nor the other way round.
 */
record MemoryMatch(Bill bill) {
    private static final int DESKTOP_CHANNELS = 2;

    Choice of() {
        Notes notes = new Notes();
        Piece<Board> piece = Bill.first(bill.boards());
        if (bill.memory().isEmpty() || piece == null) {
            return notes.open(piece == null ? "the bill names no mainboard" : "the bill names no memory");
        }
        Board board = piece.figures();
        notes.citing(board == null ? piece.hardware() : board);
        String wrong = wrongKind(board, notes);
        if (wrong != null) {
            return notes.choice(false, wrong);
        }
        String tooMuch = tooMuch(board, notes);
        if (tooMuch != null) {
            return notes.choice(false, tooMuch);
        }
        String missing = missing(board);
        return missing != null ? notes.open(missing) : notes.choice(true, words());
    }

    private @Nullable String wrongKind(@Nullable Board board, Notes notes) {
        Piece<Processor> processor = Bill.first(bill.processors());
        Processor figures = processor == null ? null : processor.figures();
        Set<MemoryType> taken = figures == null ? null : figures.memoryType();
        for (Piece<MemoryKit> piece : bill.memory()) {
            MemoryKit kit = piece.figures();
            MemoryType type = kit == null ? null : kit.memoryType();
            if (kit == null || type == null) {
                continue;
            }
            notes.used(kit, "memory_type", "kind of the memory");
            if (board != null && board.memoryType() != null && board.memoryType() != type) {
                notes.used(board, "memory_type", "memory of the board");
                return "%s, but the board takes %s".formatted(Words.of(type), Words.of(board.memoryType()));
            }
            if (figures != null && taken != null && !taken.isEmpty() && !taken.contains(type)) {
                notes.used(figures, "memory_type", "memory of the processor");
                return "%s, which the processor does not take".formatted(Words.of(type));
            }
        }
        return null;
    }

    private @Nullable String tooMuch(@Nullable Board board, Notes notes) {
        Integer slots = board == null ? null : board.memorySlots();
        Double most = board == null ? null : board.maxMemoryGb();
        Integer modules = modules();
        Double memory = memory();
        if (board != null && slots != null && modules != null && modules > slots) {
            notes.used(board, "memory_slots", "memory slots of the board");
            return modules + " modules, the board has " + slots + " slots";
        }
        if (board != null && most != null && memory != null && memory > most) {
            notes.used(board, "max_memory_gb", "most memory of the board");
            return Figures.of(memory, "GB") + ", the board takes " + Figures.of(most, "GB");
        }
        return null;
    }

    private @Nullable String missing(@Nullable Board board) {
        if (board == null || board.memoryType() == null || board.memorySlots() == null) {
            return "which memory the board takes is not known";
        }
        if (modules() == null
                || bill.memory().stream()
                        .anyMatch(p -> p.figures() == null || p.figures().memoryType() == null)) {
            return "of which kind the memory is, in how many modules, is not known";
        }
        Piece<Processor> processor = Bill.first(bill.processors());
        Double most = processor == null || processor.figures() == null
                ? null
                : processor.figures().maxMemoryGb();
        Double memory = memory();
        return most != null && memory != null && memory > most
                ? Figures.of(memory, "GB") + ", the processor is made for " + Figures.of(most, "GB")
                : null;
    }

    /** With what slows it although it works. */
    private String words() {
        int modules = Objects.requireNonNullElse(modules(), 0);
        Integer channels = bill.processors().isEmpty()
                ? null
                : bill.processors().get(0).hardware().memoryChannels();
        if (channels == null) {
            return "";
        }
        if (modules < channels) {
            return modules + " modules for " + channels + " channels: not all of its bandwidth";
        }
        return channels == DESKTOP_CHANNELS && modules > DESKTOP_CHANNELS
                ? modules + " modules on " + channels + " channels run slower than they are sold for"
                : "";
    }

    private @Nullable Integer modules() {
        int sum = 0;
        for (Piece<MemoryKit> piece : bill.memory()) {
            Integer each = piece.figures() == null ? null : piece.figures().modules();
            if (each == null) {
                return null;
            }
            sum += piece.quantity() * each;
        }
        return sum;
    }

    private @Nullable Double memory() {
        List<Piece<MemoryKit>> kits = bill.memory();
        double sum = 0;
        for (Piece<MemoryKit> piece : kits) {
            Double each = piece.hardware().memoryGb();
            if (each == null) {
                return null;
            }
            sum += piece.quantity() * each;
        }
        return sum;
    }
}
