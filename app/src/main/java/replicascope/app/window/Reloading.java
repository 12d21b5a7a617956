package replicascope.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Has a lesson read again whenever the file it comes from changes.
final class Reloading {
    private final Executor window;
    private LessonWatch watch;

    /// @param window does what it is given in the window's thread
    Reloading(Executor window) {
        this.window = window;
    }

    /// From now on the file of the lesson on the desk is watched, if it has one.
    void follow(Desk desk) {
        Optional<Path> file = desk.document().session().lecture().flatMap(Lecture::source).map(Path::toAbsolutePath);
        if (file.equals(Optional.ofNullable(watch).map(LessonWatch::file)))
            return;
        close();
        try {
            if (file.isPresent())
                watch = new LessonWatch(file.get(), () -> window.execute(desk::reload));
        } catch (IOException e) {
            watch = null;
        }
    }

    void close() {
        if (watch != null)
            watch.close();
        watch = null;
    }
}
