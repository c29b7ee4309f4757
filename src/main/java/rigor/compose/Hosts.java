package rigor.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rigor.facts.BuildPart;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.HostPart;

/** The hosts of {@code hosts.csv}, by id. Immutable. */
public final class Hosts {

    /** A computer without its cards, with the lines of its bill. */
    public record Host(String id, String name, List<Line> lines, List<HostPart> rows) {

        /** Its bill of materials alone. */
        List<BuildPart> bill() {
            return bill(id, name);
        }

        /** The same as lines of a build; each rests on its row of the host. */
        List<BuildPart> bill(String build, String title) {
            return rows.stream()
                    .map(row -> new BuildPart(
                            build,
                            title,
                            row.hardwareId(),
                            row.quantity(),
                            null,
                            null,
                            row.sourceUrl(),
                            row.note(),
                            row.origin()))
                    .toList();
        }

        /** The first part of a kind; empty if it has none. */
        public Optional<Hardware> part(Kind kind) {
            return of(kind).map(Line::hardware).findFirst();
        }

        public Stream<Line> of(Kind kind) {
            return lines.stream().filter(line -> line.hardware().kind() == kind);
        }
    }

    /** So many pieces of one part. */
    public record Line(Hardware hardware, int quantity) {}

    private final Map<String, Host> hosts = new TreeMap<>();

    private Hosts() {}

    public static Hosts of(Facts facts) {
        Map<String, List<HostPart>> rows = new TreeMap<>();
        facts.all(HostPart.class)
                .forEach(row -> rows.computeIfAbsent(row.hostId(), id -> new ArrayList<>())
                        .add(row));
        Hosts all = new Hosts();
        rows.forEach((id, parts) -> all.hosts.put(id, host(id, parts, facts)));
        return all;
    }

    private static Host host(String id, List<HostPart> parts, Facts facts) {
        List<Line> lines = parts.stream()
                .map(part -> new Line(facts.get(Hardware.class, part.hardwareId()), part.quantity()))
                .toList();
        return new Host(id, parts.get(0).name(), lines, parts);
    }

    /** Sorted by id. */
    public List<Host> all() {
        return List.copyOf(hosts.values());
    }

    public Optional<Host> find(String id) {
        return Optional.ofNullable(hosts.get(id));
    }
}
