package rigor.facts.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs on MLX print line by line: the averages of a benchmark, or the two speeds of one answer. */
final class PrintedRuns {
    private static final Pattern VALUE = Pattern.compile("(\\w+)=([^,\\s]+?)(?=,|\\.?\\s|\\.?$)");
    private static final Pattern PROMPT = Pattern.compile("Prompt: (\\d+) tokens, (\\S+) tokens-per-sec");
    private static final Pattern ANSWER = Pattern.compile("Generation: (\\d+) tokens, (\\S+) tokens-per-sec");
    private static final Pattern MODEL = Pattern.compile(".*--model[ =]([^\\s\"']+).*");

    private final Map<String, Cell> fields = new LinkedHashMap<>();
    private final List<Run> runs = new ArrayList<>();

    private PrintedRuns() {}

    static boolean isPrinted(List<String> lines) {
        return lines.stream().anyMatch(line -> ANSWER.matcher(line).find() || line.startsWith("Averages: "));
    }

    static List<Run> read(List<String> lines) {
        PrintedRuns all = new PrintedRuns();
        for (int i = 0; i < lines.size(); i++) {
            all.take(lines.get(i), i + 1);
        }
        return all.runs;
    }

    private void take(String line, int number) {
        Matcher model = MODEL.matcher(line);
        if (model.matches()) {
            put("model", line, model, 1, number);
        }
        if (line.startsWith("Timing with ")) {
            values(line, number);
        } else if (line.startsWith("Averages: ")) {
            values(line, number);
            runs.add(new Run(fields, number));
        } else {
            answer(line, number);
        }
    }

    private void values(String line, int number) {
        Matcher value = VALUE.matcher(line);
        while (value.find()) {
            put(value.group(1), line, value, 2, number);
        }
    }

    private void answer(String line, int number) {
        Matcher prompt = PROMPT.matcher(line);
        Matcher answer = ANSWER.matcher(line);
        if (prompt.find()) {
            put("prompt_tokens", line, prompt, 1, number);
            put("prompt_tps", line, prompt, 2, number);
        } else if (answer.find()) {
            put("generation_tokens", line, answer, 1, number);
            put("generation_tps", line, answer, 2, number);
            runs.add(new Run(fields, number));
        }
    }

    private void put(String name, String line, Matcher found, int group, int number) {
        fields.put(
                name,
                new Cell(name, line.substring(found.start(group), found.end(group)), number, found.start(group) + 1));
    }
}
