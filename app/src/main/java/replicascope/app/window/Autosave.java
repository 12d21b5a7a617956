package replicascope.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import replicascope.app.cli.OutputFile;

/// What is kept of an unsaved run while the window is open: one file for each process, replaced as a whole. When the
/// process is gone and the file is not, somebody's work is in it.
final class Autosave {
    private static final Pattern NAME = Pattern.compile("unsaved-(\\d+)\\.run");

    private final Path folder;
    private final Path file;

    Autosave(Path folder, long process) {
        this.folder = folder;
        file = folder.resolve("unsaved-" + process + ".run");
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

    /// @throws replicascope.app.cli.BadInput when it cannot be written
    /// @throws IOException                   when there is no folder for it
    void keep(String text) throws IOException {
        Files.createDirectories(folder);
        OutputFile.rewrite(file, text);
    }

    /// Nothing is unsaved any more.
    void clear() {
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
            Optional<Path> left = files.filter(path -> orphaned(path, alive))
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
