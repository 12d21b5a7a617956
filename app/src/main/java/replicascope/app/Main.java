package replicascope.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// The first class of every start. It answers `--version` itself, without picocli or JavaFX, to be quick; so far it
/// does nothing else.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("replicascope " + version());
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
