package rigor.estimate.assembly;

import static rigor.facts.keys.AssumptionKey.OTHER_PARTS_LOAD;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Assumptions;
import rigor.facts.Basis;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.Processor;
import rigor.facts.Supply;
import rigor.terms.Band;
import rigor.terms.Part;

/** What the supplies are rated for, over the most that all parts draw at once: caps bound the average, not the peaks. */
record Peaks(Bill bill, Assumptions given) {

    Band headroom() {
        Band headroom = rating().dividedBy(most());
        return headroom.because(
                headroom.isKnown() ? "without any cap" : "what some part draws or is rated for is not known");
    }

    private Band rating() {
        Band sum = Band.zero();
        for (Piece<Supply> piece : bill.supplies()) {
            Double watts = piece.hardware().psuW();
            sum = sum.plus(
                    watts == null
                            ? Band.unknown("", piece.hardware())
                            : Band.exactly(watts * piece.quantity(), Basis.DECLARED, "", piece.hardware()));
        }
        return bill.supplies().isEmpty() ? Band.unknown("the bill names no supply") : sum;
    }

    private Band most() {
        Band sum = hasFigureOfBoard() ? Band.zero() : given.band(OTHER_PARTS_LOAD);
        for (GpuCard card : bill.cards()) {
            sum = sum.plus(card(card));
        }
        for (Piece<Processor> piece : bill.processors()) {
            sum = sum.plus(processor(piece).times(piece.quantity()));
        }
        for (Part part : bill.parts()) {
            Hardware hardware = part.hardware();
            boolean counted =
                    hardware.kind() == Kind.GPU || hardware.kind() == Kind.CPU || hardware.kind() == Kind.SYSTEM;
            if (!counted && hardware.loadW() != null) {
                sum = sum.plus(Band.exactly(hardware.loadW() * part.quantity(), Basis.DECLARED, "", hardware));
            }
        }
        return bill.processors().isEmpty() ? sum.plus(Band.unknown("the bill names no processor")) : sum;
    }

    private boolean hasFigureOfBoard() {
        return bill.boards().stream().anyMatch(b -> b.hardware().loadW() != null);
    }

    private static Band card(GpuCard card) {
        Notes notes = new Notes();
        Double watts = card.watts(notes);
        return watts == null ? notes.unknown("") : notes.exactly(watts, "");
    }

    /** From what its cooler is made for, where nobody says what it draws at most. */
    private static Band processor(Piece<Processor> piece) {
        Processor figures = piece.figures();
        @Nullable Double most = figures == null ? null : figures.maxPowerW();
        if (figures != null && most != null) {
            return new Notes().used(figures, "max_power_w", "").exactly(most, "");
        }
        double least = Objects.requireNonNullElse(piece.hardware().loadW(), 0.0);
        return new Band(
                least,
                Double.POSITIVE_INFINITY,
                Basis.UNKNOWN,
                "",
                List.of(piece.hardware().origin()));
    }
}
