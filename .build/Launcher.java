import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Run by Maven at the end of `package`, on the JDK that the toolchain chose: gathers the jars in `lib/` (JavaFX's in
/// `lib/javafx/`) and writes the launchers `replicascope` and `replicascope.cmd` beside it, which start that same JDK.
///
/// Arguments: the folder to write to, the folder with the script templates, the app's jar, the main class, the oldest
/// release of Java that will do, and the class path of the app.
final class Launcher {
    private static final Pattern JAVAFX = Pattern.compile("javafx-.*\\.jar");
    private static final Pattern JAVAFX_EMPTY = Pattern.compile("javafx-[a-z]+-[0-9.]+\\.jar");

    private Launcher() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        Path templates = Path.of(arguments[1]);
        List<Path> jars = new ArrayList<>(List.of(Path.of(arguments[2])));
        for (String entry : arguments[5].split(Pattern.quote(File.pathSeparator)))
            if (entry.endsWith(".jar"))
                jars.add(Path.of(entry));
        gather(jars, target.resolve("lib"));
        Files.createDirectories(target.resolve("plugins"));

        Path bash = target.resolve("replicascope");
        Files.writeString(bash, filled(templates.resolve("launcher.sh"), arguments, "'", "'\\''"));
        if (!bash.toFile().setExecutable(true, false))
            throw new IOException("cannot make " + bash + " executable");
        String windows = filled(templates.resolve("launcher.cmd"), arguments, "%", "%%");
        Files.writeString(target.resolve("replicascope.cmd"), windows.replace("\n", "\r\n"));
    }

    private static void gather(List<Path> jars, Path lib) throws IOException {
        Path javafx = Files.createDirectories(lib.resolve("javafx"));
        clear(lib);
        clear(javafx);
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            if (JAVAFX_EMPTY.matcher(name).matches())
                continue;
            Path folder = JAVAFX.matcher(name).matches() ? javafx : lib;
            Files.copy(jar, folder.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                Files.delete(file);
        }
    }

    /// @param special what the script's language treats specially inside its quotes, and how it is written there
    private static String filled(Path template, String[] arguments, String special, String escaped) throws IOException {
        return Files.readString(template)
                .replace("@JDK@", System.getProperty("java.home").replace(special, escaped))
                .replace("@MAIN@", arguments[3])
                .replace("@RELEASE@", arguments[4]);
    }
}
