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
import rigor.facts.Measurement.Split;
import rigor.facts.keys.CoefficientKey;

/** How far the estimates can be trusted, tested on sources and accelerators that they have not seen. */
public record Accuracy(
        List<Line> lines, List<PrefillLine> prefill, List<MemoryLine> memory, List<StatementLine> statements) {

    /**
     * @param heldOut what the estimates had not seen
     * @param group which rows
     */
    public record Line(String heldOut, String group, Score score) {}

    /** @param heldOut what the estimates had not seen; {@code nothing} for rows that the fit has seen */
    public record MemoryLine(String heldOut, String group, MemoryScore score) {}

    /** Of sources not seen; @param group which prompts. */
    public record PrefillLine(String group, Score score) {}

    /**
     * What was said with a chance, of authors not seen.
     *
     * @param group of which figures
     * @param brier score: 0 is perfect, 0.25 says nothing
     */
    public record StatementLine(String group, List<Statements> statements, double brier) {}

    private record Group(String name, Predicate<Workload> rows) {}

    /** Takes about a minute: the formula is fitted once for each source and each accelerator. What the buyer has measured is left aside. */
    public static Accuracy of(Facts all) {
        return ofPublished(Published.of(all));
    }

    private static Accuracy ofPublished(Facts facts) {
        HoldOut holdOut = new HoldOut(facts);
        List<Line> lines = new ArrayList<>();
        HoldOut.HeldOutRows authors = holdOut.by(Observation::author);
        lines.addAll(lines("author", authors.known(), Stream.concat(kinds(), devices())));
        lines.addAll(lines("author; model on that accelerator", authors.ignored(), kinds()));
        lines.addAll(lines(
                "accelerator", holdOut.by(o -> o.traits().accelerator()).known(), Stream.concat(kinds(), devices())));
        MemoryHoldOut memory = new MemoryHoldOut(facts);
        return new Accuracy(
                List.copyOf(lines),
                prefill(facts),
                memory(memory),
                statements(authors.known(), memory.bySource(), facts));
    }

    private static List<StatementLine> statements(
            List<Score.Held> speeds, List<MemoryHoldOut.HeldReading> memory, Facts facts) {
        double z = Coefficients.of(facts).value(CoefficientKey.BAND_Z);
        return List.of(
                speedStatements(
                        "speed of one stream",
                        speeds.stream().filter(h -> h.workload().streams() == 1),
                        z),
                speedStatements(
                        "speed of several streams",
                        speeds.stream().filter(h -> h.workload().streams() > 1),
                        z),
                memoryStatements(memory.stream().flatMap(h -> h.statement(z).stream())));
    }

    private static StatementLine speedStatements(String group, Stream<Score.Held> rows, double z) {
        List<Statements.Held> held = rows.map(h -> h.statement(z)).toList();
        return new StatementLine(group, Statements.ofSpeeds(held), Statements.brierOfSpeeds(held));
    }

    private static StatementLine memoryStatements(Stream<Statements.Held> rows) {
        List<Statements.Held> held = rows.toList();
        return new StatementLine("memory", Statements.ofMemory(held), Statements.brierOfMemory(held));
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

    /** Of each chance that was said, how much came true, as Markdown. */
    public String statementTable() {
        String bounds = statements.get(0).statements().stream()
                .map(s -> String.format(Locale.ROOT, "said %.0f to %.0f %%", 100 * s.least(), 100 * s.most()))
                .collect(Collectors.joining(" | "));
        String rule = "---:|".repeat(statements.get(0).statements().size());
        String head = "| said of authors not seen | Brier score | " + bounds + " |\n|---|---:|" + rule + "\n";
        return statements.stream().map(Accuracy::row).collect(Collectors.joining("\n", head, "\n"));
    }

    private static String row(StatementLine line) {
        String shares = line.statements().stream()
                .map(s -> s.count() == 0 ? "none" : String.format(Locale.ROOT, "%.0f %% true", 100 * s.trueShare()))
                .collect(Collectors.joining(" | "));
        return String.format(Locale.ROOT, "| %s | %.3f | %s |", line.group(), line.brier(), shares);
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
                new Group("more streams", w -> w.streams() > 16),
                new Group("tensor split", w -> w.count() > 1 && w.split() == Split.TENSOR));
    }

    private static Stream<Group> devices() {
        return Stream.of(DeviceClass.values())
                .filter(device -> device != DeviceClass.XPU)
                .map(device -> new Group(
                        "one stream, " + device.title(),
                        w -> w.streams() == 1 && w.device().kind() == device));
    }
}
