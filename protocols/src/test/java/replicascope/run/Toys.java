package replicascope.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;
import replicascope.kernel.Provider;
import replicascope.language.Commands;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;
import replicascope.simulation.Setup;
import replicascope.simulation.Toy;

/// Runs of the test protocol, and a class loader through which files that name it find it. It is no service of the
/// program, so the standard tests never see it.
final class Toys {
    private Toys() {}

    static Run run() {
        return new Run(Toy.setup(3, 7));
    }

    static Run run(Setup setup, String... commands) {
        Run run = new Run(setup);
        play(run, commands);
        return run;
    }

    static void play(Run run, String... commands) {
        Player player = new Player(run);
        for (String command : commands)
            player.play(Commands.parse(command));
    }

    /// Plays a file whose header is given without its first line and body.
    static Script script(String header, String... body) {
        return known(() -> Script.play(file(header, body)));
    }

    static RunFile file(String header, String... body) {
        return RunFiles.parse("replicascope 1\n" + header + "\n---\n" + String.join("\n", body) + "\n");
    }

    /// With the test protocol among the services.
    static <T> T known(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new WithToy(before));
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static final class WithToy extends ClassLoader {
        private static final URL SERVICES = services();

        WithToy(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            List<URL> all = new ArrayList<>(Collections.list(super.getResources(name)));
            if (name.equals("META-INF/services/" + Provider.class.getName()))
                all.add(SERVICES);
            return Collections.enumeration(all);
        }

        private static URL services() {
            try {
                Path file = Files.createTempFile("services", "");
                file.toFile().deleteOnExit();
                Files.writeString(file, Toy.class.getName());
                return file.toUri().toURL();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
