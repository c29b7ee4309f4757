package rigor.compose.words;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.compose.Hosts;
import rigor.compose.Hosts.Host;
import rigor.facts.Board;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.MemoryKit;
import rigor.facts.MemoryType;
import rigor.facts.Supply;
import rigor.facts.column.Words;

/**
 * Known parts in place of those of which only a rating or a size was said: that of the host if it is so, else another that
 * would fit into the host, else one of which nothing more is known.
 */
final class StandIns {
    private final Facts facts;

    StandIns(Facts facts) {
        this.facts = facts;
    }

    Hardware supply(double watts, @Nullable Host host) {
        Optional<Hardware> own = part(host, Kind.PSU);
        String form = own.map(this::form).orElse(null);
        return parts(Kind.PSU).stream()
                .filter(psu -> Objects.equals(psu.psuW(), watts))
                .filter(psu -> form == null || form.equals(form(psu)))
                .min(Comparator.comparing(
                                (Hardware psu) -> own.isEmpty() || !own.get().equals(psu))
                        .thenComparing(psu -> form(psu) == null)
                        .thenComparing(psu -> assumed(psu))
                        .thenComparing(Hardware::hardwareId))
                .orElseGet(() -> NewRows.supply(watts));
    }

    private @Nullable String form(Hardware psu) {
        return facts.find(Supply.class, psu.hardwareId())
                .map(Supply::formFactor)
                .orElse(null);
    }

    private boolean assumed(Hardware psu) {
        return facts.find(Supply.class, psu.hardwareId())
                .map(supply -> supply.assumed() != null)
                .orElse(true);
    }

    /** Kits of so many GB together, of the host's type and of the words that were said of them. */
    Hosts.Line memory(double gb, Set<String> about, @Nullable Host host) {
        MemoryType type = part(host, Kind.MAINBOARD)
                .flatMap(board -> facts.find(Board.class, board.hardwareId()))
                .map(Board::memoryType)
                .orElse(null);
        List<Hardware> fitting = parts(Kind.MEMORY).stream()
                .filter(kit -> pieces(kit, gb) > 0)
                .filter(kit -> type == null || type == type(kit))
                .filter(kit -> isSaid(kit, about))
                .toList();
        return fitting.stream()
                .min(Comparator.comparing((Hardware kit) -> !isOf(host, kit))
                        .thenComparingInt(kit -> pieces(kit, gb))
                        .thenComparing(Hardware::hardwareId))
                .map(kit -> new Hosts.Line(kit, pieces(kit, gb)))
                .orElseGet(() -> new Hosts.Line(NewRows.memory(gb), 1));
    }

    private static boolean isOf(@Nullable Host host, Hardware part) {
        return host != null
                && host.lines().stream().anyMatch(line -> line.hardware().equals(part));
    }

    private static final int MOST_KITS = 16;

    /** How many kits make so many GB; 0 if none do. */
    private static int pieces(Hardware kit, double gb) {
        Double each = kit.memoryGb();
        boolean even = each != null && gb % each == 0 && gb / each <= MOST_KITS;
        return even ? (int) (gb / Objects.requireNonNull(each)) : 0;
    }

    @Nullable
    MemoryType type(Hardware kit) {
        return facts.find(MemoryKit.class, kit.hardwareId())
                .map(MemoryKit::memoryType)
                .orElse(null);
    }

    /** Whether the type has the generation, and is registered where that was said. */
    static boolean is(@Nullable MemoryType type, Set<String> about) {
        String word = type == null ? "" : Words.of(type).toLowerCase(Locale.ROOT);
        boolean registered = about.contains("registered") || about.contains("rdimm");
        return about.stream().filter(w -> w.startsWith("ddr")).allMatch(word::startsWith)
                && (!registered || word.endsWith("rdimm"))
                && (!about.contains("udimm") || word.endsWith("udimm"));
    }

    private boolean isSaid(Hardware kit, Set<String> about) {
        return is(type(kit), about);
    }

    Hardware storage(String size, @Nullable Host host) {
        return parts(Kind.STORAGE).stream()
                .filter(disk -> Tokens.of(disk.name()).contains(size))
                .min(Comparator.comparing((Hardware disk) -> !isOf(host, disk)).thenComparing(Hardware::hardwareId))
                .orElseGet(() -> NewRows.storage(size));
    }

    private static Optional<Hardware> part(@Nullable Host host, Kind kind) {
        return host == null ? Optional.empty() : host.part(kind);
    }

    private List<Hardware> parts(Kind kind) {
        return facts.all(Hardware.class).stream().filter(h -> h.kind() == kind).toList();
    }
}
