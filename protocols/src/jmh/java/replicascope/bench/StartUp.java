package replicascope.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How long `replicascope --version` takes beside a JVM that says hello.
final class StartUp {
    private static final int PAIRS = 30;

    private StartUp() {}

    /// A program that does nothing else.
    static final class Hello {
        public static void main(String[] args) {
            System.out.println("hello");
        }
    }

    static Ratios.Row measure() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String name = System.getProperty("os.name").startsWith("Windows") ? "replicascope.cmd" : "replicascope";
        Path launcher = Path.of(System.getProperty("launcher", "../app/target/" + name)).toAbsolutePath().normalize();
        if (!launcher.toFile().canExecute())
            return new Ratios.Row("--version over a JVM that says hello", "-", "<= 3.00", false,
                    "no launcher: run `mvn -q -DskipTests package` before");
        Pairs pairs = Pairs.wall(PAIRS, () -> run(List.of(launcher.toString(), "--version")),
                () -> run(List.of(java, "-cp", classes(), Hello.class.getName())));
        return Ratios.Row.atMost("--version over a JVM that says hello", pairs.ratio(), 3, "", pairs.milliseconds());
    }

    private static String classes() {
        return Path.of(Hello.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(new File(isWindows() ? "NUL" : "/dev/null"))).start();
            if (process.waitFor() != 0)
                throw new IllegalStateException(command + " failed");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(command + " could not be run", e);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
