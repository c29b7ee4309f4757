package rigor.estimate.assembly;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.Accelerator.Cooling;
import rigor.facts.Chassis;
import rigor.terms.Choice;

/** Whether the cards get the air that their coolers need. */
record Air(Bill bill, Seating seating, int brackets) {
    private static final Set<Cooling> ALONE = Set.of(Cooling.BLOWER, Cooling.LIQUID);

    Choice of() {
        Notes notes = new Notes();
        boolean passive = false;
        int hot = 0;
        @Nullable String unknown = null;
        for (GpuCard card : bill.cards()) {
            Cooling cooling = card.cooling(notes);
            passive |= cooling == Cooling.PASSIVE;
            hot += cooling == Cooling.AXIAL ? 1 : 0;
            boolean known = cooling == Cooling.PASSIVE || cooling == Cooling.AXIAL || ALONE.contains(cooling);
            unknown = known ? unknown : "how " + card.name() + " is cooled is not known";
        }
        Choice forced = passive ? forced(notes) : null;
        if (forced != null && !forced.is("true")) {
            return forced;
        }
        return unknown != null ? notes.open(unknown) : beside(hot, notes);
    }

    /** Cards without fans live on the air that a server's fans force through them. */
    private Choice forced(Notes notes) {
        Piece<Chassis> piece = Bill.first(bill.cases());
        Chassis chassis = piece == null ? null : piece.figures();
        Boolean ducted = chassis == null ? null : chassis.ductedAir();
        if (chassis == null || ducted == null) {
            notes = piece == null ? notes : notes.citing(chassis == null ? piece.hardware() : chassis);
            return notes.open("whether the case forces air through cards without fans is not known");
        }
        notes.used(chassis, "ducted_air", "air of the case");
        return notes.choice(ducted, ducted ? "" : "cards without fans, and nothing forces air through them");
    }

    private Choice beside(int hot, Notes notes) {
        int onTheBoard = Math.max(0, bill.cards().size() - bill.risers());
        if (hot < 2 || onTheBoard < 2) {
            return notes.choice(true, hot > 1 ? "apart from each other on risers" : "");
        }
        Boolean airy = seating.isAiry(brackets);
        if (airy == null) {
            return notes.open("whether a slot stays free between the cards is not known");
        }
        return airy
                ? notes.choice(true, "a slot stays free between the cards")
                : notes.open("the cards stand close, so that one heats the other");
    }
}
