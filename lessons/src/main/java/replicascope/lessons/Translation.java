package replicascope.lessons;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import replicascope.language.Suggestions;

/// A lesson's texts in another language: a property file beside it, in UTF-8, called like the lesson with `_de` or
/// `_pt_BR` behind. A key is `lesson.field` or `lesson.step.field`; where a list is on the way, the id of its item or
/// its number from 1 stands in the key: `lesson.step.predict.options.one.feedback`, `lesson.step.task.hints.1`. What
/// has no key stays as the lesson says it.
///
/// @param file  its name, for messages
/// @param texts by key
public record Translation(String file, Map<String, String> texts) {
    private static final ResourceBundle.Control FORMAT = ResourceBundle.Control.getControl(
            ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Set<String> SPOKEN = Set.of("title", "summary", "say", "alt", "teacher", "ask", "explain",
            "text", "feedback", "goal", "overview", "hints", "discussion");
    /// Fields of a lesson without a word for the learner; what is called `text` in them is none.
    private static final Set<String> MUTE = Set.of("stage", "checks", Params.FIELD);
    private static final Set<String> CHOOSING = Set.of("choice", "choices", "order", "relation");

    public Translation {
        texts = Map.copyOf(texts);
    }

    /// @throws LessonException when it is no property file
    public static Translation read(String text, String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw LessonException.input(Place.of(file), "this is no property file (" + e.getMessage()
                    + "); expected lines such as lesson.step.say=…");
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Translation(file, texts);
    }

    /// What the names of files for a locale end in, the best first: `_de_AT`, `_de`.
    public static List<String> suffixes(Locale locale) {
        return FORMAT.getCandidateLocales("", locale).stream().filter(one -> !one.equals(Locale.ROOT))
                .map(one -> FORMAT.toBundleName("", one)).toList();
    }

    /// The lesson with these texts in place of its own.
    Json into(Json lesson) {
        return new Walk(false).walk(lesson, id(lesson), "");
    }

    /// Every text of the lesson is there, and nothing else.
    ///
    /// @throws LessonException when one is missing, or the lesson has none of a key's name
    void check(Json lesson) {
        Walk walk = new Walk(true);
        walk.walk(lesson, id(lesson), "");
        List<String> keys = new ArrayList<>(walk.met);
        for (String key : new TreeSet<>(texts.keySet()))
            if (!walk.met.contains(key))
                throw LessonException.input(Place.of(file), "the lesson has no text \"" + key + "\"; "
                        + Suggestions.near(key, keys).map(Suggestions::question)
                                .orElse("a key is the lesson's id, a step's id and a field: " + keys.getFirst()));
        for (String key : keys)
            if (texts.getOrDefault(key, "").isBlank())
                throw LessonException.input(Place.of(file), "there is no text for \"" + key + "\"; expected every "
                        + "text of the lesson");
    }

    private static String id(Json lesson) {
        return lesson instanceof Json.Table table && table.values().get("id") instanceof Json.Text(var place, var id)
                ? id : "";
    }

    /// Goes through a lesson's texts.
    private final class Walk {
        private final Set<String> met = new TreeSet<>();
        private final boolean only;

        /// @param only true to look at the texts only
        Walk(boolean only) {
            this.only = only;
        }

        /// @param key   of this value
        /// @param field the name of the field it is in
        Json walk(Json json, String key, String field) {
            return switch (json) {
                case Json.Text text -> SPOKEN.contains(field) ? text(text, key) : text;
                case Json.Items(Place place, List<Json> items) -> {
                    List<Json> all = new ArrayList<>();
                    for (int i = 0; i < items.size(); i++)
                        all.add(walk(items.get(i), key + "." + named(items.get(i), i), field));
                    yield new Json.Items(place, all);
                }
                case Json.Table table -> table(table, key, field);
                case Json.Number number -> number;
                case Json.Flag flag -> flag;
                case Json.Null nothing -> nothing;
            };
        }

        private Json table(Json.Table table, String key, String field) {
            Map<String, Json> all = new LinkedHashMap<>();
            table.values().forEach((name, value) -> {
                String inner = field.isEmpty() && name.equals("steps") ? key : key + "." + name;
                if (name.equals("answer") || field.isEmpty() && MUTE.contains(name))
                    all.put(name, value);
                else
                    all.put(name, name.equals("options") && writes(table) ? answers(value, inner)
                            : walk(value, inner, name));
            });
            return new Json.Table(table.place(), all, table.names());
        }

        /// Where the learner writes, the text of an option is the answer itself: only what is said of it is translated.
        private Json answers(Json options, String key) {
            if (!(options instanceof Json.Items(Place place, List<Json> items)))
                return options;
            List<Json> all = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                String one = key + "." + named(items.get(i), i);
                if (!(items.get(i) instanceof Json.Table table)) {
                    all.add(items.get(i));
                    continue;
                }
                Map<String, Json> fields = new LinkedHashMap<>(table.values());
                fields.computeIfPresent("feedback", (name, said) -> walk(said, one + ".feedback", name));
                all.add(new Json.Table(table.place(), fields, table.names()));
            }
            return new Json.Items(place, all);
        }

        private Json text(Json.Text text, String key) {
            met.add(key);
            String other = texts.get(key);
            return only || other == null ? text : new Json.Text(new Place(file, 0, 0, key), other);
        }
    }

    private static boolean writes(Json.Table prediction) {
        return prediction.values().get("kind") instanceof Json.Text(Place place, String kind)
                && !CHOOSING.contains(kind);
    }

    /// An item by its id, or by its number.
    private static String named(Json item, int index) {
        return item instanceof Json.Table table && table.values().get("id") instanceof Json.Text(Place place, String id)
                ? id : Integer.toString(index + 1);
    }
}
