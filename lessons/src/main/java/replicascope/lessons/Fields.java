package replicascope.lessons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import replicascope.language.Suggestions;

/// The fields of one JSON object, each asked for once; [#done] complains about those nobody asked for.
final class Fields {
    private final Json.Table table;
    private final TreeSet<String> known = new TreeSet<>();

    private Fields(Json.Table table) {
        this.table = table;
    }

    static Fields of(Json json, String what) {
        if (json instanceof Json.Table table)
            return new Fields(table);
        throw expected(json, what + ", which is an object in { }");
    }

    static LessonException expected(Json found, String what) {
        return LessonException.input(found.place(), "found " + found.kind() + "; expected " + what);
    }

    Place place() {
        return table.place();
    }

    /// The names of all fields there are.
    Collection<String> names() {
        return table.names().keySet();
    }

    Place nameAt(String name) {
        return table.names().get(name);
    }

    Optional<Json> find(String name) {
        known.add(name);
        return Optional.ofNullable(table.values().get(name));
    }

    /// @param what what is expected there, for the message
    Json need(String name, String what) {
        return find(name).orElseThrow(() -> LessonException.input(table.place(),
                "the field \"" + name + "\" is missing; expected " + what + misspelt(name)));
    }

    /// A field that nobody knows and that nearly has this name.
    private String misspelt(String name) {
        List<String> others = names().stream().filter(other -> !known.contains(other)).toList();
        return Suggestions.near(name, others).map(other -> " (there is a field \"" + other + "\")").orElse("");
    }

    String text(String name, String what) {
        return text(need(name, what), what);
    }

    static String text(Json json, String what) {
        if (!(json instanceof Json.Text(Place place, String text)))
            throw expected(json, what);
        if (text.isBlank())
            throw LessonException.input(place, "this text is empty; expected " + what);
        return text;
    }

    /// One of some words.
    static String word(Json json, List<String> words) {
        String choice = "one of " + String.join(", ", words);
        String word = text(json, choice);
        if (!words.contains(word))
            throw LessonException.input(json.place(), "\"" + word + "\" is not known here; " + Suggestions
                    .near(word, words).map(Suggestions::question).orElse("expected " + choice));
        return word;
    }

    static long number(Json json, long least, long most, String what) {
        if (!(json instanceof Json.Number(Place place, String literal)))
            throw expected(json, what);
        try {
            long number = Long.parseLong(literal);
            if (number >= least && number <= most)
                return number;
        } catch (NumberFormatException e) {
            throw expected(json, what);
        }
        throw expected(json, what);
    }

    /// True or false; false when it is missing.
    boolean flag(String name) {
        return find(name).map(json -> {
            if (json instanceof Json.Flag(Place place, boolean value))
                return value;
            throw expected(json, "true or false");
        }).orElse(false);
    }

    Optional<String> maybe(String name, String what) {
        return find(name).map(json -> text(json, what));
    }

    /// A list that may be missing; then it is empty.
    <T> List<T> list(String name, String what, Function<Json, T> item) {
        return find(name).map(json -> items(json, what, item)).orElse(List.of());
    }

    static <T> List<T> items(Json json, String what, Function<Json, T> item) {
        if (!(json instanceof Json.Items(Place place, List<Json> items)))
            throw expected(json, what);
        List<T> read = new ArrayList<>();
        for (Json one : items)
            read.add(item.apply(one));
        return read;
    }

    /// @throws LessonException when there is a field that was not asked for
    void done() {
        for (String name : names())
            if (!known.contains(name))
                throw LessonException.input(table.names().get(name), "the field \"" + name + "\" is not known here; "
                        + Suggestions.near(name, List.copyOf(known)).map(Suggestions::question)
                                .orElseGet(() -> "expected one of " + known.stream()
                                        .collect(Collectors.joining(", "))));
    }
}
