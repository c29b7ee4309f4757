package rigor.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table that is printed line by line as it grows, and kept as Markdown. */
public final class Results {
    private final List<String> lines = new ArrayList<>();
    private final List<String[]> goals = new ArrayList<>();

    /** Begins another table. */
    public void table(String title, String... columns) {
        say("");
        say("### " + title);
        say("");
        row(columns);
        say("|" + "---|".repeat(columns.length));
    }

    public void row(String... cells) {
        say(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** Sets a figure beside what it should be, in the one table that tells most. */
    public void goal(String what, String goal, String measured) {
        goals.add(new String[] {what, goal, measured});
    }

    /** All goals whose figures were measured. */
    void goals() {
        table("Goals", "what", "goal", "measured");
        goals.forEach(this::row);
    }

    public void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    public static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    String markdown() {
        return String.join("\n", lines) + "\n";
    }
}
