package replicascope.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The shared libraries of a Linux system: those its loader has in its cache, and those in the usual folders. None is
/// loaded, since GTK cannot be unloaded again.
final class Libraries {
    private static final List<String> FOLDERS = List.of("lib", "lib64", "usr/lib", "usr/lib64", "usr/local/lib");

    private final Path root;
    private final String libraryPath;

    /// @param root        `/`, but for tests
    /// @param libraryPath folders to look in first, or null
    Libraries(Path root, String libraryPath) {
        this.root = root;
        this.libraryPath = libraryPath;
    }

    boolean has(String name) {
        return cached(name) || folders().stream().anyMatch(folder -> Files.exists(folder.resolve(name)));
    }

    private boolean cached(String name) {
        try {
            String cache = Files.readString(root.resolve("etc/ld.so.cache"), StandardCharsets.ISO_8859_1);
            return cache.contains(name + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        if (libraryPath != null)
            for (String folder : libraryPath.split(File.pathSeparator))
                folders.add(Path.of(folder));
        for (String folder : FOLDERS) {
            folders.add(root.resolve(folder));
            folders.addAll(inside(root.resolve(folder)));
        }
        return folders;
    }

    /// `usr/lib/x86_64-linux-gnu` and the like.
    private static List<Path> inside(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().contains("-linux-")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
