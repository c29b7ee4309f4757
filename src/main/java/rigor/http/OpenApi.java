package rigor.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.api.Page;
import rigor.api.ProblemDetail;
import rigor.api.ProblemType;
import rigor.explain.record.DecisionRecord;
import rigor.http.Parameter.Place;
import rigor.http.Payload.Form;
import rigor.http.Route.Access;

/** The document of the API (OpenAPI 3.1), made of its routes and of the records that they take and give. */
final class OpenApi {
    private static final String PROBLEM = "#/components/responses/Problem";
    private static final Map<Place, String> PLACES =
            Map.of(Place.PATH, "path", Place.QUERY, "query", Place.OTHERS, "query", Place.HEADER, "header");

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Schemas schemas;

    private OpenApi(List<Route> routes) {
        schemas = new Schemas(sent(routes));
        document.put("openapi", "3.1.0");
        info(document.putObject("info"));
        document.putArray("servers").addObject().put("url", "http://127.0.0.1:" + QueryOptions.PORT);
        ObjectNode paths = document.putObject("paths");
        routes.forEach(route -> operation(
                route,
                paths.withObjectProperty(path(route))
                        .putObject(route.method().name().toLowerCase(Locale.ROOT))));
        components(document.putObject("components"));
    }

    static ObjectNode of(List<Route> routes) {
        return new OpenApi(routes).document;
    }

    /** Where Javalin lets a part of a path have slashes, the document has no word for it. */
    static String path(Route route) {
        return route.path().replace('<', '{').replace('>', '}');
    }

    /** What only clients write; of what comes back, too, every member is there. */
    private static Set<Class<?>> sent(List<Route> routes) {
        Set<Class<?>> sent = routes.stream()
                .map(Route::sent)
                .filter(Objects::nonNull)
                .flatMap(OpenApi::types)
                .collect(Collectors.toSet());
        routes.stream().map(Route::answer).flatMap(OpenApi::types).forEach(sent::remove);
        return sent;
    }

    private static Stream<Class<?>> types(Payload payload) {
        return payload.types().stream().map(Form::type);
    }

    private static void info(ObjectNode info) {
        info.put("title", "Rigor")
                .put("version", DecisionRecord.VERSION)
                .put("summary", "Which AI-inference machine to buy, with proof.")
                .put(
                        "description",
                        "Every answer carries the revisions it rests on in the headers Rigor-Facts, Rigor-Case and Rigor-Rules, the"
                                + " ones that its body names: those tried where something is only tried; an ETag where it"
                                + " changes only with them, and the request's id in X-Request-Id. What is"
                                + " not known is null. Errors are problem details (RFC 9457) of a stable type.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
    }

    private void operation(Route route, ObjectNode operation) {
        operation.put("operationId", route.id()).put("summary", route.summary());
        if (!route.parameters().isEmpty()) {
            ArrayNode parameters = operation.putArray("parameters");
            route.parameters().forEach(parameter -> parameter(parameter, parameters.addObject()));
        }
        if (route.sent() != null) {
            ObjectNode body = operation
                    .putObject("requestBody")
                    .put("required", !route.sent().optional());
            content(route.sent(), body.putObject("content"));
        }
        responses(route, operation.putObject("responses"));
        security(route.access(), operation);
    }

    private static void parameter(Parameter<?> parameter, ObjectNode node) {
        node.put("name", parameter.name())
                .put("in", PLACES.get(parameter.place()))
                .put("description", parameter.says());
        if (parameter.required()) {
            node.put("required", true);
        }
        parameter.schema().accept(node.putObject("schema"));
    }

    private void content(Payload payload, ObjectNode content) {
        for (String form : payload.forms()) {
            ObjectNode media = content.putObject(form);
            if (form.equals(Answers.JSON)) {
                media.set("schema", json(payload.types()));
            } else if (form.equals(Payload.FORM)) {
                media.putObject("schema")
                        .put("type", "object")
                        .putObject("properties")
                        .putObject("file")
                        .put("type", "string")
                        .put("format", "binary");
            } else {
                media.putObject("schema").put("type", "string");
            }
        }
    }

    private ObjectNode json(List<Form> types) {
        if (types.size() == 1) {
            return json(types.get(0));
        }
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        types.forEach(type -> either.withArrayProperty("oneOf").add(json(type)));
        return either;
    }

    private ObjectNode json(Form shape) {
        return shape.paged() ? schemas.of(Page.class, shape.type()) : schemas.of(shape.type());
    }

    private void responses(Route route, ObjectNode responses) {
        content(
                route.answer(),
                responses.putObject("200").put("description", "The answer").putObject("content"));
        if (route.answer().tagged()) {
            responses.putObject("304").put("description", "The client has the answer already");
        }
        route.refusals().stream()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
                .forEach((status, problems) -> refusal(problems, responses.putObject(String.valueOf(status))));
        responses.putObject("default").put("$ref", PROBLEM);
    }

    /** The problem details, of one of some types. */
    private void refusal(List<ProblemType> problems, ObjectNode response) {
        response.put("description", problems.stream().map(ProblemType::title).collect(Collectors.joining("; or: ")));
        if (problems.contains(ProblemType.NO_TOKEN)) {
            response.putObject("headers")
                    .putObject("WWW-Authenticate")
                    .putObject("schema")
                    .put("type", "string");
        }
        ArrayNode both = problem(response).putArray("allOf");
        both.add(schemas.of(ProblemDetail.class));
        types(both.addObject().putObject("properties").putObject("type"), problems);
    }

    private static ObjectNode problem(ObjectNode response) {
        return response.putObject("content").putObject(ProblemDetail.MEDIA_TYPE).putObject("schema");
    }

    private static void types(ObjectNode schema, Collection<ProblemType> problems) {
        ArrayNode types = schema.putArray("enum");
        problems.stream().map(ProblemType::type).forEach(types::add);
    }

    private static void security(Access access, ObjectNode operation) {
        if (access != Access.ANYBODY) {
            ArrayNode ways = operation.putArray("security");
            if (access == Access.READ) {
                ways.addObject();
            }
            ways.addObject().putArray("token");
        }
    }

    private void components(ObjectNode components) {
        ObjectNode problem =
                components.putObject("responses").putObject("Problem").put("description", "A problem");
        ObjectNode detail = schemas.of(ProblemDetail.class);
        problem.putObject("content").putObject(ProblemDetail.MEDIA_TYPE).set("schema", detail);
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "Stands in the address that rigor serve prints, behind #token=. Asked of whatever changes"
                                + " something or runs rules that were sent; and of every answer about facts, rules and"
                                + " verdicts if the server listens at another address than this machine's");
        ObjectNode definitions = schemas.definitions();
        components.set("schemas", definitions);
        types((ObjectNode) definitions.at("/ProblemDetail/properties/type"), List.of(ProblemType.values()));
    }
}
