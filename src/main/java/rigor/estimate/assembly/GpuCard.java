package rigor.estimate.assembly;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.Cooling;
import rigor.facts.Card;
import rigor.facts.Hardware;
import rigor.facts.grammar.Plug;

/**
 * One GPU card. Where its own figures are not known, those of its accelerator stand in.
 *
 * @param figures null if nobody has read any of the card itself
 */
record GpuCard(
        Hardware hardware,
        @Nullable Accelerator accelerator,
        @Nullable Card figures) {

    String name() {
        return hardware.name();
    }

    /** Slots that it covers, half ones counted as whole; null if not known. */
    @Nullable
    Integer slots(Notes notes) {
        if (figures != null && figures.thicknessSlots() != null) {
            notes.used(figures, "thickness_slots", "thickness of the card");
            return (int) Math.ceil(figures.thicknessSlots());
        }
        return accelerator == null || accelerator.slotWidth() == null
                ? null
                : cited(notes, accelerator, accelerator.slotWidth());
    }

    /** Millimetres from the bracket to its end. */
    @Nullable
    Double length(Notes notes) {
        if (figures != null && figures.lengthMm() != null) {
            notes.used(figures, "length_mm", "length of the card");
            return figures.lengthMm();
        }
        return accelerator == null || accelerator.lengthMm() == null
                ? null
                : cited(notes, accelerator, accelerator.lengthMm());
    }

    @Nullable
    Cooling cooling(Notes notes) {
        if (figures != null && figures.cooling() != null) {
            notes.used(figures, "cooling", "cooling of the card");
            return figures.cooling();
        }
        return accelerator == null || accelerator.cooling() == null
                ? null
                : cited(notes, accelerator, accelerator.cooling());
    }

    /** Watts that the board is made to draw, whatever it is capped at. */
    @Nullable
    Double watts(Notes notes) {
        if (accelerator != null && accelerator.boardPowerW() != null) {
            return cited(notes, accelerator, accelerator.boardPowerW());
        }
        notes.citing(hardware);
        return hardware.loadW();
    }

    @Nullable
    Map<Plug, Integer> plugs(Notes notes) {
        if (figures == null || figures.plugs() == null) {
            notes.citing(hardware);
            return null;
        }
        notes.used(figures, "plugs", "plugs of the card");
        return Plug.counted(figures.plugs());
    }

    private static <T> T cited(Notes notes, Accelerator accelerator, T value) {
        notes.citing(accelerator);
        return value;
    }
}
