package replicascope.protocol.raft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;

/// The folder's files, read as the program reads them.
final class Scenario {
    private Scenario() {}

    static List<String> names() {
        return new RaftProvider().blueprint().files().stream().filter(name -> name.endsWith(".run")).toList();
    }

    static RunFile file(String name) {
        return RunFiles.parse(text(name));
    }

    static String text(String name) {
        try (InputStream in = RaftProvider.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
