package rigor.estimate.assembly;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rigor.facts.Board;
import rigor.facts.Cooler;
import rigor.facts.Processor;
import rigor.terms.Choice;

/** Whether processor, mainboard and cooler are made for one socket; a cooler for smaller ones covers only a part of it. */
record SocketMatch(Bill bill) {
    private static final String SEVERAL = "2x";

    Choice of() {
        Notes notes = new Notes();
        Piece<Board> board = Bill.first(bill.boards());
        Piece<Processor> processor = Bill.first(bill.processors());
        if (board == null || processor == null) {
            return notes.open(board == null ? "the bill names no mainboard" : "the bill names no processor");
        }
        String wanted = processor.figures() == null ? null : processor.figures().socket();
        String has = board.figures() == null ? null : board.figures().socket();
        if (board.figures() == null || processor.figures() == null || wanted == null || has == null) {
            return notes.citing(board.hardware(), processor.hardware()).open("a socket is not known");
        }
        notes.used(processor.figures(), "socket", "socket of the processor");
        notes.used(board.figures(), "socket", "socket of the board");
        if (!has.replace(SEVERAL, "").equals(wanted)) {
            return notes.choice(false, "the processor is made for " + wanted + ", the board has " + has);
        }
        return withCooler(wanted, notes);
    }

    private Choice withCooler(String socket, Notes notes) {
        Piece<Cooler> piece = Bill.first(bill.coolers());
        if (piece == null) {
            return notes.choice(true, socket + "; the bill names no cooler");
        }
        Cooler cooler = piece.figures();
        @Nullable String holds = cooler == null ? null : cooler.sockets();
        if (cooler == null || holds == null) {
            return notes.citing(piece.hardware()).open("which sockets the cooler holds to is not known");
        }
        notes.used(cooler, "sockets", "sockets of the cooler");
        boolean held = Arrays.asList(holds.split("\\|")).contains(socket);
        return notes.choice(held, held ? socket : "the cooler does not hold to " + socket);
    }
}
