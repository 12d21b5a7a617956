package replicascope.app.window;

import java.nio.file.Path;
import java.util.Optional;
import replicascope.language.RunFiles;
import replicascope.run.Recording;
import replicascope.run.Run;

/// A run as something that is kept in a file: which one, and whether there is something in it that no file has.
/// Only what hands did counts: what the clock brings by itself, it brings again.
final class Document {
    private final Session session;
    private final Recording recording = new Recording();
    private Path file;
    private boolean plain;
    private long kept;

    /// @param file  null when there is none yet
    /// @param plain false when the file holds what a saved run does not, such as comments
    Document(Session session, Path file, boolean plain) {
        this.session = session;
        this.file = file;
        this.plain = plain;
        kept = session.deeds();
    }

    Session session() {
        return session;
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /// The file's name, or none.
    String name() {
        return file == null ? "" : file.getFileName().toString();
    }

    boolean changed() {
        return session.deeds() != kept;
    }

    /// True when saving to its own file would take something away from it.
    boolean losesWhenSaved() {
        return file != null && !plain;
    }

    /// Marks it as something that no file has.
    void orphan() {
        kept = -1;
    }

    /// The run as it is now, to be written elsewhere; the session must not be busy. This takes little time.
    Copy copy() {
        return new Copy(recording, session.run().copy(), session.deeds());
    }

    /// A run as it was.
    ///
    /// @param recording what the run's earlier copies were written with
    /// @param deeds     how often a hand had changed it
    record Copy(Recording recording, Run run, long deeds) {
        /// Every branch as a run file. This may take long, in any thread.
        String text() {
            return RunFiles.print(recording.file(run));
        }
    }

    /// The file holds that copy now.
    void saved(Path to, Copy copy) {
        file = to;
        plain = true;
        kept = copy.deeds();
    }
}
