package replicascope.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import replicascope.kernel.Provider;
import replicascope.simulation.Texts;

/// The scenes that protocols bring with them: the run files in their folders, in the order of the blueprint. The first
/// is the one to begin with.
public final class Scenes {
    private static final Pattern FILE = Pattern.compile("scenarios/(.+)\\.run");
    private static final Pattern SHOWN = Pattern.compile("(?m)^shows (\\S+) breaks");

    private Scenes() {}

    /// @param id   the protocol and the file, as in `raft/election`
    /// @param file beside the provider's class
    public record Scene(String id, Provider provider, String file) {

        /// The run file.
        public String text() {
            try (InputStream in = provider.getClass().getResourceAsStream(file)) {
                if (in == null)
                    throw new IllegalStateException(id + ": there is no file " + file);
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// What it is about: the first sentence of the comment it begins with; without one the defect it shows, or its
        /// name.
        public String title() {
            String text = text();
            String comment = text.lines().takeWhile(line -> line.startsWith("//")).map(line -> line.substring(2)
                    .strip())
                    .collect(Collectors.joining(" "));
            if (!comment.isEmpty())
                return comment.split("(?<=\\.) ")[0];
            Matcher shown = SHOWN.matcher(text);
            String key = shown.find() ? "switch." + shown.group(1) : "";
            if (Texts.of(provider).has(key))
                return shown.group(1) + ": " + Texts.of(provider).say(key);
            String name = id.substring(id.indexOf('/') + 1).replace('-', ' ');
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
    }

    /// The scenes of one protocol.
    public static List<Scene> of(Provider provider) {
        return provider.blueprint().files().stream().map(FILE::matcher).filter(Matcher::matches)
                .map(file -> new Scene(provider.blueprint().id() + "/" + file.group(1), provider, file.group()))
                .toList();
    }

    /// A scene by its id; a protocol's id means its first scene.
    public static Optional<Scene> named(String id) {
        return Protocols.all().stream().filter(provider -> id.equals(provider.blueprint().id())
                || id.startsWith(provider.blueprint().id() + "/")).flatMap(provider -> of(provider).stream())
                .filter(scene -> scene.id().equals(id) || scene.provider().blueprint().id().equals(id)).findFirst();
    }
}
