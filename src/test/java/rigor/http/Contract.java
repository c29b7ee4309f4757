package rigor.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rigor.api.ProblemDetail;
import rigor.api.ProblemType;
import rigor.explain.words.Json;

/** What the API document promises, held against real answers: types, members, words, patterns, formats and bounds. */
final class Contract {
    private static final String ADDRESS = "https://rigor.test/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** What any request may be refused for; the document does not repeat it at each route. */
    private static final Set<ProblemType> ANYWHERE = Set.of(
            ProblemType.UNKNOWN_PATH,
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.WRONG_REQUEST,
            ProblemType.ADDRESS_TOO_LONG,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.STOPPING,
            ProblemType.FOREIGN_HOST,
            ProblemType.FOREIGN_ORIGIN,
            ProblemType.INTERNAL);

    private final JsonNode document;
    private final JsonSchemaFactory schemas;

    private Contract(JsonNode document) {
        this.document = document;
        this.schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                factory -> factory.schemaLoaders(l -> l.schemas(Map.of(ADDRESS, document.toString()))));
    }

    static Contract of(List<Route> routes) {
        return new Contract(json(new String(Json.bytes(OpenApi.of(routes)), StandardCharsets.UTF_8)));
    }

    JsonNode document() {
        return document;
    }

    /** What an answer has that was not promised, or lacks of it; none if it is as documented. */
    List<String> faults(HttpResponse<String> response) {
        String method = response.request().method().toLowerCase(Locale.ROOT);
        if (method.equals("head")
                || response.headers().firstValue("Content-Encoding").isPresent()) {
            return List.of();
        }
        return operation(method, response.request().uri().getPath())
                .map(operation -> faults(operation, response))
                .orElseGet(() -> undocumented(response));
    }

    /** @param pointer to a schema in the document */
    List<String> faults(String pointer, JsonNode value) {
        JsonSchema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer), STRICT);
        return schema.validate(value).stream().map(ValidationMessage::toString).toList();
    }

    private List<String> faults(String operation, HttpResponse<String> response) {
        String status = String.valueOf(response.statusCode());
        JsonNode known = document.at(operation + "/responses").path(status);
        if (known.isMissingNode()) {
            return undocumented(response);
        }
        String form = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (known.path("content").isMissingNode()) {
            return response.body().isEmpty() ? List.of() : List.of(status + " has a body");
        }
        if (!known.get("content").has(form)) {
            return List.of(status + " comes as " + form);
        }
        String schema = "%s/responses/%s/content/%s/schema".formatted(operation, status, form.replace("/", "~1"));
        return form.endsWith("json") ? faults(schema, json(response.body())) : List.of();
    }

    /** Nothing but what any request may be refused for. */
    private List<String> undocumented(HttpResponse<String> response) {
        if (response.headers().firstValue("Content-Type").orElse("").startsWith(ProblemDetail.MEDIA_TYPE)) {
            JsonNode problem = json(response.body());
            boolean anywhere = ANYWHERE.stream()
                    .anyMatch(p -> p.type().equals(problem.get("type").asText()));
            return anywhere
                    ? faults("/components/schemas/ProblemDetail", problem)
                    : List.of(response + " is not documented: " + problem);
        }
        return response.uri().getPath().startsWith("/api") ? List.of(response + " is not documented") : List.of();
    }

    /** The pointer to what the document says of a request; of several paths that it matches, the one that fixes most. */
    private Optional<String> operation(String method, String path) {
        return document.get("paths").properties().stream()
                .filter(p -> p.getValue().has(method))
                .map(Map.Entry::getKey)
                .filter(known -> pattern(known).matcher(path).matches())
                .max(Comparator.comparingInt(
                        known -> known.replaceAll("\\{\\w+}", "").length()))
                .map(known -> "/paths/" + known.replace("/", "~1") + "/" + method);
    }

    private static Pattern pattern(String path) {
        String parts = path.replace(".", "\\.").replace("{file}", ".+").replaceAll("\\{\\w+}", "[^/]+");
        return Pattern.compile(parts);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
