package rigor.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whether what the links of a published copy name is among its files: views, builds, lines of rules, rows of facts. */
final class PublishedLinks {
    private static final Set<String> VIEWS =
            Set.of("", "board", "chart", "what-if", "compose", "rules", "facts", "build", "shopping");

    private final Path folder;
    private final Map<String, JsonNode> read = new TreeMap<>();

    PublishedLinks(Path folder) {
        this.folder = folder;
    }

    /** @param view such as {@code #/rules?file=builds/noise.drl&line=4} */
    boolean leadSomewhere(String view) {
        URI asked = URI.create(view.substring(1));
        Map<String, String> query = query(asked.getRawQuery());
        String[] path = asked.getPath().substring(1).split("/");
        if (!VIEWS.contains(path[0])) {
            return false;
        }
        return switch (path[0]) {
            case "build" -> Files.isRegularFile(folder.resolve("api/verdicts/" + path[1] + ".json"));
            case "shopping" -> Files.isRegularFile(folder.resolve("api/verdicts/" + path[1] + "/shopping.json"));
            case "rules" ->
                !query.containsKey("file") || isRule(query.get("file"), Integer.parseInt(query.get("line")));
            case "facts" -> path.length == 1 || isTable(path[1], query);
            default -> true;
        };
    }

    private boolean isRule(String file, int line) {
        return Stream.of(json("api/rules/" + file))
                .flatMap(source -> stream(source.get("rules")))
                .anyMatch(rule -> rule.get("line").asInt() <= line
                        && line <= rule.get("endLine").asInt());
    }

    private boolean isTable(String table, Map<String, String> query) {
        JsonNode rows = json("api/facts/" + table).get("items");
        String file = query.getOrDefault("file", table + ".csv");
        return !query.containsKey("line")
                || stream(rows)
                        .anyMatch(row -> row.get("file").asText().equals(file)
                                && row.get("line").asText().equals(query.get("line")));
    }

    private JsonNode json(String name) {
        return read.computeIfAbsent(name, missing -> {
            try {
                return new ObjectMapper()
                        .readTree(folder.resolve(name + ".json").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new TreeMap<>();
        Stream.ofNullable(text)
                .flatMap(t -> Stream.of(t.split("&")))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return query;
    }
}
