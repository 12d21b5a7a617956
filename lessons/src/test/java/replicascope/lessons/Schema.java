package replicascope.lessons;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The schema beside the lessons, and as much of JSON Schema 2020-12 as it uses.
final class Schema {
    private static final Set<String> WORDS = Set.of("$schema", "$id", "$ref", "$defs", "title", "description", "type",
            "enum", "const", "pattern", "minimum", "maximum", "required", "additionalProperties", "properties",
            "propertyNames", "items", "minItems", "maxItems", "oneOf", "not", "if", "then", "else");

    final JsonObject root;

    Schema() {
        try (InputStream in = Lessons.class.getResourceAsStream("lesson.schema.json")) {
            root = JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong, each with its place; empty when it fits.
    List<String> mistakes(JsonElement value) {
        List<String> mistakes = new ArrayList<>();
        check(root, value, "", mistakes);
        return mistakes;
    }

    JsonObject followed(JsonObject schema) {
        JsonObject at = schema;
        while (at.has("$ref"))
            at = root.getAsJsonObject("$defs").getAsJsonObject(at.get("$ref").getAsString().substring(
                    "#/$defs/".length()));
        return at;
    }

    private boolean fits(JsonElement schema, JsonElement value) {
        List<String> mistakes = new ArrayList<>();
        check(schema.getAsJsonObject(), value, "", mistakes);
        return mistakes.isEmpty();
    }

    private void check(JsonObject given, JsonElement value, String at, List<String> mistakes) {
        JsonObject schema = followed(given);
        for (String word : schema.keySet())
            if (!WORDS.contains(word))
                throw new IllegalStateException("this test does not know the schema's word " + word);
        if (schema.has("type") && !type(schema.get("type").getAsString(), value))
            mistakes.add(at + " is no " + schema.get("type").getAsString());
        if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(value))
            mistakes.add(at + " is none of " + schema.get("enum"));
        if (schema.has("const") && !schema.get("const").equals(value))
            mistakes.add(at + " is not " + schema.get("const"));
        logic(schema, value, at, mistakes);
        if (value.isJsonObject())
            table(schema, value.getAsJsonObject(), at, mistakes);
        else if (value.isJsonArray())
            items(schema, value.getAsJsonArray(), at, mistakes);
        else if (value.isJsonPrimitive())
            scalar(schema, value, at, mistakes);
    }

    private void logic(JsonObject schema, JsonElement value, String at, List<String> mistakes) {
        if (schema.has("not") && fits(schema.get("not"), value))
            mistakes.add(at + " is what it must not be");
        if (schema.has("oneOf")) {
            long fitting = schema.getAsJsonArray("oneOf").asList().stream().filter(one -> fits(one, value)).count();
            if (fitting != 1)
                mistakes.add(at + " fits " + fitting + " of the possibilities");
        }
        if (schema.has("if")) {
            String branch = fits(schema.get("if"), value) ? "then" : "else";
            if (!fits(schema.get(branch), value))
                mistakes.add(at + " does not fit what depends on its fields");
        }
    }

    private static boolean type(String type, JsonElement value) {
        return switch (type) {
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "string" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
            case "boolean" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
            case "number" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
            case "integer" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()
                    && value.getAsDouble() == Math.rint(value.getAsDouble());
            default -> throw new IllegalStateException(type);
        };
    }

    private void table(JsonObject schema, JsonObject value, String at, List<String> mistakes) {
        if (schema.has("required"))
            for (JsonElement name : schema.getAsJsonArray("required"))
                if (!value.has(name.getAsString()))
                    mistakes.add(at + " lacks " + name);
        JsonObject properties = schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
        JsonElement others = schema.get("additionalProperties");
        for (String name : value.keySet()) {
            if (schema.has("propertyNames") && !fits(schema.get("propertyNames"),
                    JsonParser.parseString('"' + name + '"')))
                mistakes.add(at + " has the name " + name);
            if (properties.has(name))
                check(properties.getAsJsonObject(name), value.get(name), at + "/" + name, mistakes);
            else if (others != null && others.isJsonObject())
                check(others.getAsJsonObject(), value.get(name), at + "/" + name, mistakes);
            else if (others != null && !others.getAsBoolean())
                mistakes.add(at + " has the unknown field " + name);
        }
    }

    private void items(JsonObject schema, JsonArray value, String at, List<String> mistakes) {
        if (schema.has("minItems") && value.size() < schema.get("minItems").getAsInt())
            mistakes.add(at + " has too few");
        if (schema.has("maxItems") && value.size() > schema.get("maxItems").getAsInt())
            mistakes.add(at + " has too many");
        if (schema.has("items"))
            for (int i = 0; i < value.size(); i++)
                check(schema.getAsJsonObject("items"), value.get(i), at + "/" + i, mistakes);
    }

    private static void scalar(JsonObject schema, JsonElement value, String at, List<String> mistakes) {
        boolean number = value.getAsJsonPrimitive().isNumber();
        if (schema.has("minimum") && number && value.getAsDouble() < schema.get("minimum").getAsDouble())
            mistakes.add(at + " is too small");
        if (schema.has("maximum") && number && value.getAsDouble() > schema.get("maximum").getAsDouble())
            mistakes.add(at + " is too great");
        if (schema.has("pattern") && value.getAsJsonPrimitive().isString()
                && !Pattern.compile(schema.get("pattern").getAsString()).matcher(value.getAsString())
                        .find())
            mistakes.add(at + " has another form");
    }

    /// The definitions whose fields are fixed.
    Set<String> records() {
        Set<String> records = new TreeSet<>();
        JsonObject all = root.getAsJsonObject("$defs");
        for (String name : all.keySet())
            if (all.getAsJsonObject(name).has("properties"))
                records.add(name);
        return records;
    }
}
