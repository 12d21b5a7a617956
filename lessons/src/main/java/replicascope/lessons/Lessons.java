package replicascope.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import replicascope.language.Suggestions;

/// The lessons that come with the program. `index.txt` beside them lists their ids, each with the languages it is
/// translated to; a test keeps it true.
public final class Lessons {
    private static final String JSON = ".json";

    private Lessons() {}

    /// All of them by id, in their own language.
    public static List<Lesson> all() {
        return all(Locale.ROOT);
    }

    /// All of them by id, each in the language of a locale if it has been translated to it.
    public static List<Lesson> all(Locale locale) {
        return ids().stream().map(id -> read(id, Optional.empty(), locale)).toList();
    }

    /// Their ids, without reading them.
    public static List<String> ids() {
        return index().map(line -> line.split(" ")[0]).sorted().toList();
    }

    /// In each line an id and the languages it is translated to.
    private static Stream<String> index() {
        return text("index.txt").lines().filter(line -> !line.isBlank());
    }

    /// @throws LessonException when there is none of that name, naming the nearest or all
    public static Lesson named(String name) {
        return named(name, Locale.ROOT);
    }

    /// @param name an id, maybe with a variant behind it: `id#variant`
    /// @throws LessonException when there is none of that name, naming the nearest or all
    public static Lesson named(String name, Locale locale) {
        String id = id(name);
        List<String> ids = ids();
        if (!ids.contains(id))
            throw LessonException.input(null, "there is no lesson \"" + id + "\"; " + Suggestions.near(id, ids)
                    .map(Suggestions::question).orElse("there are " + String.join(", ", ids)));
        return read(id, variant(name), locale);
    }

    /// The id in a lesson's name.
    public static String id(String name) {
        int mark = name.lastIndexOf(Lesson.VARIANT);
        return mark < 0 ? name : name.substring(0, mark);
    }

    /// The variant in a lesson's name.
    public static Optional<String> variant(String name) {
        int mark = name.lastIndexOf(Lesson.VARIANT);
        return mark < 0 ? Optional.empty() : Optional.of(name.substring(mark + 1));
    }

    /// A lesson in every variant and language.
    ///
    /// @throws LessonException at the first mistake
    public static List<LessonReader.Edition> editions(String id) {
        return LessonReader.editions(text(id + JSON), id + JSON, translations(id).stream()
                .map(language -> translation(id, "_" + language)).toList());
    }

    private static List<String> translations(String id) {
        return index().map(line -> List.of(line.split(" "))).filter(words -> words.getFirst().equals(id))
                .flatMap(words -> words.stream().skip(1)).toList();
    }

    private static Lesson read(String id, Optional<String> variant, Locale locale) {
        List<String> there = translations(id);
        Optional<Translation> translation = Translation.suffixes(locale).stream()
                .filter(suffix -> there.contains(suffix.substring(1))).findFirst()
                .map(suffix -> translation(id, suffix));
        return LessonReader.read(text(id + JSON), id + JSON, variant, translation);
    }

    private static Translation translation(String id, String suffix) {
        String file = id + suffix + ".properties";
        return Translation.read(text(file), file);
    }

    private static String text(String name) {
        try (InputStream in = Lessons.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
