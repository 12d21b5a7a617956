package replicascope.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import replicascope.app.cli.OutputFile;

/// What is kept of an unsaved run while the window is open: one file for each process, replaced as a whole and in
/// the order asked for. When the process is gone and the file is not, somebody's work is in it.
final class Autosave {
    private static final Pattern NAME = Pattern.compile("unsaved-(\\d+)\\.(run|part)");

    private final Path folder;
    private final Path file;
    private final Path part;
    private final Worker writer;
    private long era;

    /// @param writer does one thing after the other
    Autosave(Path folder, long process, Worker writer) {
        this.folder = folder;
        this.writer = writer;
        file = folder.resolve("unsaved-" + process + ".run");
        part = folder.resolve("unsaved-" + process + ".part");
    }

    /// `unsaved` in the folder where programs of this user keep such things.
    static Path usual(Map<String, String> environment, String system, Path home) {
        if (system.startsWith("Windows") && environment.containsKey("LOCALAPPDATA"))
            return Path.of(environment.get("LOCALAPPDATA"), "Replicascope", "unsaved");
        if (system.startsWith("Mac"))
            return home.resolve("Library/Application Support/Replicascope/unsaved");
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        return (state.isBlank() ? home.resolve(".local/state") : Path.of(state)).resolve("replicascope/unsaved");
    }

    /// Has a run written elsewhere, unless all is [#clear] before it comes to that.
    ///
    /// @param then hears why it could not be written; of an empty text when it was
    void keep(Document.Copy copy, Consumer<String> then) {
        long asked = era();
        writer.run(() -> write(copy, asked), then);
    }

    /// Has the text of a long run made elsewhere, so that the next time only what came since is made.
    void prepare(Document.Copy copy) {
        writer.run(copy::text, text -> {});
    }

    private synchronized long era() {
        return era;
    }

    private String write(Document.Copy copy, long asked) {
        try {
            replace(copy.text(), asked);
            return "";
        } catch (IOException | RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private synchronized void replace(String text, long asked) throws IOException {
        if (asked != era)
            return;
        Files.createDirectories(folder);
        Files.deleteIfExists(part);
        OutputFile.rewrite(file, text, where -> Files.createFile(part));
    }

    /// Nothing is unsaved any more; what is still to be written is not.
    synchronized void clear() {
        era++;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /// The latest run that a process left behind; it now belongs to this one.
    ///
    /// @param alive whether a process still runs
    Optional<Path> adopt(LongPredicate alive) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> orphans = files.filter(path -> orphaned(path, alive)).toList();
            for (Path half : orphans)
                if (half.toString().endsWith(".part"))
                    Files.delete(half);
            Optional<Path> left = orphans.stream().filter(path -> path.toString().endsWith(".run"))
                    .max(Comparator.comparingLong(path -> path.toFile().lastModified()));
            if (left.isPresent())
                Files.move(left.get(), file);
            return left.map(path -> file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean orphaned(Path path, LongPredicate alive) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() && !alive.test(Long.parseLong(name.group(1)));
    }
}
