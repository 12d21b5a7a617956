package replicascope.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import replicascope.app.cli.BadInput;
import replicascope.app.cli.OutputFile;

/// The run files opened or saved last, the latest first, in a file with one path on each line. Losing it loses
/// nothing, so nothing is said when it cannot be read or written.
final class Recent {
    static final int MOST = 8;

    private final Path list;

    Recent(Path list) {
        this.list = list;
    }

    /// Those that still exist.
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(list))
                if (!line.isBlank() && Files.isRegularFile(Path.of(line)))
                    files.add(Path.of(line));
        } catch (IOException | InvalidPathException e) {
            return files;
        }
        return files;
    }

    void add(Path file) {
        List<Path> files = files();
        Path absolute = file.toAbsolutePath().normalize();
        files.remove(absolute);
        files.addFirst(absolute);
        String text = String.join("\n", files.stream().limit(MOST).map(Path::toString).toList()) + "\n";
        try {
            Files.createDirectories(list.toAbsolutePath().getParent());
            OutputFile.rewrite(list, text);
        } catch (IOException | BadInput e) {
            files.clear();
        }
    }
}
