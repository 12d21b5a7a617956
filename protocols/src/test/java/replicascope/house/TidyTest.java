package replicascope.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every Java source of the repository keeps the house rules; each complaint says what to do about it.
class TidyTest {
    private static final List<String> FOLDERS = List.of("protocols/src", "lessons/src", "app/src", ".build");

    @Test
    void theSourcesAreTidy() {
        Path top = top();
        List<String> complaints = sources(top).stream()
                .flatMap(file -> Tidy.complaints(slashed(top.relativize(file)), read(file)).stream())
                .toList();
        assertThat(complaints).withFailMessage(() -> String.join("\n", complaints)).isEmpty();
    }

    @Test
    void theKernelIsAmongThem() {
        assertThat(sources(top())).anyMatch(file -> file.endsWith("replicascope/kernel/Seq.java"));
    }

    private static List<Path> sources(Path top) {
        return FOLDERS.stream().map(top::resolve).filter(Files::exists).flatMap(TidyTest::under).toList();
    }

    private static Stream<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The nearest folder above the working directory that holds all four modules.
    private static Path top() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("protocols/pom.xml")))
            folder = folder.getParent();
        return folder;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
