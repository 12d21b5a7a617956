package replicascope.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Listing;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// One protocol folder as the standard tests see it: its provider and the files beside it.
record Folder(Provider provider) {
    Blueprint blueprint() {
        return provider.blueprint();
    }

    String read(String file) {
        try (InputStream in = provider.getClass().getResourceAsStream(file)) {
            if (in == null)
                throw new AssertionError("the blueprint of " + this + " names " + file + ", which is not there");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Listing listing() {
        return Listing.parse(read("listing.txt"));
    }

    List<String> scenarios() {
        return blueprint().files().stream().filter(file -> file.endsWith(".run")).toList();
    }

    RunFile scenario(String file) {
        return RunFiles.parse(read(file));
    }

    /// The usual nodes under a preset.
    World start(String preset, long seed) {
        return Simulator.start(Setup.of(provider, Settings.preset(blueprint(), preset), seed, java.util.Map.of(),
                List.of()));
    }

    @Override
    public String toString() {
        return provider.blueprint().id();
    }
}
