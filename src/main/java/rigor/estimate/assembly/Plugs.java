package rigor.estimate.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.facts.Board;
import rigor.facts.Supply;
import rigor.facts.grammar.Plug;
import rigor.terms.Band;
import rigor.terms.Figures;

/**
 * Power plugs that the supplies have left for further cards. An adapter makes a 16-pin plug for up to 450 W of plugs of 6+2
 * pins, which carry 150 W each; cards above have none in reach.
 */
record Plugs(Bill bill) {
    /** What an adapter from plugs of 6+2 pins is made for, and what each of these carries; PCI-SIG CEM. */
    private static final double ADAPTER_W = 450;

    private static final double EIGHT_PIN_W = 150;
    private static final int TWELVE_PIN = 2;
    private static final int EPS = 2;

    Band left() {
        Notes notes = new Notes();
        Demand demand = new Demand();
        for (GpuCard card : bill.cards()) {
            Map<Plug, Integer> plugs = card.plugs(notes);
            Double watts = card.watts(notes);
            if (plugs == null || watts == null && plugs.containsKey(Plug.SIXTEEN_PIN)) {
                return notes.unknownRoom("the plugs of " + card.name() + " are not known");
            }
            demand.add(plugs, watts == null ? 0 : watts);
        }
        if (bill.supplies().isEmpty()) {
            return notes.unknownRoom("the bill names no supply");
        }
        return left(demand, notes);
    }

    private Band left(Demand demand, Notes notes) {
        Integer sixteen = sum("sixteen_pin_plugs", notes);
        Integer eight = sum("eight_pin_plugs", notes);
        Integer eps = demand.eps == 0 ? Integer.valueOf(0) : spareEps(notes);
        int natives = sixteen == null ? 0 : sixteen;
        int eights = demand.eights(natives, eps == null ? 0 : eps);
        if (sixteen == null && !demand.sixteen.isEmpty()
                || eight == null && eights > 0
                || eps == null && eight == null) {
            return unknown(demand, sixteen, notes);
        }
        int lackOfNatives = Math.max(0, demand.onlyNative() - natives);
        int spareNatives = Math.max(0, natives - demand.sixteen.size());
        int spareEights = eight == null ? 0 : eight - eights;
        int left = lackOfNatives > 0 || spareEights < 0
                ? Math.min(0, spareEights) - lackOfNatives
                : spareNatives + spareEights;
        return notes.exactly(left, words(demand, natives, eight, lackOfNatives));
    }

    private static String words(Demand demand, int natives, @Nullable Integer eight, int lack) {
        String need = lack > 0 ? "each card above " + Figures.of(ADAPTER_W, "W") + " wants a plug of 16 pins; " : "";
        String others = eight == null ? "" : " and " + eight + " of 6+2";
        return need + Figures.of(natives, "plugs") + " of 16 pins" + others;
    }

    /** Too few plugs of 16 pins is certain whatever else there is. */
    private static Band unknown(Demand demand, @Nullable Integer sixteen, Notes notes) {
        String why = "how many plugs the supply has is not known";
        return sixteen != null && demand.onlyNative() > sixteen
                ? notes.between(Double.NEGATIVE_INFINITY, sixteen - demand.onlyNative(), why)
                : notes.unknownRoom(why);
    }

    /** Of all supplies; null if one of them does not say. */
    private @Nullable Integer sum(String column, Notes notes) {
        int sum = 0;
        for (Piece<Supply> piece : bill.supplies()) {
            Supply supply = piece.figures();
            Integer plugs = supply == null ? null : of(supply, column);
            if (supply == null || plugs == null) {
                notes.citing(supply == null ? piece.hardware() : supply);
                return null;
            }
            notes.used(supply, column, "plugs of the supply");
            sum += piece.quantity() * plugs;
        }
        return sum;
    }

    private static @Nullable Integer of(Supply supply, String column) {
        return switch (column) {
            case "sixteen_pin_plugs" -> supply.sixteenPinPlugs();
            case "eight_pin_plugs" -> supply.eightPinPlugs();
            default -> supply.epsPlugs();
        };
    }

    /** The board takes its own first. */
    private @Nullable Integer spareEps(Notes notes) {
        Integer eps = sum("eps_plugs", notes);
        Piece<Board> board = Bill.first(bill.boards());
        Board figures = board == null ? null : board.figures();
        if (eps == null || figures == null || figures.epsPlugs() == null) {
            return null;
        }
        notes.used(figures, "eps_plugs", "plugs of the board");
        return Math.max(0, eps - figures.epsPlugs());
    }

    /** What all cards want. */
    private static final class Demand {
        private final List<Double> sixteen = new ArrayList<>();
        private int eight;
        private int eps;

        void add(Map<Plug, Integer> plugs, double watts) {
            plugs.forEach((plug, count) -> {
                switch (plug) {
                    case SIXTEEN_PIN -> sixteen.add(watts);
                    case TWELVE_PIN -> eight += TWELVE_PIN * count;
                    case EIGHT_PIN, SIX_PIN -> eight += count;
                    case EPS -> eps += count;
                }
            });
            sixteen.sort(Comparator.reverseOrder());
        }

        int onlyNative() {
            return (int) sixteen.stream().filter(w -> w > ADAPTER_W).count();
        }

        /** Plugs of 6+2 pins, with adapters for what other plugs do not cover; the strongest cards get the others. */
        int eights(int natives, int spareEps) {
            int needed = eight + EPS * Math.max(0, eps - spareEps);
            for (int i = natives; i < sixteen.size(); i++) {
                needed += sixteen.get(i) > ADAPTER_W ? 0 : Math.max(2, (int) Math.ceil(sixteen.get(i) / EIGHT_PIN_W));
            }
            return needed;
        }
    }
}
