package replicascope.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import replicascope.app.cli.Replicascope;

/// The first class of every start. It answers `--version` itself, without picocli or JavaFX, to be quick, and hands
/// everything else on.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            System.out.println("replicascope " + version());
            return;
        }
        System.exit(Replicascope.run(arguments, Main::version));
    }

    /// The version of the build, from a file that Maven fills in.
    static String version() {
        Properties build = new Properties();
        try (InputStream in = Main.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("build.properties cannot be read", e);
        }
        return build.getProperty("version");
    }
}
