import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Run by Maven at the end of `package`, on the JDK that the toolchain chose: gathers the jars in `lib/` (JavaFX's in
/// `lib/javafx/`) and writes the launchers `replicascope` and `replicascope.cmd` beside it, which start that same JDK, the first with a record of how the window starts.
///
/// Arguments: the folder to write to, the folder with the script templates, the app's jar, the main class, the oldest
/// release of Java that will do, and the class path of the app.
final class Launcher {
    private static final Pattern JAVAFX = Pattern.compile("javafx-.*\\.jar");
    private static final Pattern JAVAFX_EMPTY = Pattern.compile("javafx-[a-z]+-[0-9.]+\\.jar");

    private static final String TRAINING = "replicascope.app.window.FirstFrame";
    private static final int PATIENCE = 120;

    private Launcher() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[0]);
        Path templates = Path.of(arguments[1]);
        List<Path> jars = new ArrayList<>(List.of(Path.of(arguments[2])));
        for (String entry : arguments[5].split(Pattern.quote(File.pathSeparator)))
            if (entry.endsWith(".jar"))
                jars.add(Path.of(entry));
        List<String> ours = gather(jars, target.resolve("lib"));
        Files.createDirectories(target.resolve("plugins"));
        train(target.resolve("lib"), ours);

        Path bash = target.resolve("replicascope");
        Files.writeString(bash, filled(templates.resolve("launcher.sh"), arguments, "'", "'\\''")
                .replace("@JARS@", String.join(" ", ours)));
        if (!bash.toFile().setExecutable(true, false))
            throw new IOException("cannot make " + bash + " executable");
        String windows = filled(templates.resolve("launcher.cmd"), arguments, "%", "%%");
        Files.writeString(target.resolve("replicascope.cmd"), windows.replace("\n", "\r\n"));
    }

    /// @return the names of the jars that belong on the class path, in order
    private static List<String> gather(List<Path> jars, Path lib) throws IOException {
        List<String> ours = new ArrayList<>();
        Path javafx = Files.createDirectories(lib.resolve("javafx"));
        clear(lib);
        clear(javafx);
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            if (JAVAFX_EMPTY.matcher(name).matches())
                continue;
            boolean module = JAVAFX.matcher(name).matches();
            Files.copy(jar, (module ? javafx : lib).resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            if (!module)
                ours.add(name);
        }
        return ours;
    }

    /// Opens the window once without a display, so that the JVM keeps in `lib/replicascope.aot` what it learnt: the
    /// window then comes up in half the time. A JVM that cannot do that is no reason to have no launcher.
    private static void train(Path lib, List<String> jars) throws IOException, InterruptedException {
        Path cache = lib.resolve("replicascope.aot");
        Path log = lib.resolveSibling("training.log");
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCacheOutput=" + cache, "--module-path=" + lib.resolve("javafx"),
                "--add-modules=javafx.controls,javafx.swing", "--enable-native-access=javafx.graphics", "-classpath",
                String.join(File.pathSeparator, jars.stream().map(jar -> lib.resolve(jar).toString()).toList()),
                TRAINING, "whole");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        if (!ended)
            process.destroyForcibly().waitFor();
        if (!ended || process.exitValue() != 0 || !Files.exists(cache)) {
            Files.deleteIfExists(cache);
            System.err.println("The window will start slowly, its start could not be recorded; see " + log);
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
