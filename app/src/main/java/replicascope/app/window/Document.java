package replicascope.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import replicascope.app.cli.OutputFile;
import replicascope.language.RunFiles;
import replicascope.run.Branch;
import replicascope.run.Recording;
import replicascope.run.Run;

/// A run as something that is kept in a file: which one, and whether there is something in it that no file has.
/// Only what hands did counts: what the clock brings by itself, it brings again.
final class Document {
    private final Session session;
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

    /// The branch looked at as a run file.
    String text() {
        return RunFiles.print(Recording.of(session.run()));
    }

    /// The branches that [#text] leaves out: those not looked at.
    List<String> leftOut() {
        Run run = session.run();
        return run.branches().stream().filter(branch -> branch != run.branch()).map(Branch::name).toList();
    }

    /// @throws replicascope.app.cli.BadInput when it cannot be written; the file is then as it was
    void save(Path to) {
        OutputFile.rewrite(to, text());
        file = to;
        plain = true;
        kept = session.deeds();
    }
}
