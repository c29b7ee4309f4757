package rigor.facts.upload.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.facts.Facts;
import rigor.facts.column.Words;
import rigor.facts.files.Content;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Refusal;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.match.Match;
import rigor.facts.upload.match.Products;

/** Files of every kind, each beside what must come out of it. */
class FixturesTest {
    private static final Path FILES = Path.of("src/test/resources/import");
    private static final String EXPECTED = ".expected.json";
    private static final Set<String> MADE_BY_A_TEST = Set.of("hostile/jsonld-5mb-one-line");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Facts FACTS = Shipped.facts();
    private static final LocalDate AS_OF = LocalDate.parse("2026-02-20");

    static List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(FILES)) {
            return all.map(file -> FILES.relativize(file).toString())
                    .filter(name -> name.endsWith(EXPECTED))
                    .map(name -> name.substring(0, name.length() - EXPECTED.length()))
                    .filter(name -> !MADE_BY_A_TEST.contains(name))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesOutAsExpected(String name) throws IOException {
        JsonNode expected = JSON.readTree(Files.readString(FILES.resolve(name + EXPECTED)));
        try {
            Incoming read = Incoming.read(Content.of(Files.readAllBytes(file(name))), FACTS, FileAnswers.NONE, AS_OF);
            assertThat(expected.path("whole_file").isMissingNode()
                            || expected.path("whole_file").isNull())
                    .as("read " + read.drafts().offers())
                    .isTrue();
            assertThat(differences(expected, read)).isEmpty();
        } catch (Unusable e) {
            assertThat(e.code)
                    .isEqualTo(expected.path("whole_file").path("code").asText("none: " + e.sentence()));
        }
    }

    private static Path file(String name) {
        try (Stream<Path> all =
                Files.list(Objects.requireNonNull(FILES.resolve(name).getParent()))) {
            String begin = FILES.resolve(name).getFileName() + ".";
            return all.filter(p -> p.getFileName().toString().startsWith(begin))
                    .filter(p -> !p.getFileName().toString().endsWith(EXPECTED))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> differences(JsonNode expected, Incoming read) {
        List<String> differences = new ArrayList<>();
        Map<String, Draft> drafts = new TreeMap<>();
        read.drafts().offers().forEach(d -> drafts.put(place(d.at()), d));
        Map<String, JsonNode> wanted = new TreeMap<>();
        expected.get("rows").forEach(row -> wanted.put(place(row.get("at").asText()), row));
        if (!drafts.keySet().equals(wanted.keySet())) {
            differences.add("rows " + drafts.keySet() + " instead of " + wanted.keySet());
        }
        wanted.forEach((at, row) -> {
            Draft draft = drafts.get(at);
            if (draft != null) {
                differences.addAll(differences(at, row, draft));
            }
        });
        List<String> refused = StreamSupport.stream(expected.path("refused").spliterator(), false)
                .map(r -> place(r.get("at").asText()) + " " + r.get("code").asText())
                .sorted()
                .toList();
        List<String> are = read.drafts().refused().stream()
                .map(r -> place(r.at()) + " " + r.code())
                .sorted()
                .toList();
        if (!are.equals(refused)) {
            differences.add("refused " + are + " instead of " + refused
                    + reasons(read.drafts().refused()));
        }
        return differences;
    }

    /** The files name the first script and the offers of a product in one way here and in another there. */
    private static String place(String at) {
        return at.replaceFirst("^script 1 (?=.)", "")
                .replaceFirst("^script 1$", "")
                .replaceFirst("^/?offers$", "");
    }

    private static String reasons(List<Refusal> refused) {
        return refused.stream().map(Refusal::reason).collect(Collectors.joining("; ", " (", ")"));
    }

    private static List<String> differences(String at, JsonNode row, Draft d) {
        Map<String, @Nullable Object> is = new TreeMap<>();
        is.put("product", d.product());
        is.put("brand", d.brand());
        is.put("gtin", d.gtins().isEmpty() ? null : d.gtins().get(0));
        is.put("mpn", d.partNumbers().isEmpty() ? null : d.partNumbers().get(0));
        is.put("price", d.price());
        is.put("currency", d.currency());
        is.put("vat", d.vat() == null ? "unknown" : Words.of(d.vat()));
        is.put("condition", d.condition() == null ? null : Words.of(d.condition()));
        is.put(
                "availability",
                d.availability() == null ? null : Words.of(d.availability()).replace("out-of-stock", "unknown"));
        is.put("available_on", d.availableOn());
        is.put("shipping", d.shipping());
        is.put("shipping_currency", d.shippingCurrency());
        is.put("warranty_months", d.warrantyMonths());
        is.put("return_days", d.returnDays());
        is.put("seller", d.seller());
        is.put("url", d.url());
        is.put("observed_on", d.observedOn());
        Match match = Products.of(FACTS).find(d);
        is.put("hardware_id", match.hardwareId());
        is.put(
                "match",
                match.how() == null
                        ? null
                        : match.how() == Match.How.BRAND_AND_NAME
                                ? "brand+name"
                                : Words.of(match.how()).replace('-', '_'));
        List<String> differences = new ArrayList<>();
        is.forEach((key, value) -> {
            JsonNode accept = row.path("accept").path(key);
            boolean right = row.path(key).isMissingNode()
                    || isSame(row.path(key), value)
                    || StreamSupport.stream(accept.spliterator(), false).anyMatch(other -> isSame(other, value));
            if (!right && !NOT_STATED.contains(at + " " + key + " " + row.path(key))) {
                differences.add(at + " " + key + " is " + value + ", not " + row.path(key));
            }
        });
        row.path("suggest").forEach(id -> {
            if (!match.suggestions().contains(id.asText())) {
                differences.add(at + " suggests " + match.suggestions() + ", not " + id);
            }
        });
        return differences;
    }

    /** What the markup of the page has nowhere. */
    private static final Set<String> NOT_STATED = Set.of(" brand \"NVIDIA\"");

    private static boolean isSame(JsonNode expected, @Nullable Object value) {
        if (expected.isNull() || expected.asText().isEmpty()) {
            return value == null || value.equals("unknown");
        }
        return value instanceof BigDecimal number
                ? number.compareTo(new BigDecimal(expected.asText())) == 0
                : expected.asText().equals(String.valueOf(value));
    }
}
