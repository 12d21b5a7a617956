package replicascope.standard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import replicascope.checking.Chaos;
import replicascope.kernel.Hashes;
import replicascope.language.RunFiles;
import replicascope.run.Protocols;
import replicascope.run.Run;
import replicascope.run.Script;
import replicascope.simulation.World;

/// A number for a protocol's behaviour over some random runs, or the digests of a run file's branches; also as a
/// program of its own for a second JVM.
final class Fingerprint {
    private Fingerprint() {}

    /// @param arguments a protocol or a run file
    public static void main(String[] arguments) throws IOException {
        System.out.println(arguments[0].endsWith(".run") ? ofBranches(Script.play(RunFiles.parse(Files.readString(Path
                .of(arguments[0])))).run()) : of(arguments[0]));
    }

    /// Each branch with its digest.
    static String ofBranches(Run run) {
        return String.join(", ", run.branches().stream().map(branch -> branch.name() + " to " + branch.end() + " "
                + branch.digest()).toList());
    }

    static String of(String protocol) {
        Folder folder = new Folder(Protocols.named(protocol));
        long print = 0;
        for (String preset : List.of("deployed", "printed"))
            for (long seed = 1; seed <= 20; seed++)
                for (World world : Chaos.run(folder.start(preset, seed), seed, 150, Chaos.USUAL).worlds())
                    print = Hashes.mix(Hashes.mix(print, world.digest()), world.searchKey());
        return Long.toHexString(print);
    }
}
