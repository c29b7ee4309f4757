package rigor.facts.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of tables in markdown, with the devices that were named above them. */
final class TableRuns {
    static final String SPEED = "t/s";
    static final String DEVICES = "gpu_info";

    private static final Pattern DEVICE = Pattern.compile("\\s*Device \\d+: (.+?), (?:compute capability|gfx).*");
    private static final Pattern APPLE = Pattern.compile("ggml_metal\\w*: GPU name:\\s+(.+?)\\s*(?:\\(.*)?");
    private static final Pattern RULE = Pattern.compile("[|:\\s-]+");

    private final List<String> devices = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private List<String> header = List.of();

    private TableRuns() {}

    static boolean isTable(List<String> lines) {
        return lines.stream().anyMatch(line -> isRow(line) && names(line).contains(SPEED));
    }

    static List<Run> read(List<String> lines) {
        TableRuns all = new TableRuns();
        for (int i = 0; i < lines.size(); i++) {
            all.take(lines.get(i), i + 1);
        }
        return all.runs;
    }

    private void take(String line, int number) {
        if (!isRow(line)) {
            header = List.of();
            device(line);
        } else if (names(line).contains(SPEED)) {
            header = names(line);
        } else if (!header.isEmpty() && !RULE.matcher(line).matches()) {
            row(line, number);
        }
    }

    /** A device that is named again for another run is one and the same. */
    private void device(String line) {
        Matcher device = DEVICE.matcher(line);
        Matcher apple = APPLE.matcher(line);
        if (device.matches()) {
            if (line.contains("Device 0:")) {
                devices.clear();
            }
            devices.add(device.group(1));
        } else if (apple.matches()) {
            devices.clear();
            devices.add(apple.group(1));
        }
    }

    private void row(String line, int number) {
        Map<String, Cell> fields = new LinkedHashMap<>();
        int column = line.indexOf('|') + 1;
        String[] cells = cells(line);
        for (int i = 0; i < cells.length; i++) {
            if (i < header.size() && !cells[i].isBlank()) {
                String name = header.get(i);
                int indent = cells[i].length() - cells[i].stripLeading().length();
                fields.put(name, new Cell(name, cells[i].strip(), number, column + indent + 1));
            }
            column += cells[i].length() + 1;
        }
        Run run = new Run(fields, number);
        runs.add(devices.isEmpty() ? run : run.with(DEVICES, String.join(", ", devices)));
    }

    private static boolean isRow(String line) {
        String text = line.strip();
        return text.length() > 1 && text.startsWith("|") && text.endsWith("|");
    }

    private static List<String> names(String line) {
        return List.of(cells(line)).stream().map(String::strip).toList();
    }

    private static String[] cells(String line) {
        String text = line.stripTrailing();
        return text.substring(text.indexOf('|') + 1, text.length() - 1).split("\\|", -1);
    }
}
