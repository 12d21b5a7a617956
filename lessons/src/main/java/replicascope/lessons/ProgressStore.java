package replicascope.lessons;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Keeps progress in a folder on this machine, one file a lesson. A file is replaced whole or not at all; one that
/// cannot be read is set aside.
public final class ProgressStore {
    private static final int FORMAT = 1;
    private static final int MOST_ASIDE = 100;

    private final Path folder;

    /// @param folder made when something is saved
    public ProgressStore(Path folder) {
        this.folder = folder;
    }

    /// What was found.
    ///
    /// @param trouble a sentence, when there was a file and it could not be read
    public record Loaded(Optional<Progress> progress, Optional<String> trouble) {}

    /// Where the platform wants such files: `$XDG_DATA_HOME` or `~/.local/share` on Unix, `~/Library/Application
    /// Support` on macOS, `%APPDATA%` on Windows; in it `replicascope/progress`.
    ///
    /// @param environment as [System#getenv()] gives it
    /// @param system      as the property `os.name` gives it
    /// @param home        the user's
    public static Path folder(Map<String, String> environment, String system, Path home) {
        String os = system.toLowerCase(Locale.ROOT);
        Path data = os.startsWith("windows") ? absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming"))
                : os.startsWith("mac") ? home.resolve("Library/Application Support")
                : absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"));
        return data.resolve("replicascope").resolve("progress");
    }

    /// The XDG specification has relative paths ignored.
    private static Path absolute(String path, Path otherwise) {
        return path == null || path.isBlank() || !Path.of(path).isAbsolute() ? otherwise : Path.of(path);
    }

    /// No id has two `-` beside each other, so no two lessons share a file.
    private Path file(String lesson) {
        return folder.resolve(known(lesson, Place.of(lesson)).replace("" + Lesson.VARIANT, "--") + ".json");
    }

    /// The name of a lesson, see [Lesson#name()].
    private static String known(String lesson, Place place) {
        int mark = lesson.indexOf(Lesson.VARIANT);
        LessonReader.id(mark < 0 ? lesson : lesson.substring(0, mark), place);
        if (mark >= 0)
            LessonReader.id(lesson.substring(mark + 1), place);
        return lesson;
    }

    /// Never fails: what is damaged is set aside, with a sentence.
    public Loaded load(String lesson) {
        Path file = file(lesson);
        if (!Files.exists(file))
            return new Loaded(Optional.empty(), Optional.empty());
        try {
            return new Loaded(Optional.of(read(Files.readString(file), file.getFileName().toString())),
                    Optional.empty());
        } catch (LessonException e) {
            return new Loaded(Optional.empty(), Optional.of("The saved progress cannot be read (" + e.getMessage()
                    + "); " + aside(file)));
        } catch (IOException e) {
            return new Loaded(Optional.empty(), Optional.of("The saved progress in " + file + " cannot be read; "
                    + aside(file)));
        }
    }

    private static String aside(Path file) {
        for (int i = 1; i <= MOST_ASIDE; i++) {
            Path other = file.resolveSibling(file.getFileName() + ".damaged" + (i == 1 ? "" : "-" + i));
            if (Files.exists(other))
                continue;
            try {
                Files.move(file, other);
                return "it was set aside as " + other.getFileName() + ", and the lesson begins anew.";
            } catch (IOException e) {
                break;
            }
        }
        return "the lesson begins anew.";
    }

    /// Replaces what was saved before. Returns a sentence when that is not possible.
    public Optional<String> save(Progress progress) {
        Path file = file(progress.lesson());
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, progress.lesson(), ".tmp");
            try {
                write(draft, text(progress));
                replace(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Progress could not be saved in " + file + " (" + e.getClass().getSimpleName()
                    + "); the lesson goes on without.");
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining())
                channel.write(bytes);
            channel.force(true);
        }
    }

    private static void replace(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String text(Progress progress) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject().name("format").value(FORMAT).name("lesson").value(progress.lesson()).name("revision")
                    .value(progress.revision()).name("step").value(progress.step()).name("answers").beginObject();
            for (var step : progress.answers().entrySet()) {
                json.name(step.getKey()).beginArray();
                for (Progress.Given given : step.getValue())
                    answer(json, given);
                json.endArray();
            }
            json.endObject().name("attempts").beginObject();
            for (var step : progress.attempts().entrySet())
                json.name(step.getKey()).value(step.getValue());
            json.endObject().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void answer(JsonWriter json, Progress.Given given) throws IOException {
        json.beginObject().name("parts").beginArray();
        for (String part : given.answer().parts())
            json.value(part);
        json.endArray().name("verdict").value(given.verdict().name().toLowerCase(Locale.ROOT));
        if (given.answer().confidence().isPresent())
            json.name("confidence").value(given.answer().confidence().getAsInt());
        json.endObject();
    }

    private static Progress read(String text, String name) {
        Fields fields = Fields.of(JsonText.read(text, name), "saved progress");
        Fields.number(fields.need("format", "the version of the format: " + FORMAT), FORMAT, FORMAT,
                "the version of the format: " + FORMAT);
        Map<String, List<Progress.Given>> answers = new LinkedHashMap<>();
        Fields steps = Fields.of(fields.need("answers", "answers by step"), "answers by step");
        for (String step : steps.names())
            answers.put(step, steps.list(step, "a list of answers", ProgressStore::given));
        Map<String, Integer> attempts = new LinkedHashMap<>();
        Fields tried = Fields.of(fields.need("attempts", "attempts by step"), "attempts by step");
        for (String step : tried.names())
            attempts.put(step, (int) Fields.number(tried.need(step, "a number"), 0, Integer.MAX_VALUE, "a number"));
        var progress = new Progress(lesson(fields.need("lesson", "the name of a lesson")),
                (int) Fields.number(fields.need("revision", "a number"), 1, Integer.MAX_VALUE, "a number"),
                LessonReader.id(fields.need("step", "the id of a step")), answers, attempts);
        fields.done();
        return progress;
    }

    private static String lesson(Json json) {
        return known(Fields.text(json, "the name of a lesson"), json.place());
    }

    private static Progress.Given given(Json json) {
        Fields fields = Fields.of(json, "an answer");
        List<String> parts = fields.list("parts", "a list of texts", one -> Fields.text(one, "a text"));
        Graded.Verdict verdict = LessonReader.oneOf(fields.need("verdict", "a verdict such as right"),
                Graded.Verdict.values());
        OptionalInt confidence = StepReader.count(fields, "confidence", 0, 100);
        fields.done();
        return new Progress.Given(new Answer(parts, confidence), verdict);
    }
}
