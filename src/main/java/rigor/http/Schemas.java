package rigor.http;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MethodScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.Words;

/**
 * JSON schemas of records as {@link rigor.explain.words.Json} writes and reads them: each component is a member, and of an
 * answer every member is there, null if it is not known. What is sent may leave out what may be null.
 */
final class Schemas {
    private static final Map<Class<?>, String> FORMATS = Map.of(Instant.class, "date-time", LocalDate.class, "date");
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, double.class, Double.class);

    private final SchemaBuilder schemas;

    /** @param sent types that clients send */
    Schemas(Set<Class<?>> sent) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.FIELDS_DERIVED_FROM_ARGUMENTFREE_METHODS,
                        Option.INLINE_NULLABLE_SCHEMAS,
                        Option.NONSTATIC_NONVOID_NONGETTER_METHODS,
                        Option.PLAIN_DEFINITION_KEYS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        types(config);
        components(config, sent);
        getters(config);
        schemas = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    }

    /** A reference to the schema of a type, complete once {@link #definitions} were asked for. */
    ObjectNode of(Type type, Type... arguments) {
        return schemas.createSchemaReference(type, arguments);
    }

    /** The schemas of all types that were asked for, and of those in them, by name. */
    ObjectNode definitions() {
        return schemas.collectDefinitions("components/schemas");
    }

    private static void types(SchemaGeneratorConfigBuilder config) {
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withDefinitionNamingStrategy(new Names())
                .withSubtypeResolver(Schemas::variants)
                .withCustomDefinitionProvider(Schemas::text)
                .withCustomDefinitionProvider(Schemas::map)
                .withAdditionalPropertiesResolver(
                        type -> type.getType().getErasedType().isRecord() ? Void.class : null);
    }

    private static void components(SchemaGeneratorConfigBuilder config, Set<Class<?>> sent) {
        config.forFields()
                .withRequiredCheck(field ->
                        !sent.contains(owner(field)) || !component(field).isNullable())
                .withNullableCheck(field ->
                        !field.isFakeContainerItemScope() && component(field).isNullable())
                .withDescriptionResolver(field -> field.isFakeContainerItemScope()
                        ? null
                        : component(field).description())
                .withEnumResolver(field -> isText(field) ? words(field) : null)
                .withAdditionalPropertiesResolver(Schemas::values)
                .withStringPatternResolver(
                        field -> isText(field) ? component(field).pattern() : null)
                .withStringFormatResolver(
                        field -> isText(field) ? component(field).format() : null)
                .withNumberInclusiveMinimumResolver(
                        field -> isNumber(field) ? component(field).min() : null)
                .withNumberInclusiveMaximumResolver(
                        field -> isNumber(field) ? component(field).max() : null);
    }

    /** What Jackson writes of a record beside its components. */
    private static void getters(SchemaGeneratorConfigBuilder config) {
        config.forMethods().withIgnoreCheck(method -> !isGetter(method)).withRequiredCheck(method -> true);
    }

    private static boolean isGetter(MethodScope method) {
        return method.isPublic()
                && method.getArgumentCount() == 0
                && method.getDeclaringType().getErasedType().isRecord()
                && method.getDeclaredName().matches("(is|get)[A-Z].*");
    }

    private static Class<?> owner(FieldScope field) {
        return field.getDeclaringType().getErasedType();
    }

    private static Component component(FieldScope field) {
        return Component.of(owner(field), field.getDeclaredName());
    }

    private static boolean isText(TypeScope scope) {
        return scope.getType().getErasedType() == String.class;
    }

    private static boolean isNumber(TypeScope scope) {
        return NUMBERS.contains(scope.getType().getErasedType());
    }

    /** Of a closed set of types each value is of one. */
    private static @Nullable List<ResolvedType> variants(ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        return erased.isSealed()
                ? Arrays.stream(erased.getPermittedSubclasses())
                        .map(variant -> context.getTypeContext().resolveSubtype(type, variant))
                        .toList()
                : null;
    }

    private static @Nullable CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
        if (erased.isEnum()) {
            ArrayNode words = text.putArray("enum");
            Words.all(erased).forEach(words::add);
            return inline(text);
        }
        return FORMATS.containsKey(erased) ? inline(text.put("format", FORMATS.get(erased))) : null;
    }

    private static @Nullable CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() != Map.class) {
            return null;
        }
        ObjectNode map = context.getGeneratorConfig().createObjectNode().put("type", "object");
        if (!type.getTypeParameters().isEmpty()) {
            map.set(
                    "additionalProperties",
                    context.createDefinitionReference(type.getTypeParameters().get(1)));
        }
        return inline(map);
    }

    /** The words that the values of a map are. */
    private static @Nullable JsonNode values(FieldScope field, SchemaGenerationContext context) {
        List<String> words = component(field).words();
        if (words == null || field.getType().getErasedType() != Map.class) {
            return null;
        }
        ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
        words.forEach(text.putArray("enum")::add);
        return text;
    }

    private static @Nullable List<@Nullable String> words(FieldScope field) {
        List<String> words = component(field).words();
        if (words == null || !component(field).isNullable()) {
            return words;
        }
        List<@Nullable String> orNull = new ArrayList<>(words);
        orNull.add(null);
        return orNull;
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(
                schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    /** The simple names of types; what is only told apart by the type around it carries that one's, too. */
    private static final class Names implements SchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            String arguments = key.getType().getTypeParameters().stream()
                    .map(argument -> argument.getErasedType().getSimpleName())
                    .collect(Collectors.joining());
            Class<?> type = key.getType().getErasedType();
            Class<?> around = type.getEnclosingClass();
            boolean isVariant = around != null && around.isAssignableFrom(type);
            return arguments + type.getSimpleName() + (isVariant ? around.getSimpleName() : "");
        }

        @Override
        public void adjustDuplicateNames(Map<DefinitionKey, String> names, SchemaGenerationContext context) {
            names.replaceAll((key, name) -> {
                Class<?> around = key.getType().getErasedType().getEnclosingClass();
                return around == null ? name : around.getSimpleName() + name;
            });
        }
    }
}
