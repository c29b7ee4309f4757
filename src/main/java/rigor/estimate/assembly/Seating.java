package rigor.estimate.assembly;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Assumptions;
import rigor.facts.Board;
import rigor.facts.Processor;
import rigor.facts.grammar.SlotLayout;
import rigor.terms.Band;

/** Where the cards go on the board, as far as its slots are known. */
sealed interface Seating permits SeatedCards, CountedSlots, UnknownSlots {

    /** How many more cards could be plugged in once all have a slot; below 0 those that have none. */
    Band room();

    /** Brackets of a case that stay free below the last card; below 0 those that it lacks. */
    Band brackets(int ofCase);

    /** Lanes of the card that has the fewest. */
    Band lanes(int bracketsOfCase);

    /** Whether a bracket stays free between cards that heat each other; null if nobody knows. */
    @Nullable
    Boolean isAiry(int bracketsOfCase);

    /** What stands round it: the wishes of its cards, the board, and who feeds the slots. */
    record Site(
            Wishes wishes,
            Piece<Board> board,
            @Nullable Processor processor,
            int risers,
            Assumptions given,
            Notes read) {

        /** Lanes of a link that a splitter makes of a wider one. */
        static final int SPLIT = 4;

        /** What all figures rest on, for one more figure. */
        Notes notes() {
            return read.copy();
        }

        /** The room of cards on risers that outnumber the slots: splitters make several links of a wide one. */
        Band split(int sure, List<List<OpenSlot>> ways, Notes notes) {
            int links = ways.stream()
                    .mapToInt(
                            way -> way.stream().mapToInt(s -> s.lanes() / SPLIT).sum())
                    .max()
                    .orElse(0);
            return notes.between(sure, Math.max(sure, links - cards()), "more cards than slots need splitters");
        }

        int cards() {
            return wishes.count();
        }
    }

    static Seating of(Bill bill, Assumptions given) {
        Piece<Board> board = Bill.first(bill.boards());
        Notes read = new Notes();
        Wishes wishes = Wishes.of(bill, read);
        if (board == null) {
            return new UnknownSlots("the bill names no mainboard", read);
        }
        Board figures = board.figures();
        read.citing(figures == null ? board.hardware() : figures);
        if (wishes.unknown() && wishes.count() > 1) {
            return new UnknownSlots("how thick the cards are is not known", read);
        }
        if (figures == null || figures.slots() == null && figures.doubleCardsMax() == null) {
            return new UnknownSlots("the slots of " + board.name() + " are not known", read);
        }
        Piece<Processor> processor = Bill.first(bill.processors());
        Site site = new Site(wishes, board, processor == null ? null : processor.figures(), bill.risers(), given, read);
        return of(
                site,
                figures,
                bill.processors().stream().mapToInt(Piece::quantity).sum());
    }

    private static Seating of(Site site, Board board, int processors) {
        if (board.slots() == null) {
            return new CountedSlots(site, board, List.of());
        }
        site.read().used(board, "slots", "slots of the board");
        List<List<OpenSlot>> ways = OpenSlot.ways(SlotLayout.parse(board.slots()), processors);
        boolean placed = ways.stream().allMatch(w -> w.stream().allMatch(s -> s.position() > 0));
        return placed ? new SeatedCards(site, ways) : new CountedSlots(site, board, ways);
    }
}
