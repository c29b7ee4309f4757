package rigor.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rigor.http.Server;

/** The files of the page: what its first one leads to, and of the libraries only the modules that are imported. */
final class PageFiles {
    static final String INDEX = "index.html";

    private static final Pattern LINKED = Pattern.compile("(?:href|src)=\"([^\":#?]+)\"");
    private static final Pattern IMPORTED =
            Pattern.compile("(?:\\bfrom|\\bimport\\s*\\(?)\\s*[\"'](\\.{1,2}/[^\"']+\\.js)[\"']");
    private static final Pattern API = Pattern.compile("href=\"api/([^\"]+)\"");
    private static final String FIRST = "<meta charset=\"utf-8\" />";

    private final Client server;
    private final Map<String, byte[]> found = new TreeMap<>();

    private PageFiles(Client server) {
        this.server = server;
    }

    /** By path below the page. */
    static Map<String, byte[]> of(Client server) {
        PageFiles page = new PageFiles(server);
        page.follow();
        page.found.computeIfPresent(INDEX, (name, content) -> published(text(content)));
        return page.found;
    }

    /** Says that it is a copy, and allows what the server would allow, which no header tells here. */
    private static byte[] published(String index) {
        String told = """
                %s
                    <meta http-equiv="Content-Security-Policy" content="%s" />
                    <meta name="rigor-published" content="yes" />""".formatted(FIRST, Server.PAGE_POLICY);
        String links = API.matcher(index)
                .replaceAll(link -> "href=\"%s\"".formatted(Addresses.fileOf("/api/" + link.group(1))));
        return links.replace(FIRST, told).getBytes(StandardCharsets.UTF_8);
    }

    private void follow() {
        Deque<String> open = new ArrayDeque<>(List.of(INDEX));
        while (!open.isEmpty()) {
            String file = open.pop();
            if (!found.containsKey(file)) {
                byte[] content = server.get("/" + file);
                found.put(file, content);
                led(file, content).forEach(open::push);
            }
        }
    }

    private static Stream<String> led(String file, byte[] content) {
        if (file.equals(INDEX)) {
            return LINKED.matcher(text(content))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.startsWith("api/"));
        }
        return file.endsWith(".js")
                ? IMPORTED.matcher(text(content)).results().map(found -> beside(file, found.group(1)))
                : Stream.empty();
    }

    private static String beside(String file, String imported) {
        return java.net.URI.create(file).resolve(imported).toString();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
