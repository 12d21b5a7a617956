package replicascope.app.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import replicascope.lessons.Lesson;
import replicascope.lessons.LessonCheck;
import replicascope.lessons.LessonException;
import replicascope.lessons.LessonReader;
import replicascope.lessons.Lessons;

/// `lessons`
@Command(name = "lessons", description = "List the lessons, or check them.")
final class LessonsVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Option(names = "--check", arity = "0..1", paramLabel = "FILE", fallbackValue = "", description = {
        "Read and play every lesson, or the one in FILE, and say what is wrong.",
        "Ends with 1 when an expectation of a lesson does not hold, with 2 when it cannot be played."})
    private String check;

    LessonsVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    /// What a check came to.
    ///
    /// @param problem null when all is well
    private record Checked(LessonReader.Edition edition, LessonCheck.Report report, LessonException problem) {
        Lesson lesson() {
            return edition.lesson();
        }

        String name() {
            return lesson().name() + edition.translation()
                    .map(file -> " (" + Path.of(file).getFileName() + ")").orElse("");
        }
    }

    @Override
    public Integer call() throws IOException {
        return check == null ? list() : check();
    }

    private int list() throws IOException {
        List<Lesson> lessons = Lessons.all(LessonFile.locale());
        if (json) {
            JsonWriter writer = writer();
            for (Lesson lesson : lessons)
                print(begin(writer, lesson), lesson).endObject();
            end(writer);
        } else
            for (Lesson lesson : lessons)
                terminal.paragraph(String.format("%-24s ", lesson.id()), lesson.title() + " (" + lesson.minutes()
                        + " min). " + lesson.summary());
        return ExitCodes.FINE;
    }

    private JsonWriter writer() throws IOException {
        JsonWriter writer = new JsonWriter(terminal.out());
        writer.setIndent("  ");
        writer.beginArray();
        return writer;
    }

    private void end(JsonWriter writer) throws IOException {
        writer.endArray().flush();
        terminal.line();
    }

    private static JsonWriter begin(JsonWriter writer, Lesson lesson) throws IOException {
        return writer.beginObject().name("id").value(lesson.id()).name("title").value(lesson.title());
    }

    private static JsonWriter print(JsonWriter writer, Lesson lesson) throws IOException {
        return writer.name("summary").value(lesson.summary()).name("revision").value(lesson.revision())
                .name("minutes").value(lesson.minutes()).name("protocol").value(lesson.stage().protocol())
                .name("steps").value(lesson.steps().size());
    }

    private int check() throws IOException {
        List<LessonReader.Edition> editions = new ArrayList<>();
        if (check.isEmpty())
            Lessons.ids().forEach(id -> editions.addAll(Lessons.editions(id)));
        else
            editions.addAll(LessonFile.editions(check));
        List<Checked> all = new ArrayList<>();
        for (LessonReader.Edition edition : editions)
            all.add(checked(edition));
        if (json)
            report(all);
        else
            for (Checked one : all)
                if (one.problem() == null)
                    terminal.paragraph(0, one.name() + ": " + one.lesson().steps().size() + " steps, "
                            + one.report().steps() + " of the run, digest " + one.report().digest()
                            + ", the same when played again.");
        int exit = ExitCodes.FINE;
        for (Checked one : all)
            if (one.problem() != null) {
                terminal.complain(one.problem().getMessage());
                exit = Math.max(exit, Replicascope.exitCode(one.problem()));
            }
        return exit;
    }

    private static Checked checked(LessonReader.Edition edition) {
        try {
            return new Checked(edition, LessonCheck.check(edition.lesson()), null);
        } catch (LessonException e) {
            return new Checked(edition, null, e);
        }
    }

    private static void field(JsonWriter writer, String name, String value) {
        try {
            writer.name(name).value(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(List<Checked> all) throws IOException {
        JsonWriter writer = writer();
        for (Checked one : all) {
            begin(writer, one.lesson());
            one.lesson().variants().chosen().ifPresent(name -> field(writer, "variant", name));
            one.edition().translation().ifPresent(name -> field(writer, "translation", name));
            writer.name("ok").value(one.problem() == null);
            if (one.problem() == null)
                writer.name("digest").value(one.report().digest()).name("steps").value(one.report().steps());
            else
                writer.name("problem").value(one.problem().getMessage());
            writer.endObject();
        }
        end(writer);
    }
}
