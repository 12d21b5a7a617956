package replicascope.lessons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import replicascope.language.Suggestions;

/// The data that a lesson plays with, in variants: wherever one of its texts says `${name}`, the value stands.
final class Params {
    /// The field of a lesson that holds them.
    static final String FIELD = "params";
    private static final Pattern USE = Pattern.compile("\\$\\{([^}]*)}");
    private static final String VALUE = "a text or a number";

    private final List<String> names;
    private final Map<String, Json> values;
    private final Set<String> used = new TreeSet<>();

    private Params(List<String> names, Map<String, Json> values) {
        this.names = names;
        this.values = values;
    }

    /// @param variant which is wanted; empty for the first
    /// @throws LessonException when there is none of that name, or they do not give values to the same names
    static Params of(Json lesson, String file, Optional<String> variant) {
        Json params = lesson instanceof Json.Table table ? table.values().get(FIELD) : null;
        if (params == null) {
            variant.ifPresent(name -> {
                throw LessonException.input(Place.of(file), "there is no variant \"" + name
                        + "\": the lesson has no variants");
            });
            return new Params(List.of(), Map.of());
        }
        Fields fields = Fields.of(params, "variants by name");
        Map<String, Map<String, Json>> all = new LinkedHashMap<>();
        for (String name : fields.names())
            all.put(LessonReader.id(name, fields.nameAt(name)), values(fields.need(name, "values by name")));
        if (all.isEmpty())
            throw LessonException.input(params.place(), "there is no variant here; expected one at least");
        List<String> names = List.copyOf(all.keySet());
        Map<String, Json> first = all.get(names.getFirst());
        for (String name : names)
            if (!all.get(name).keySet().equals(first.keySet()))
                throw LessonException.input(fields.nameAt(name), "the variant \"" + name + "\" gives values to "
                        + told(all.get(name)) + "; expected the same as in \"" + names.getFirst() + "\": "
                        + told(first));
        String wanted = variant.orElse(names.getFirst());
        if (!names.contains(wanted))
            throw LessonException.input(Place.of(file), "there is no variant \"" + wanted + "\"; "
                    + Suggestions.near(wanted, names).map(Suggestions::question)
                            .orElse("there are " + String.join(", ", names)));
        return new Params(names, all.get(wanted));
    }

    private static Map<String, Json> values(Json variant) {
        Fields fields = Fields.of(variant, "values by name");
        Map<String, Json> values = new LinkedHashMap<>();
        for (String name : fields.names()) {
            Json value = fields.need(name, VALUE);
            if (!(value instanceof Json.Number))
                Fields.text(value, VALUE);
            values.put(LessonReader.id(name, fields.nameAt(name)), value);
        }
        return values;
    }

    private static String told(Map<String, Json> values) {
        return values.isEmpty() ? "nothing" : String.join(", ", values.keySet());
    }

    /// The variants, in the order written; empty when there are none.
    List<String> names() {
        return names;
    }

    /// The lesson with the values in place.
    ///
    /// @throws LessonException when a text asks for a value there is not, or a value is never asked for
    Json fill(Json lesson) {
        Json filled = filled(lesson);
        for (String name : values.keySet())
            if (!used.contains(name))
                throw LessonException.input(values.get(name).place(), "no text of the lesson uses ${" + name
                        + "}; take the value away, or use it");
        return filled;
    }

    /// The same, whether all values are asked for or not.
    Json filled(Json json) {
        return switch (json) {
            case Json.Text(Place place, String text) -> new Json.Text(place, filled(place, text));
            case Json.Items(Place place, List<Json> items) -> new Json.Items(place, items.stream().map(this::filled)
                    .toList());
            case Json.Table(Place place, Map<String, Json> fields, Map<String, Place> places) -> {
                Map<String, Json> all = new LinkedHashMap<>();
                fields.forEach((name, value) -> all.put(name, name.equals(FIELD) ? value : filled(value)));
                yield new Json.Table(place, all, places);
            }
            case Json.Number number -> number;
            case Json.Flag flag -> flag;
            case Json.Null nothing -> nothing;
        };
    }

    private String filled(Place place, String text) {
        Matcher use = USE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (use.find())
            use.appendReplacement(filled, Matcher.quoteReplacement(value(place, use.group(1))));
        return use.appendTail(filled).toString();
    }

    private String value(Place place, String name) {
        used.add(name);
        return switch (values.get(name)) {
            case Json.Text(Place at, String text) -> text;
            case Json.Number(Place at, String literal) -> literal;
            case null, default -> throw LessonException.input(place, "there is no value for ${" + name + "}; "
                    + Suggestions.near(name, new ArrayList<>(values.keySet())).map(Suggestions::question)
                            .orElse(values.isEmpty() ? "the lesson has no params"
                                    : "there are " + String.join(", ", values.keySet())));
        };
    }
}
