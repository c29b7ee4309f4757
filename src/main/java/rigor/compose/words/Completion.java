package rigor.compose.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rigor.compose.Hosts;
import rigor.compose.Hosts.Host;
import rigor.compose.Hosts.Line;
import rigor.facts.Board;
import rigor.facts.Cooler;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.MemoryType;
import rigor.facts.Processor;

/** A bill of what was named and of what is taken from a host, or from the build that was named. */
final class Completion {
    /** What a computer needs. */
    private static final Set<Kind> NEEDED =
            Set.of(Kind.MAINBOARD, Kind.CPU, Kind.MEMORY, Kind.PSU, Kind.CASE, Kind.COOLER, Kind.STORAGE);

    private final Facts facts;
    private final Wanted wanted;
    private final Understanding understanding;
    private final StandIns standIns;
    private final @Nullable Host host;
    private final boolean template;
    private final List<Line> said = new ArrayList<>();
    private final List<Line> assumed = new ArrayList<>();
    private final Set<Kind> unknown = new TreeSet<>();

    Completion(Facts facts, Hosts hosts, Wanted wanted, Understanding understanding) {
        this.facts = facts;
        this.wanted = wanted;
        this.understanding = understanding;
        this.standIns = new StandIns(facts);
        Said.Template named = wanted.template();
        this.template = named != null;
        this.host = named != null
                ? new Host(named.id(), named.name(), named.lines(), List.of())
                : new NearestHost(facts, hosts, wanted).find().orElse(null);
    }

    Completed completed() {
        wanted.named()
                .forEach(part -> said.add(new Line(part.hardware(), part.item().count())));
        ratings();
        if (host != null) {
            complete(host);
        }
        assumed.sort(Comparator.comparing(line -> line.hardware().kind()));
        return new Completed(host, template, joined(said), List.copyOf(assumed), List.copyOf(unknown));
    }

    /**
     * @param host what completes it; null if nothing does
     * @param isNamed whether it was named; else it is the nearest
     * @param unknown kinds that the computer needs and that neither the words nor the host give
     */
    record Completed(@Nullable Host host, boolean isNamed, List<Line> said, List<Line> assumed, List<Kind> unknown) {}

    private void ratings() {
        Said.Watts watts = wanted.watts();
        if (watts != null) {
            Hardware supply = standIns.supply(watts.each(), host);
            say(watts.item(), new Line(supply, watts.item().count()), "a supply of that rating, judged as ");
        }
        for (Said.Memory size : wanted.memory()) {
            say(size.item(), standIns.memory(size.gb(), size.about(), host), "memory of that size, judged as ");
        }
        Said.Disk disk = wanted.disk();
        if (disk != null) {
            Hardware storage = standIns.storage(disk.size(), host);
            say(disk.item(), new Line(storage, disk.item().count()), "storage of that size, judged as ");
        }
    }

    private void say(Item item, Line line, String how) {
        said.add(line);
        understanding.of(
                item, line.hardware(), line.quantity(), how + line.hardware().name());
    }

    private void complete(Host from) {
        Set<Kind> given = wanted.kinds();
        for (Line line : from.lines()) {
            boolean isNamed = said.stream().anyMatch(named -> named.hardware().equals(line.hardware()));
            if (!isNamed && !given.contains(line.hardware().kind())) {
                add(line);
            }
        }
        if (from.part(Kind.SYSTEM).isEmpty()) {
            NEEDED.stream()
                    .filter(kind -> from.part(kind).isPresent() && !has(said, kind) && !has(assumed, kind))
                    .forEach(unknown::add);
        }
        processor(from);
    }

    /** A part that cannot go with one that was named is none to assume. */
    private void add(Line line) {
        boolean fits = switch (line.hardware().kind()) {
            case MAINBOARD -> isAlike(socket(line.hardware()), socketOfNamed());
            case CPU -> isAlike(socket(line.hardware()), socketOfNamed());
            case COOLER -> cools(line.hardware());
            case MEMORY -> goesIn(line.hardware());
            default -> true;
        };
        if (fits) {
            int cards = wanted.cards();
            boolean perCard = line.hardware().kind() == Kind.RISER && cards > 0;
            assumed.add(perCard ? new Line(line.hardware(), cards) : line);
        }
    }

    private static boolean isAlike(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }

    private @Nullable String socketOfNamed() {
        return wanted.named().stream()
                .map(named -> socket(named.hardware()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of a processor or a mainboard. */
    private @Nullable String socket(Hardware hardware) {
        return facts.find(Processor.class, hardware.hardwareId())
                .map(Processor::socket)
                .or(() -> facts.find(Board.class, hardware.hardwareId()).map(Board::socket))
                .orElse(null);
    }

    private boolean cools(Hardware cooler) {
        String socket = socketOfNamed();
        Optional<String> sockets = facts.find(Cooler.class, cooler.hardwareId()).map(Cooler::sockets);
        return socket == null
                || sockets.isEmpty()
                || Set.of(sockets.get().split("\\|")).contains(socket);
    }

    private boolean goesIn(Hardware kit) {
        MemoryType type = standIns.type(kit);
        Set<MemoryType> taken = new HashSet<>();
        for (Wanted.Named named : wanted.named()) {
            String id = named.hardware().hardwareId();
            facts.find(Board.class, id).map(Board::memoryType).ifPresent(taken::add);
            facts.find(Processor.class, id).map(Processor::memoryType).ifPresent(taken::addAll);
        }
        return type == null || taken.isEmpty() || taken.contains(type);
    }

    private void processor(Host from) {
        Said.UnknownProcessor processor = wanted.processor();
        if (processor != null) {
            String id = from.part(Kind.CPU).map(Hardware::hardwareId).orElse("no processor");
            understanding.of(
                    processor.item(), "a processor that is not known; judged with the figures of " + id + " instead");
        }
    }

    private static boolean has(List<Line> lines, Kind kind) {
        return lines.stream().anyMatch(line -> line.hardware().kind() == kind);
    }

    /** The same part said twice is one line. */
    private static List<Line> joined(Collection<Line> lines) {
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            int pieces = joined.stream()
                    .filter(other -> other.hardware().equals(line.hardware()))
                    .mapToInt(Line::quantity)
                    .sum();
            joined.removeIf(other -> other.hardware().equals(line.hardware()));
            joined.add(new Line(line.hardware(), line.quantity() + pieces));
        }
        return joined;
    }
}
