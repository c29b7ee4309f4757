package rigor.estimate.assembly;

import rigor.estimate.Assumptions;
import rigor.facts.Chassis;
import rigor.facts.Facts;
import rigor.terms.Band;
import rigor.terms.Machine;

/**
 * Tells how the parts of self-built machines fit each other. Whoever sells a whole system answers for it, so nothing is
 * asked of one. Immutable and safe for use by several threads.
 */
public final class Assembly {
    private final Facts facts;
    private final Assumptions given;

    public Assembly(Facts facts) {
        this.facts = facts;
        this.given = new Assumptions(facts);
    }

    public Fitting of(Machine machine) {
        Bill bill = Bill.of(machine, facts);
        return bill.isSelfBuilt() ? of(bill) : Fitting.OF_A_MAKER;
    }

    private Fitting of(Bill bill) {
        Seating seating = Seating.of(bill, given);
        Brackets brackets = new Brackets(bill, seating);
        Clearances clearances = new Clearances(bill);
        return new Fitting(
                true,
                seating.room(),
                brackets.left(),
                clearances.card(),
                new Plugs(bill).left(),
                new Peaks(bill, given).headroom(),
                lanes(bill, seating, brackets),
                clearances.cooler(),
                new SocketMatch(bill).of(),
                new MemoryMatch(bill).of(),
                new FormMatch(bill, given).of(),
                new Air(bill, seating, brackets.ofCase()).of(),
                new LargeBars(bill, given).of());
    }

    private static Band lanes(Bill bill, Seating seating, Brackets brackets) {
        return bill.cards().isEmpty() ? NotAsked.band("no card") : seating.lanes(brackets.ofCase());
    }

    /** Brackets of the case, and what the cards leave of them. */
    private record Brackets(Bill bill, Seating seating) {

        int ofCase() {
            Piece<Chassis> piece = Bill.first(bill.cases());
            Integer brackets = piece == null ? null : piece.hardware().gpuSlots();
            return brackets == null ? Integer.MAX_VALUE : brackets;
        }

        Band left() {
            Piece<Chassis> piece = Bill.first(bill.cases());
            Integer brackets = piece == null ? null : piece.hardware().gpuSlots();
            if (piece != null && bill.isOpen() && (bill.risers() > 0 || brackets == null)) {
                return NotAsked.band("nothing in the way", piece.hardware());
            }
            if (piece == null || brackets == null) {
                Notes notes = piece == null ? new Notes() : new Notes().citing(piece.hardware());
                return notes.unknownRoom(
                        piece == null ? "the bill names no case" : "how many brackets the case has is not known");
            }
            Band left = bill.risers() > 0 ? withRisers(brackets) : seating.brackets(brackets);
            return left.citing(piece.hardware());
        }

        /** Cards on risers stand where their maker finds room, so only what all cards cover together counts. */
        private Band withRisers(int brackets) {
            Notes notes = new Notes();
            int covered = 0;
            for (GpuCard card : bill.cards()) {
                Integer slots = card.slots(notes);
                if (slots == null) {
                    return notes.unknownRoom("how thick the cards are is not known");
                }
                covered += slots;
            }
            return covered <= brackets
                    ? notes.exactly(brackets - covered, "")
                    : notes.unknownRoom("where the cards on risers stand is not known");
        }
    }
}
