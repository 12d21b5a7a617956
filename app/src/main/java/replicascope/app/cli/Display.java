package replicascope.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// The display of this machine, judged before JavaFX is started: JavaFX itself would only answer with a stack trace.
public final class Display implements Screen {
    private static final String PACKAGES = "libgtk-3-0 libxtst6 libxxf86vm1 libgl1";
    private static final List<String> LIBRARIES = List.of("libgtk-3.so.0", "libXtst.so.6");

    private final Machine machine;
    private final ToIntFunction<Optional<String>> window;

    /// What has to be known about a machine.
    ///
    /// @param environment environment variables
    /// @param headless    true when the JVM was told that there is no display
    /// @param javafx      true when JavaFX is among the JVM's modules or classes
    /// @param library     whether a shared library of that name is installed; asked on Linux only
    record Machine(Map<String, String> environment, String system, boolean headless, boolean javafx,
            Predicate<String> library) {
        static Machine ofProcess() {
            return new Machine(System.getenv(), System.getProperty("os.name"),
                    Boolean.getBoolean("java.awt.headless"), hasJavaFx(),
                    new Libraries(Path.of("/"), System.getenv("LD_LIBRARY_PATH"))::has);
        }

        static boolean hasJavaFx() {
            try {
                Class.forName("javafx.application.Application", false, Display.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException | LinkageError e) {
                return false;
            }
        }

        boolean linux() {
            return system.startsWith("Linux");
        }

        boolean has(String variable) {
            return !environment.getOrDefault(variable, "").isBlank();
        }
    }

    /// @param window opens it and returns the exit code when it is closed
    Display(Machine machine, ToIntFunction<Optional<String>> window) {
        this.machine = machine;
        this.window = window;
    }

    @Override
    public Optional<String> whyNot() {
        if (machine.headless())
            return Optional.of("no window is opened because java.awt.headless is set: start without it to see one");
        if (machine.linux() && !machine.has("DISPLAY") && !machine.has("WAYLAND_DISPLAY"))
            return Optional.of("there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): for the window, "
                    + "run the same command on a desktop with the packages " + PACKAGES
                    + " (Debian's names), or log in with \"ssh -X\"");
        List<String> missing = machine.linux()
                ? LIBRARIES.stream().filter(machine.library().negate()).toList() : List.of();
        if (!missing.isEmpty())
            return Optional.of("the window needs GTK 3, and this machine lacks " + String.join(" and ", missing)
                    + ": install the packages " + PACKAGES + " (Debian's names)");
        if (!machine.javafx())
            return Optional.of("JavaFX is not among the modules of this Java: start with the launcher "
                    + "app/target/replicascope or with \"mvn -q -Prun\"");
        return Optional.empty();
    }

    @Override
    public int open(Optional<String> lessonOrFile) {
        try {
            return window.applyAsInt(lessonOrFile);
        } catch (RuntimeException | LinkageError e) {
            throw new Failed("the window could not be opened (" + reason(e) + ")" + remedy(), e);
        }
    }

    private String remedy() {
        return machine.linux() ? ": see that the display " + machine.environment().getOrDefault("DISPLAY", "")
                + " can be reached and that the packages " + PACKAGES + " (Debian's names) are there" : "";
    }

    private static String reason(Throwable problem) {
        Throwable first = problem;
        while (first.getCause() != null)
            first = first.getCause();
        return first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
    }
}
