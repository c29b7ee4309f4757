package rigor.estimate.assembly;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Chassis;
import rigor.facts.Cooler;
import rigor.terms.Band;
import rigor.terms.Figures;

/** Millimetres that a case leaves for its cards and the cooler of the processor. */
record Clearances(Bill bill) {
    private static final String OPEN = "nothing in the way";
    private static final String MM = "mm";

    Band card() {
        List<GpuCard> cards = bill.cards();
        if (cards.isEmpty()) {
            return NotAsked.band("no card");
        }
        Notes notes = new Notes();
        double longest = 0;
        for (GpuCard card : cards) {
            Double length = card.length(notes);
            if (length == null) {
                return unlessOpen(notes, "the length of " + card.name() + " is not known");
            }
            longest = Math.max(longest, length);
        }
        return left(notes, Limit.CARD, longest);
    }

    Band cooler() {
        Piece<Cooler> piece = Bill.first(bill.coolers());
        Cooler cooler = piece == null ? null : piece.figures();
        if (piece == null || cooler == null) {
            Notes notes = piece == null ? new Notes() : new Notes().citing(piece.hardware());
            return notes.unknownRoom(piece == null ? "the bill names no cooler" : "the cooler's size is not known");
        }
        Notes notes = new Notes();
        if (cooler.radiatorMm() != null) {
            notes.used(cooler, "radiator_mm", "radiator of the cooler");
            return left(notes, Limit.RADIATOR, cooler.radiatorMm());
        }
        if (cooler.heightMm() == null) {
            return unlessOpen(notes.citing(cooler), "the cooler's height is not known");
        }
        notes.used(cooler, "height_mm", "height of the cooler");
        return left(notes, Limit.COOLER, cooler.heightMm());
    }

    private Band left(Notes notes, Limit limit, double needed) {
        Piece<Chassis> piece = Bill.first(bill.cases());
        Chassis chassis = piece == null ? null : piece.figures();
        Double most = chassis == null ? null : limit.of(chassis);
        if (chassis == null || most == null) {
            notes = piece == null ? notes : notes.citing(chassis == null ? piece.hardware() : chassis);
            return unlessOpen(notes, piece == null ? "the bill names no case" : limit.unknown);
        }
        notes.used(chassis, limit.column, limit.what);
        String how = limit.part + " has " + Figures.of(needed, MM) + ", the case takes " + Figures.of(most, MM);
        return notes.exactly(most - needed, how);
    }

    private Band unlessOpen(Notes notes, String why) {
        return bill.isOpen() ? NotAsked.band(OPEN, bill.cases().get(0).hardware()) : notes.unknownRoom(why);
    }

    /** What a case limits. */
    private enum Limit {
        CARD("card_length_max_mm", "the longest card", "room for cards", "how long a card the case takes is not known"),
        COOLER(
                "cooler_height_max_mm",
                "the cooler",
                "room for coolers",
                "how high a cooler the case takes is not known"),
        RADIATOR(
                "radiator_max_mm",
                "the radiator",
                "room for radiators",
                "how long a radiator the case takes is not known");

        private final String column;
        private final String part;
        private final String what;
        private final String unknown;

        Limit(String column, String part, String what, String unknown) {
            this.column = column;
            this.part = part;
            this.what = what;
            this.unknown = unknown;
        }

        @Nullable
        Double of(Chassis chassis) {
            return switch (this) {
                case CARD -> chassis.cardLengthMaxMm();
                case COOLER -> chassis.coolerHeightMaxMm();
                case RADIATOR -> chassis.radiatorMaxMm();
            };
        }
    }
}
