package rigor.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Table;
import rigor.live.InForce;

/** All that the page asks the API for, except for questions that hold figures or words of whoever looks at it. */
final class Addresses {
    private static final String REPORT = "/api/report?format=";
    private static final List<String> LISTS =
            List.of("/api/answer", "/api/requirements", "/api/cases", "/api/status", "/api/rules", "/api/facts");
    private static final List<String> OF_A_BUILD = List.of("", "/nearest-change", "/shopping", "/upgrades");

    /** No list of the page is cut off. */
    private static final String WHOLE = "?limit=100000";

    private Addresses() {}

    /** In a fixed order. */
    static List<String> of(InForce now) {
        Stream<String> builds = now.judgement().builds().stream()
                .map(verdict -> "/api/verdicts/" + encoded(verdict.subject().id()))
                .flatMap(build -> OF_A_BUILD.stream().map(build::concat));
        Stream<String> rules = now.rules().files().texts().keySet().stream()
                .sorted()
                .map(file -> "/api/rules/"
                        + Stream.of(file.split("/")).map(Addresses::encoded).collect(Collectors.joining("/")));
        Stream<String> tables = Arrays.stream(Table.values()).map(table -> "/api/facts/" + table.title() + WHOLE);
        return Stream.of(
                        Stream.of("/api/verdicts" + WHOLE),
                        LISTS.stream(),
                        builds,
                        rules,
                        tables,
                        Stream.of(REPORT + "html", REPORT + "md"))
                .flatMap(addresses -> addresses)
                .toList();
    }

    /**
     * The file with what the API answers at an address; {@code published.js} finds it by the same rule. What file systems
     * or servers may take amiss in an id is a tilde with its code.
     */
    static String fileOf(String address) {
        return address.startsWith(REPORT)
                ? "report." + address.substring(REPORT.length())
                : address.substring(1)
                                .replaceFirst("\\?.*", "")
                                .replace("~", "~7E")
                                .replace('%', '~') + ".json";
    }

    /** As {@code encodeURIComponent} of browsers does it. */
    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }
}
