package rigor.estimate.assembly;

import static rigor.facts.keys.AssumptionKey.LARGE_BAR;

import java.util.Objects;
import rigor.estimate.Assumptions;
import rigor.facts.Assumption;
import rigor.facts.Board;
import rigor.terms.Choice;

/** Whether the board maps the memory of large cards, without which it does not start or does not see them. */
record LargeBars(Bill bill, Assumptions given) {

    Choice of() {
        Assumption large = given.row(LARGE_BAR);
        Notes notes = new Notes();
        boolean asked = bill.cards().stream()
                .map(GpuCard::accelerator)
                .filter(Objects::nonNull)
                .anyMatch(gpu -> gpu.memoryGb() >= large.low());
        if (!asked) {
            return NotAsked.choice("no large card", large);
        }
        Piece<Board> piece = Bill.first(bill.boards());
        Board board = piece == null ? null : piece.figures();
        Boolean maps = board == null ? null : board.largeBars();
        if (board == null || maps == null) {
            notes = piece == null ? notes : notes.citing(board == null ? piece.hardware() : board);
            return notes.open("whether the board maps the memory of large cards is not known");
        }
        return notes.used(board, "large_bars", "mapping of large cards").choice(maps, "");
    }
}
