package rigor.explain.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Board;
import rigor.facts.Card;
import rigor.facts.Chassis;
import rigor.facts.Cooler;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.MemoryKit;
import rigor.facts.PartFigures;
import rigor.facts.Processor;
import rigor.facts.Supply;
import rigor.facts.column.Words;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.terms.Part;

/** What each part of a build is there for, with the figures that somebody compares who orders; a few words each. */
final class Purposes {
    private static final String UNKNOWN = "not known";

    private final Facts facts;
    private final Build build;
    private final Holdings holdings;
    private final List<String> said = new ArrayList<>();

    private Purposes(Facts facts, Build build) {
        this.facts = facts;
        this.build = build;
        this.holdings = new Holdings(build);
    }

    static List<String> of(Part part, Build build, Facts facts) {
        Purposes purposes = new Purposes(facts, build);
        purposes.say(part);
        return List.copyOf(purposes.said);
    }

    private void say(Part part) {
        Hardware hardware = part.hardware();
        String held = holdings.of(part);
        if (!held.isEmpty()) {
            said.add("holds " + held);
        }
        switch (hardware.kind()) {
            case CPU -> processor(hardware);
            case MAINBOARD -> board(figures(Board.class, hardware));
            case MEMORY -> memory(part);
            case PSU -> supply(part);
            case CASE -> chassis(hardware);
            case COOLER -> cooler(figures(Cooler.class, hardware));
            default -> {
                // its name says it
            }
        }
    }

    private void processor(Hardware hardware) {
        Processor figures = figures(Processor.class, hardware);
        say("for socket ", figures == null ? null : figures.socket());
        Double stock = figures == null ? null : figures.maxPowerW();
        say("draws up to ", measured(stock == null ? hardware.loadW() : stock, "W"));
    }

    private void board(@Nullable Board board) {
        if (board != null) {
            say("socket ", board.socket());
            say("size ", board.formFactor());
            say("double-slot cards: ", board.doubleCardsMax());
        }
    }

    private void memory(Part part) {
        MemoryKit kit = figures(MemoryKit.class, part.hardware());
        Double gb = part.hardware().memoryGb();
        say("", gb == null ? null : Figures.of(gb * part.quantity(), "GB"));
        if (kit != null) {
            say("", kit.memoryType() == null ? null : Words.of(kit.memoryType()));
            say("modules: ", kit.modules() == null ? null : kit.modules() * part.quantity());
        }
    }

    private void supply(Part part) {
        Double rated = part.hardware().psuW();
        said.add("rated for " + (rated == null ? UNKNOWN : Figures.of(rated * part.quantity(), "W")));
        Band headroom = build.supplyHeadroom();
        if (headroom.isKnown()) {
            said.add(Figures.of(headroom, "x load"));
        }
        Supply figures = figures(Supply.class, part.hardware());
        if (figures != null) {
            say("plugs for cards of up to 600 W: ", figures.sixteenPinPlugs());
            say("of 6+2 pins: ", figures.eightPinPlugs());
        }
    }

    private void chassis(Hardware hardware) {
        say("brackets: ", hardware.gpuSlots());
        Chassis figures = figures(Chassis.class, hardware);
        if (figures != null) {
            room("cards", figures.cardLengthMaxMm(), longest(Kind.GPU, Card.class, Card::lengthMm));
            room("coolers", figures.coolerHeightMaxMm(), longest(Kind.COOLER, Cooler.class, Cooler::heightMm));
        }
    }

    /** {@code cards of up to 467 mm, here 304 mm}; what nobody has read is not known. */
    private void room(String what, @Nullable Double most, @Nullable Double here) {
        if (most != null) {
            said.add("%s of up to %s, here %s"
                    .formatted(
                            what, Figures.of(most, "mm"), Objects.requireNonNullElse(measured(here, "mm"), UNKNOWN)));
        }
    }

    private void cooler(@Nullable Cooler cooler) {
        if (cooler != null) {
            say("made for ", measured(cooler.tdpW(), "W"));
            say("radiator of ", measured(cooler.radiatorMm(), "mm"));
        }
    }

    /** Null if there is no such part, or if the figure of one of them is not known. */
    private <F extends PartFigures> @Nullable Double longest(
            Kind kind, Class<F> table, Function<F, @Nullable Double> figure) {
        Double longest = null;
        for (Hardware part : parts(kind).toList()) {
            F figures = figures(table, part);
            Double one = figures == null ? null : figure.apply(figures);
            if (one == null) {
                return null;
            }
            longest = longest == null ? one : Double.valueOf(Math.max(longest, one));
        }
        return longest;
    }

    private Stream<Hardware> parts(Kind kind) {
        return build.machine().parts().stream().map(Part::hardware).filter(part -> part.kind() == kind);
    }

    private <F extends PartFigures> @Nullable F figures(Class<F> table, Hardware part) {
        return facts.find(table, part.hardwareId()).orElse(null);
    }

    private static @Nullable String measured(@Nullable Double figure, String unit) {
        return figure == null ? null : Figures.of(figure, unit);
    }

    /** Nothing of what is not known. */
    private void say(String before, @Nullable Object figure) {
        if (figure != null) {
            said.add(before + figure);
        }
    }
}
