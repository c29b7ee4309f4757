package rigor.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Facts;
import rigor.facts.MemoryMeasurement;

/** How far the estimates can be trusted, tested on sources and accelerators that they have not seen. */
public final class Accuracy {

    /**
     * @param heldOut what the estimates had not seen
     * @param group which rows
     */
    public record Line(String heldOut, String group, Score score) {}

    private record Group(String name, Predicate<Workload> rows) {}

    private final List<Line> lines;
    private final MemoryScore memory;
    private final String seeds;

    private Accuracy(List<Line> lines, MemoryScore memory, String seeds) {
        this.lines = List.copyOf(lines);
        this.memory = memory;
        this.seeds = seeds;
    }

    /** Takes about a minute: the formula is fitted once for each source and each accelerator. */
    public static Accuracy of(Facts facts) {
        HoldOut holdOut = new HoldOut(facts);
        List<Line> lines = new ArrayList<>();
        HoldOut.Answers sources = holdOut.by(Observation::source);
        lines.addAll(lines("source", sources.known(), Stream.concat(kinds(), devices())));
        lines.addAll(lines("source; model on that accelerator", sources.ignored(), kinds()));
        lines.addAll(
                lines("accelerator", holdOut.by(o -> o.traits().accelerator()).known(), kinds()));
        return new Accuracy(
                lines,
                MemoryScore.of(facts.all(MemoryMeasurement.class), new MemoryEstimator(facts)),
                Seeds.compared(facts));
    }

    public List<Line> lines() {
        return lines;
    }

    public MemoryScore memory() {
        return memory;
    }

    /** What measurements say to the speeds that the project began with, in one sentence. */
    public String seeds() {
        return seeds;
    }

    /** As Markdown. */
    public String table() {
        String head =
                "| not seen | rows | n | within 30 % | within 35 % | median factor | 90th percentile | band covers"
                        + " | half-width |\n|---|---|---:|---:|---:|---:|---:|---:|---:|\n";
        return lines.stream().map(Accuracy::row).collect(Collectors.joining("\n", head, "\n"));
    }

    private static String row(Line line) {
        Score s = line.score();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.0f %% | %.0f %% | %.2f | %.2f | %.0f %% | %.0f %% |",
                line.heldOut(),
                line.group(),
                s.rows(),
                100 * s.within30(),
                100 * s.within35(),
                s.medianFactor(),
                s.p90Factor(),
                100 * s.covered(),
                100 * s.halfWidth());
    }

    private static List<Line> lines(String heldOut, List<Score.Held> rows, Stream<Group> groups) {
        return groups.map(g -> new Line(heldOut, g.name(), Score.of(rows, g.rows())))
                .toList();
    }

    private static Stream<Group> kinds() {
        Predicate<Workload> single = w -> w.streams() == 1;
        return Stream.of(
                new Group("one stream", single),
                new Group("one stream, dense", single.and(w -> !w.isMoe())),
                new Group("one stream, MoE", single.and(Workload::isMoe)),
                new Group("several streams", single.negate()),
                new Group("several streams, dense", single.negate().and(w -> !w.isMoe())),
                new Group("several streams, MoE", single.negate().and(Workload::isMoe)));
    }

    private static Stream<Group> devices() {
        return Stream.of(DeviceClass.values())
                .filter(device -> device != DeviceClass.XPU)
                .map(device -> new Group(
                        "one stream, " + device.title(),
                        w -> w.streams() == 1 && w.device().kind() == device));
    }
}
