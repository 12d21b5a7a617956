package replicascope.standard;

import java.util.List;
import replicascope.checking.Chaos;
import replicascope.kernel.Hashes;
import replicascope.run.Protocols;
import replicascope.simulation.World;

/// A number for a protocol's behaviour over some random runs, also as a program of its own for a second JVM.
final class Fingerprint {
    private Fingerprint() {}

    public static void main(String[] arguments) {
        System.out.println(of(arguments[0]));
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
