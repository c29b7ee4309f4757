package rigor.compose.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.compose.Hosts;
import rigor.compose.Hosts.Host;
import rigor.estimate.machine.SupplyRoom;
import rigor.facts.Board;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.MemoryType;
import rigor.facts.Processor;
import rigor.facts.grammar.SlotLayout;

/**
 * The host that is most like what was named: it shares the most parts, takes the processor and the memory, has room for the
 * cards, and a supply that is strong enough and no stronger than need be; of equals the first by id.
 */
final class NearestHost {
    /** Narrower slots are for other things than cards. */
    private static final int CARD_LANES = 8;

    private final Facts facts;
    private final Hosts hosts;
    private final Wanted wanted;
    private final SupplyRoom supplies;
    private final StandIns standIns;

    NearestHost(Facts facts, Hosts hosts, Wanted wanted) {
        this.facts = facts;
        this.hosts = hosts;
        this.wanted = wanted;
        this.supplies = new SupplyRoom(facts);
        this.standIns = new StandIns(facts);
    }

    Optional<Host> find() {
        Optional<Hardware> system = wanted.part(Kind.SYSTEM);
        if (system.isPresent() && wanted.cards() == 0) {
            return Optional.empty();
        }
        return hosts.all().stream()
                .filter(host -> system.map(own -> has(host, own))
                        .orElse(host.part(Kind.SYSTEM).isEmpty()))
                .min(Comparator.comparing(this::shared, Comparator.reverseOrder())
                        .thenComparing(this::likeProcessor, Comparator.reverseOrder())
                        .thenComparing(host -> !takesProcessor(host))
                        .thenComparing(host -> !takesMemory(host))
                        .thenComparing(host -> cards(host) < wanted.cards())
                        .thenComparing(this::strength, Comparator.reverseOrder())
                        .thenComparing(host -> Math.abs(cards(host) - wanted.cards()))
                        .thenComparing(this::excess)
                        .thenComparing(Host::id));
    }

    private static boolean has(Host host, Hardware part) {
        return host.lines().stream().anyMatch(line -> line.hardware().equals(part));
    }

    private long shared(Host host) {
        return wanted.named().stream().filter(n -> has(host, n.hardware())).count();
    }

    /** How far the name of a processor that is not known is that of the host's. */
    private int likeProcessor(Host host) {
        Said.UnknownProcessor unknown = wanted.processor();
        if (unknown == null) {
            return 0;
        }
        String name = Tokens.bare(unknown.item().text());
        return host.part(Kind.CPU).map(cpu -> alike(name, cpu)).orElse(0);
    }

    private static int alike(String name, Hardware processor) {
        String other = Tokens.bare(processor.hardwareId().replaceFirst("^[a-z]+-", ""));
        int same = 0;
        while (same < Math.min(name.length(), other.length()) && name.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private boolean takesProcessor(Host host) {
        String wish = socket(wanted.part(Kind.CPU), wanted.part(Kind.MAINBOARD));
        return wish == null || wish.equals(socket(host.part(Kind.CPU), host.part(Kind.MAINBOARD)));
    }

    private @Nullable String socket(Optional<Hardware> processor, Optional<Hardware> board) {
        return processor
                .flatMap(p -> facts.find(Processor.class, p.hardwareId()))
                .map(Processor::socket)
                .or(() -> board.flatMap(b -> facts.find(Board.class, b.hardwareId()))
                        .map(Board::socket))
                .orElse(null);
    }

    private boolean takesMemory(Host host) {
        MemoryType type = board(host).map(Board::memoryType).orElse(null);
        Optional<Hardware> kit = wanted.part(Kind.MEMORY);
        return kit.map(standIns::type).map(t -> t == type).orElse(true)
                && wanted.memory().stream().allMatch(size -> StandIns.is(type, size.about()));
    }

    private Optional<Board> board(Host host) {
        return host.part(Kind.MAINBOARD).flatMap(b -> facts.find(Board.class, b.hardwareId()));
    }

    /** With risers one for each slot. */
    private int cards(Host host) {
        List<Integer> lanes = board(host)
                .map(Board::slots)
                .map(cell -> SlotLayout.parse(cell).slots().stream()
                        .filter(slot -> !slot.isOfChipset() && slot.lanes() >= CARD_LANES)
                        .map(slot -> slot.lanes())
                        .toList())
                .orElse(List.of());
        Integer most = board(host).map(Board::doubleCardsMax).orElse(null);
        boolean risers = host.part(Kind.RISER).isPresent();
        return most == null || risers ? lanes.size() : most;
    }

    private int strength(Host host) {
        Said.Watts watts = wanted.watts();
        if (watts != null) {
            return rating(host) < watts.each() * watts.item().count() ? 0 : 1;
        }
        List<Hosts.Line> all = new ArrayList<>(host.lines());
        wanted.named()
                .forEach(n -> all.removeIf(
                        line -> line.hardware().kind() == n.hardware().kind()));
        wanted.named()
                .forEach(n -> all.add(new Hosts.Line(n.hardware(), n.item().count())));
        return supplies.grade(all.stream().map(line -> Parts.of(line, facts)).toList());
    }

    private double excess(Host host) {
        Said.Watts watts = wanted.watts();
        return watts == null
                ? 0
                : Math.abs(rating(host) - watts.each() * watts.item().count());
    }

    private static double rating(Host host) {
        return host.of(Kind.PSU)
                .mapToDouble(line -> line.hardware().psuW() == null
                        ? 0
                        : line.quantity() * line.hardware().psuW())
                .sum();
    }
}
