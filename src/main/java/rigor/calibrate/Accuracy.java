package rigor.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.estimate.Coefficients;
import rigor.estimate.memory.MemoryFormula;
import rigor.estimate.speed.DeviceClass;
import rigor.estimate.speed.Observation;
import rigor.estimate.speed.PrefillGroup;
import rigor.estimate.speed.Workload;
import rigor.facts.Facts;

/** How far the estimates can be trusted, tested on sources and accelerators that they have not seen. */
public record Accuracy(List<Line> lines, List<PrefillLine> prefill, List<MemoryLine> memory) {

    /**
     * @param heldOut what the estimates had not seen
     * @param group which rows
     */
    public record Line(String heldOut, String group, Score score) {}

    /** @param heldOut what the estimates had not seen; {@code nothing} for rows that the fit has seen */
    public record MemoryLine(String heldOut, String group, MemoryScore score) {}

    /** Of sources not seen; @param group which prompts. */
    public record PrefillLine(String group, Score score) {}

    private record Group(String name, Predicate<Workload> rows) {}

    /** Takes about a minute: the formula is fitted once for each source and each accelerator. What the buyer has measured is left aside. */
    public static Accuracy of(Facts all) {
        return ofPublished(Published.of(all));
    }

    private static Accuracy ofPublished(Facts facts) {
        HoldOut holdOut = new HoldOut(facts);
        List<Line> lines = new ArrayList<>();
        HoldOut.HeldOutRows sources = holdOut.by(Observation::source);
        lines.addAll(lines("source", sources.known(), Stream.concat(kinds(), devices())));
        lines.addAll(lines("source; model on that accelerator", sources.ignored(), kinds()));
        lines.addAll(lines(
                "accelerator", holdOut.by(o -> o.traits().accelerator()).known(), Stream.concat(kinds(), devices())));
        return new Accuracy(List.copyOf(lines), prefill(facts), memory(new MemoryHoldOut(facts)));
    }

    private static List<PrefillLine> prefill(Facts facts) {
        Coefficients given = Coefficients.of(facts);
        PrefillHoldOut holdOut = PrefillHoldOut.of(facts);
        List<PrefillLine> lines = new ArrayList<>();
        lines.add(line("all prompts", holdOut.rows(), given));
        lines.add(line("long prompts", holdOut.counted(), given));
        lines.add(line(
                "long prompts, setup known from another source",
                holdOut.counted().stream().filter(PrefillHoldOut.Held::measured).toList(),
                given));
        for (PrefillGroup group : PrefillGroup.values()) {
            lines.add(line(group.title(), holdOut.of(group), given));
        }
        return List.copyOf(lines);
    }

    private static PrefillLine line(String group, List<PrefillHoldOut.Held> rows, Coefficients c) {
        return new PrefillLine(
                group, Score.of(rows.stream().map(held -> held.scored(c)).toList(), workload -> true));
    }

    private static List<MemoryLine> memory(MemoryHoldOut holdOut) {
        List<MemoryHoldOut.HeldReading> unseen = holdOut.bySource();
        List<MemoryLine> lines = new ArrayList<>();
        lines.add(new MemoryLine("source", "all", MemoryScore.of(unseen)));
        for (MemoryFormula.Runtime runtime : MemoryFormula.Runtime.values()) {
            List<MemoryHoldOut.HeldReading> rows =
                    unseen.stream().filter(held -> held.runtime() == runtime).toList();
            if (!rows.isEmpty()) {
                lines.add(new MemoryLine("source", runtime.word(), MemoryScore.of(rows)));
            }
        }
        lines.add(new MemoryLine("nothing", "all", MemoryScore.of(holdOut.inSample())));
        return List.copyOf(lines);
    }

    /** That of speeds, as Markdown. */
    public String table() {
        String head =
                "| not seen | rows | n | within 30 % | within 35 % | median factor | 90th percentile | band covers"
                        + " | half-width |\n|---|---|---:|---:|---:|---:|---:|---:|---:|\n";
        return lines.stream().map(Accuracy::row).collect(Collectors.joining("\n", head, "\n"));
    }

    /** That of reading long prompts, as Markdown: a band of factor 3 spans from 1 to 3. */
    public String prefillTable() {
        String head = "| not seen | prefill of | n | median factor | 90th percentile | band covers | band spans |\n"
                + "|---|---|---:|---:|---:|---:|---:|\n";
        return prefill.stream().map(Accuracy::row).collect(Collectors.joining("\n", head, "\n"));
    }

    /** That of memory, as Markdown. */
    public String memoryTable() {
        String head = "| not seen | memory of | n | median error | 90th percentile | band covers | half-width |\n"
                + "|---|---|---:|---:|---:|---:|---:|\n";
        return memory.stream().map(Accuracy::row).collect(Collectors.joining("\n", head, "\n"));
    }

    private static String row(MemoryLine line) {
        MemoryScore s = line.score();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f %% | %.1f %% | %.0f %% | %.0f %% |",
                line.heldOut(),
                line.group(),
                s.rows(),
                100 * s.median(),
                100 * s.p90(),
                100 * s.covered(),
                100 * s.halfWidth());
    }

    private static String row(PrefillLine line) {
        Score s = line.score();
        return String.format(
                Locale.ROOT,
                "| source | %s | %d | %.2f | %.2f | %.0f %% | %.2f |",
                line.group(),
                s.rows(),
                s.medianFactor(),
                s.p90Factor(),
                100 * s.covered(),
                s.span());
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
                new Group("several streams, MoE", single.negate().and(Workload::isMoe)),
                new Group("2 to 4 streams", w -> 2 <= w.streams() && w.streams() <= 4),
                new Group("5 to 16 streams", w -> 5 <= w.streams() && w.streams() <= 16),
                new Group("more streams", w -> w.streams() > 16));
    }

    private static Stream<Group> devices() {
        return Stream.of(DeviceClass.values())
                .filter(device -> device != DeviceClass.XPU)
                .map(device -> new Group(
                        "one stream, " + device.title(),
                        w -> w.streams() == 1 && w.device().kind() == device));
    }
}
