package rigor.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Checks values against JSON schemas, as far as openapi.json uses them. */
final class Schemas {
    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    Schemas(JsonNode document) {
        this.document = document;
    }

    List<String> faults(JsonNode schema, JsonNode value) {
        check(schema, value, "$");
        return faults;
    }

    private void check(JsonNode schema, JsonNode value, String place) {
        if (schema.has("$ref")) {
            check(document.at(schema.get("$ref").asText().substring(1)), value, place);
            return;
        }
        for (String either : List.of("anyOf", "oneOf")) {
            if (schema.has(either) && children(schema.get(either)).noneMatch(s -> accepts(s, value))) {
                faults.add(place + " is none of " + either);
            }
        }
        if (schema.has("enum") && children(schema.get("enum")).noneMatch(value::equals)) {
            faults.add(place + ": " + value + " is none of " + schema.get("enum"));
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            faults.add(place + ": " + value + " is not " + schema.get("const"));
        }
        if (schema.has("type") && !isOf(schema.get("type"), value)) {
            faults.add(place + ": " + value + " is no " + schema.get("type"));
        }
        members(schema, value, place);
    }

    private void members(JsonNode schema, JsonNode value, String place) {
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        schema.path("required").forEach(name -> {
            if (value.isObject() && !value.has(name.asText())) {
                faults.add(place + " lacks " + name.asText());
            }
        });
        value.properties().forEach(member -> {
            String at = place + "." + member.getKey();
            if (properties.has(member.getKey())) {
                check(properties.get(member.getKey()), member.getValue(), at);
            } else if (others.isObject()) {
                check(others, member.getValue(), at);
            } else if (others.isBoolean() && !others.asBoolean()) {
                faults.add(at + " is not documented");
            }
        });
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.get("items"), value.get(i), place + "[" + i + "]");
            }
        }
    }

    private boolean accepts(JsonNode schema, JsonNode value) {
        return new Schemas(document).faults(schema, value).isEmpty();
    }

    private static boolean isOf(JsonNode types, JsonNode value) {
        return types.isArray() ? children(types).anyMatch(t -> isOf(t, value)) : is(types.asText(), value);
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static java.util.stream.Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
