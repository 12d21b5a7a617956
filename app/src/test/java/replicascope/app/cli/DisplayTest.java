package replicascope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a window can be opened, and what is said when it cannot.
class DisplayTest {
    private static final Map<String, String> DESKTOP = Map.of("DISPLAY", ":0");

    @TempDir
    private Path root;

    private static Optional<String> whyNot(Map<String, String> environment, String system, boolean headless,
            boolean javafx, boolean gtk) {
        return new Display(new Display.Machine(environment, system, headless, javafx,
                name -> gtk || !name.equals("libgtk-3.so.0")), what -> 0).whyNot();
    }

    @Test
    void aDesktopWithEverything() {
        assertThat(whyNot(DESKTOP, "Linux", false, true, true)).isEmpty();
        assertThat(whyNot(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", false, true, true)).isEmpty();
        assertThat(whyNot(Map.of(), "Windows 11", false, true, false)).isEmpty();
        assertThat(whyNot(Map.of(), "Mac OS X", false, true, false)).isEmpty();
    }

    @Test
    void noDisplay() {
        assertThat(whyNot(Map.of("DISPLAY", ""), "Linux", false, true, true)).hasValue(
                "there is no display here (neither "
                        + "DISPLAY nor WAYLAND_DISPLAY is set): for the window, run the same command on a desktop with the packages "
                        + "libgtk-3-0 libxtst6 libxxf86vm1 libgl1 (Debian's names), or log in with \"ssh -X\"");
    }

    @Test
    void noGtk() {
        assertThat(whyNot(DESKTOP, "Linux", false, true, false)).hasValue(
                "the window needs GTK 3, and this machine lacks "
                        + "libgtk-3.so.0: install the packages libgtk-3-0 libxtst6 libxxf86vm1 libgl1 (Debian's names)");
    }

    @Test
    void toldToBeHeadless() {
        assertThat(whyNot(DESKTOP, "Linux", true, true, true)).hasValue(
                "no window is opened because java.awt.headless is "
                        + "set: start without it to see one");
    }

    @Test
    void noJavaFx() {
        assertThat(whyNot(DESKTOP, "Linux", false, false, true)).hasValue(
                "JavaFX is not among the modules of this Java: "
                        + "start with the launcher app/target/replicascope or with \"mvn -q -Prun\"");
    }

    @Test
    void aWindowThatDoesNotComeUpHasAReason() {
        Display display = new Display(new Display.Machine(DESKTOP, "Linux", false, true, name -> true), what -> {
            throw new RuntimeException("outer", new UnsupportedOperationException("Unable to open DISPLAY"));
        });
        assertThatThrownBy(() -> display.open(Optional.empty())).isInstanceOf(Screen.Failed.class)
                .hasMessage("the window could not be opened (Unable to open DISPLAY): see that the display :0 can be "
                        + "reached and that the packages libgtk-3-0 libxtst6 libxxf86vm1 libgl1 (Debian's names) are there");
    }

    @Test
    void librariesAreFoundInTheLoadersCacheAndInFolders() throws IOException {
        Libraries libraries = new Libraries(root, root.resolve("own").toString());
        assertThat(libraries.has("libgtk-3.so.0")).isFalse();
        Files.createDirectories(root.resolve("etc"));
        Files.write(root.resolve("etc/ld.so.cache"), "\u00ff\0libgtk-3.so.0\0/usr/lib\0"
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(libraries.has("libgtk-3.so.0")).isTrue();
        assertThat(libraries.has("libXtst.so.6")).isFalse();
        Files.createDirectories(root.resolve("usr/lib/x86_64-linux-gnu"));
        Files.createFile(root.resolve("usr/lib/x86_64-linux-gnu/libXtst.so.6"));
        assertThat(libraries.has("libXtst.so.6")).isTrue();
        Files.createDirectories(root.resolve("own"));
        Files.createFile(root.resolve("own/libown.so"));
        assertThat(libraries.has("libown.so")).isTrue();
    }
}
