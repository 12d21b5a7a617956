package replicascope.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import replicascope.language.Suggestions;

/// The lessons that come with the program. `index.txt` beside them lists their ids; a test keeps it true.
public final class Lessons {
    private Lessons() {}

    /// All of them, by id.
    public static List<Lesson> all() {
        return ids().stream().map(Lessons::read).toList();
    }

    /// Their ids, without reading them.
    public static List<String> ids() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).sorted().toList();
    }

    /// @throws LessonException when there is none of that id, naming the nearest or all
    public static Lesson named(String id) {
        List<String> ids = ids();
        if (!ids.contains(id))
            throw LessonException.input(null, "there is no lesson \"" + id + "\"; " + Suggestions.near(id, ids)
                    .map(Suggestions::question).orElse("there are " + String.join(", ", ids)));
        return read(id);
    }

    private static Lesson read(String id) {
        return LessonReader.read(text(id + ".json"), id + ".json");
    }

    private static String text(String name) {
        try (InputStream in = Lessons.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
