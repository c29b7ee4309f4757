package rigor.estimate.assembly;

import static rigor.facts.keys.AssumptionKey.SUPPLY_LENGTH;
import static rigor.facts.keys.AssumptionKey.SUPPLY_ROOM;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Assumptions;
import rigor.facts.Assumption;
import rigor.facts.Board;
import rigor.facts.Chassis;
import rigor.facts.Hardware;
import rigor.facts.Supply;
import rigor.terms.Choice;
import rigor.terms.Figures;

/**
 * Whether the case has the fixings for board and supplies, and the board a supply of its own. In an open frame there is
 * room for any; supplies that feed only cards stand anywhere.
 */
final class FormMatch {
    private static final String CARDS_ONLY = "server-12V";

    private final Bill bill;
    private final Assumptions given;
    private final Notes notes = new Notes();
    private final Set<String> missing = new LinkedHashSet<>();

    FormMatch(Bill bill, Assumptions given) {
        this.bill = bill;
        this.given = given;
    }

    Choice of() {
        Piece<Chassis> piece = Bill.first(bill.cases());
        Chassis chassis = piece == null ? null : piece.figures();
        if (piece != null) {
            notes.citing(chassis == null ? piece.hardware() : chassis);
        }
        String unfed = unfed();
        String wrong = unfed != null || chassis == null ? unfed : wrong(chassis);
        if (wrong != null) {
            return notes.choice(false, wrong);
        }
        if (bill.isOpen()) {
            return notes.choice(true, "an open frame");
        }
        if (chassis == null) {
            return notes.open(piece == null ? "the bill names no case" : "what the case takes is not known");
        }
        return missing.isEmpty() ? notes.choice(true, "") : notes.open(String.join("; ", missing));
    }

    /** What is wrong if no supply feeds the board. */
    private @Nullable String unfed() {
        boolean none = !bill.supplies().isEmpty()
                && bill.supplies().stream()
                        .allMatch(s -> s.figures() != null
                                && CARDS_ONLY.equals(s.figures().formFactor()));
        return none ? "no supply has a plug for the board" : null;
    }

    private @Nullable String wrong(Chassis chassis) {
        String wrong = board(chassis);
        int inside = 0;
        for (Piece<Supply> piece : bill.supplies()) {
            Supply supply = piece.figures();
            if (supply == null || !CARDS_ONLY.equals(supply.formFactor())) {
                inside += piece.quantity();
                wrong = wrong == null ? supply(chassis, supply, piece.hardware()) : wrong;
            }
        }
        return wrong == null ? tooMany(chassis, inside) : wrong;
    }

    private @Nullable String tooMany(Chassis chassis, int supplies) {
        Integer most = chassis.suppliesMax();
        if (most == null || supplies <= most) {
            return null;
        }
        notes.used(chassis, "supplies_max", "number of supplies of the case");
        return supplies + " supplies, the case takes " + most;
    }

    private @Nullable String board(Chassis chassis) {
        Piece<Board> piece = Bill.first(bill.boards());
        Board board = piece == null ? null : piece.figures();
        String size = board == null ? null : board.formFactor();
        String taken = chassis.boardFormFactors();
        if (board == null || size == null || taken == null) {
            missing.add("the size of the board, or which the case takes, is not known");
            return null;
        }
        notes.used(board, "form_factor", "size of the board");
        notes.used(chassis, "board_form_factors", "sizes of boards that the case takes");
        return isOneOf(size, taken) ? null : "the board is " + size + ", the case takes " + listed(taken);
    }

    private @Nullable String supply(Chassis chassis, @Nullable Supply supply, Hardware hardware) {
        String size = supply == null ? null : supply.formFactor();
        String taken = chassis.supplyFormFactors();
        if (supply == null || size == null || taken == null) {
            notes.citing(supply == null ? hardware : supply);
            missing.add("the size of the supply, or which the case takes, is not known");
            return null;
        }
        notes.used(supply, "form_factor", "size of the supply");
        notes.used(chassis, "supply_form_factors", "sizes of supplies that the case takes");
        return isOneOf(size, taken)
                ? length(chassis, supply)
                : "the supply is " + size + ", the case takes " + listed(taken);
    }

    /** A length that nobody has read is that of any supply, and room that nobody has read is the least there is. */
    private @Nullable String length(Chassis chassis, Supply supply) {
        Double read = supply.lengthMm();
        Double room = chassis.supplyLengthMaxMm();
        Assumption usual = given.row(SUPPLY_LENGTH);
        Assumption least = given.row(SUPPLY_ROOM);
        if (read == null) {
            notes.estimated("length of the supply").citing(usual);
        } else {
            notes.used(supply, "length_mm", "length of the supply");
        }
        if (room == null) {
            notes.estimated("room for supplies").citing(least);
        } else {
            notes.used(chassis, "supply_length_max_mm", "room for supplies");
        }
        double most = room == null ? least.low() : room;
        boolean tooLong = room != null && (read == null ? usual.low() : read) > room;
        if (!tooLong && (read == null ? usual.high() : read) > most) {
            missing.add("whether the case takes a supply of that length is not known");
        }
        return tooLong ? "the supply is too long for the case, which takes " + Figures.of(most, "mm") : null;
    }

    private static boolean isOneOf(String size, String taken) {
        return Arrays.asList(taken.split("\\|")).contains(size);
    }

    private static String listed(String taken) {
        return taken.replace("|", ", ");
    }
}
