package rigor.estimate.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.Board;
import rigor.facts.Card;
import rigor.facts.Chassis;
import rigor.facts.Cooler;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.FormFactor;
import rigor.facts.Hardware.Kind;
import rigor.facts.MemoryKit;
import rigor.facts.PartFigures;
import rigor.facts.Processor;
import rigor.facts.Supply;
import rigor.terms.Machine;
import rigor.terms.Part;

/** What its buyer puts together: the loose parts of a machine, each with what was read of how it fits. */
record Bill(Facts facts, List<Part> parts) {
    /** Whoever buys one of these puts a machine together, unless it stands beside a system, as a dock does. */
    private static final Set<Kind> OF_A_BUILDER = Set.of(Kind.MAINBOARD, Kind.CPU, Kind.PSU, Kind.CASE);

    private static final Set<Kind> INSIDE = Set.of(Kind.MAINBOARD, Kind.CPU);

    static Bill of(Machine machine, Facts facts) {
        return new Bill(facts, machine.parts());
    }

    boolean isSelfBuilt() {
        return has(INSIDE) || has(OF_A_BUILDER) && !has(Set.of(Kind.SYSTEM));
    }

    private boolean has(Set<Kind> kinds) {
        return parts.stream().anyMatch(part -> kinds.contains(part.hardware().kind()));
    }

    List<Piece<Board>> boards() {
        return pieces(Kind.MAINBOARD, Board.class);
    }

    List<Piece<Processor>> processors() {
        return pieces(Kind.CPU, Processor.class);
    }

    List<Piece<MemoryKit>> memory() {
        return pieces(Kind.MEMORY, MemoryKit.class);
    }

    List<Piece<Supply>> supplies() {
        return pieces(Kind.PSU, Supply.class);
    }

    List<Piece<Chassis>> cases() {
        return pieces(Kind.CASE, Chassis.class);
    }

    List<Piece<Cooler>> coolers() {
        return pieces(Kind.COOLER, Cooler.class);
    }

    /** One entry for each card. */
    List<GpuCard> cards() {
        List<GpuCard> cards = new ArrayList<>();
        for (Part part : parts) {
            if (part.hardware().kind() == Kind.GPU) {
                cards.addAll(Collections.nCopies(part.quantity(), card(part)));
            }
        }
        return cards;
    }

    private GpuCard card(Part part) {
        String id = part.hardware().hardwareId();
        return new GpuCard(
                part.hardware(), part.accelerator(), facts.find(Card.class, id).orElse(null));
    }

    /** How many cards can stand apart from the board; a set of risers says for how many. */
    int risers() {
        int risers = 0;
        for (Part part : parts) {
            Integer each = part.hardware().gpuSlots();
            risers += part.hardware().kind() == Kind.RISER ? part.quantity() * (each == null ? 1 : each) : 0;
        }
        return risers;
    }

    /** Whether nothing stands round the parts. */
    boolean isOpen() {
        return cases().stream().anyMatch(c -> c.hardware().formFactor() == FormFactor.OPEN_FRAME);
    }

    /** The only one of its kind, or the first; null if the bill names none. */
    static <F extends PartFigures> @Nullable Piece<F> first(List<Piece<F>> pieces) {
        return pieces.isEmpty() ? null : pieces.get(0);
    }

    private <F extends PartFigures> List<Piece<F>> pieces(Kind kind, Class<F> table) {
        List<Piece<F>> pieces = new ArrayList<>();
        for (Part part : parts) {
            Hardware hardware = part.hardware();
            if (hardware.kind() == kind) {
                Optional<F> figures = facts.find(table, hardware.hardwareId());
                pieces.add(new Piece<>(hardware, part.quantity(), figures.orElse(null)));
            }
        }
        return pieces;
    }
}
