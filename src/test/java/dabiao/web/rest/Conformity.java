package dabiao.web.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Compares JSON with its schema in an OpenAPI description; a key that the schema does not name is a fault too. */
final class Conformity {

    private final JsonNode api;

    Conformity(JsonNode api) {
        this.api = api;
    }

    List<String> complaints(JsonNode schema, JsonNode value) {
        var complaints = new ArrayList<String>();
        compare(schema, value, "$", complaints);
        return complaints;
    }

    private void compare(JsonNode schema, JsonNode value, String at, List<String> complaints) {
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asString().replaceAll(".*/", "");
            compare(api.get("components").get("schemas").get(name), value, at, complaints);
            return;
        }
        if (schema.has("oneOf")) {
            oneOf(schema.get("oneOf"), value, at, complaints);
            return;
        }
        var type = type(value);
        var types = types(schema);
        boolean fits = types.isEmpty() || types.contains(type) || type.equals("integer") && types.contains("number");
        if (!fits) {
            complaints.add("%s is %s, not %s: %s".formatted(at, type, types, value));
        }
        if (schema.has("enum")
                && StreamSupport.stream(schema.get("enum").spliterator(), false).noneMatch(value::equals)) {
            complaints.add("%s is not one of %s: %s".formatted(at, schema.get("enum"), value));
        }
        if (value.isArray()) {
            value.forEach(it -> compare(schema.path("items"), it, at + "[]", complaints));
        } else if (value.isObject()) {
            object(schema, value, at, complaints);
        }
    }

    private void oneOf(JsonNode schemas, JsonNode value, String at, List<String> complaints) {
        var each = StreamSupport.stream(schemas.spliterator(), false)
                .map(it -> complaints(it, value))
                .toList();
        if (each.stream().filter(List::isEmpty).count() != 1) {
            complaints.add(at + " fits not exactly one: " + each);
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> complaints) {
        schema.path("required").forEach(it -> {
            if (!value.has(it.asString())) {
                complaints.add(at + " lacks " + it.asString());
            }
        });
        value.properties().forEach(it -> {
            var property = schema.path("properties").path(it.getKey());
            if (!property.isMissingNode()) {
                compare(property, it.getValue(), at + "." + it.getKey(), complaints);
            } else if (schema.has("additionalProperties")) {
                compare(schema.get("additionalProperties"), it.getValue(), at + "." + it.getKey(), complaints);
            } else {
                complaints.add(at + " has an unknown " + it.getKey());
            }
        });
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isString()
                ? List.of(type.asString())
                : StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList();
    }

    /** A whole number is a number too, but what is said to be whole must be. */
    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "string";
        };
    }
}
