package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The settings survive what may happen to a file.
class HabitFileTest {
    @TempDir
    private Path folder;
    private final List<String> complaints = new ArrayList<>();
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("inner/settings");
    }

    private Habits read() {
        return new HabitFile(file, new Words(), complaints::add).read();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Habits habits = read();
        habits.write("theme", "dark");
        habits.write("key.crash", "Shift+X");
        habits.forget("theme");
        habits.write("desk.lesson", "350");
        assertThat(read().read("key.crash", String::valueOf)).contains("Shift+X");
        assertThat(read().read("theme", String::valueOf)).isEmpty();
        assertThat(complaints).isEmpty();
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme\n", "theme = dark\n\0\0\0 = \n", "= dark"})
    void aDamagedFileIsSetAside(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(read().read("theme", String::valueOf)).isEmpty();
        assertThat(complaints).singleElement().asString().contains("set aside as settings.damaged-1");
        assertThat(file.resolveSibling("settings.damaged-1")).hasContent(text);
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        read();
        assertThat(complaints.getLast()).contains("it is not text").contains("settings.damaged-2");
    }

    /// A value that makes no sense is as good as none, and the rest stays.
    @Test
    void senselessValuesDoNotCount() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# mine\ntheme = pink\ntext-size = 125\n");
        Habits habits = read();
        assertThat(habits.read("theme", text -> Theme.valueOf(text))).isEmpty();
        assertThat(habits.read("text-size", Integer::valueOf)).contains(125);
    }

    @Test
    void whatCannotBeWrittenIsSaidAndGoesOn() throws IOException {
        Files.writeString(folder.resolve("inner"), "in the way");
        Habits habits = read();
        complaints.clear();
        habits.write("theme", "dark");
        assertThat(complaints).singleElement().asString().contains("cannot be written");
        assertThat(habits.read("theme", String::valueOf)).contains("dark");
    }

    @Test
    void itLiesWhereSuchFilesLie() {
        Path home = Path.of("home");
        assertThat(HabitFile.usual(Map.of(), "Linux", home)).isEqualTo(home.resolve(".config/replicascope/settings"));
        assertThat(HabitFile.usual(Map.of("XDG_CONFIG_HOME", "/c"), "Linux", home))
                .isEqualTo(Path.of("/c/replicascope/settings"));
        assertThat(HabitFile.usual(Map.of("APPDATA", "a"), "Windows 11", home))
                .isEqualTo(Path.of("a/Replicascope/settings"));
    }
}
