package rigor.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** From {@code java -jar} to the printed advice, as a user waits for it. */
final class StartRuns {
    private static final int RUNS = 5;
    private static final String ADVISE = "java -jar rigor.jar advise";
    private static final String QUICK = "the same with quick.options, which share class data";

    private StartRuns() {}

    /** Takes turns, so that what slows the machine for a while slows all of them. */
    static void run(Path target, Results results) {
        Map<String, Runnable> commands = commands(target.resolve("rigor.jar"));
        List<Map<String, Double>> rounds =
                IntStream.range(0, RUNS).mapToObj(round -> walls(commands)).toList();
        results.table("Whole processes, median of " + RUNS + " runs", "command", "wall s");
        commands.keySet().forEach(command -> results.row(command, median(command, rounds)));
        results.goal("java -jar to the printed advice, s", "2", median(ADVISE, rounds));
        results.goal("the same with quick.options, s", "2", median(QUICK, rounds));
    }

    private static Map<String, Runnable> commands(Path jar) {
        Map<String, Runnable> commands = new LinkedHashMap<>();
        commands.put("java -version, the floor of any Java program", Processes::version);
        commands.put(
                "compiling the rules and nothing else, the floor of any advice",
                () -> Processes.java(List.of(), CompileRun.class));
        commands.put("java -jar rigor.jar facts check", () -> Processes.jar(List.of(), jar, "facts", "check"));
        commands.put("java -jar rigor.jar rules check", () -> Processes.jar(List.of(), jar, "rules", "check"));
        commands.put(ADVISE, () -> Processes.jar(List.of(), jar, "advise"));
        commands.put(
                "the same with -XX:TieredStopAtLevel=1",
                () -> Processes.jar(List.of("-XX:TieredStopAtLevel=1"), jar, "advise"));
        commands.put(
                QUICK,
                () -> Processes.jar(List.of("@src/main/jvm/quick.options"), jar, "advise"));
        return commands;
    }

    private static Map<String, Double> walls(Map<String, Runnable> commands) {
        Map<String, Double> walls = new LinkedHashMap<>();
        commands.forEach((name, command) -> walls.put(name, Stopwatch.time(command).wall()));
        return walls;
    }

    private static String median(String command, List<Map<String, Double>> rounds) {
        double[] walls = rounds.stream().mapToDouble(round -> round.get(command)).sorted().toArray();
        return Results.number(walls[walls.length / 2], 2);
    }
}
