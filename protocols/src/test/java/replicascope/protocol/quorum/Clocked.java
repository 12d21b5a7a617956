package replicascope.protocol.quorum;

import java.util.Arrays;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Times;
import replicascope.kernel.Value;
import replicascope.language.RunFiles;
import replicascope.run.Headers;
import replicascope.simulation.Choice;
import replicascope.simulation.Clockwork;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// A register under the clock with nothing watched: operations and how long they take.
final class Clocked {
    private World world;
    private Clockwork clock;
    private int operations;

    Clocked(String... header) {
        world = Simulator.startUnwatched(Headers.of(RunFiles.parse("replicascope 1\nprotocol quorum\n"
                + String.join("\n", header) + "\n---\n")).setup());
        clock = new Clockwork(world);
    }

    private NodeId node(String name) {
        return world.setup().node(name).orElseThrow();
    }

    long now() {
        return clock.now();
    }

    void crash(String node) {
        choose(new Choice.Crash(node(node)));
    }

    private void choose(Choice choice) {
        world = Simulator.step(clock.world(), choice);
        clock = new Clockwork(world);
    }

    /// Lets time pass.
    void until(long micros) {
        while (clock.next() <= micros)
            clock.tick();
        if (clock.now() < micros)
            choose(new Choice.Wait(micros));
    }

    /// Lets everything arrive.
    void settle() {
        while (clock.tick()) {
            // every tick brings something
        }
    }

    /// Begins an operation and says its name.
    String begin(String client, String coordinator, String name, Value... arguments) {
        String id = "op" + ++operations;
        choose(new Choice.Invoke(node(client), new OpId(id), new Operation(name, Seq.of(arguments), node(coordinator),
                Table.empty())));
        return id;
    }

    /// Runs until the operation ends; its result, or null when its outcome is unknown.
    Value end(String id) {
        int seen = 0;
        while (true) {
            Seq<Event> history = clock.world().history();
            for (; seen < history.size(); seen++)
                if (history.get(seen).id().name().equals(id) && !(history.get(seen) instanceof Event.Invoked))
                    return history.get(seen) instanceof Event.Returned returned ? returned.result() : null;
            if (!clock.tick())
                throw new AssertionError(id + " never ends");
        }
    }

    /// Milliseconds of so many reads, each after all letters of the one before have arrived, sorted.
    double[] reads(int count) {
        int before = clock.world().history().size();
        for (int i = 0; i < count; i++) {
            begin("Ben", "X", "read", Value.of("x"));
            settle();
        }
        Seq<Event> history = clock.world().history();
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            Event.Invoked begun = (Event.Invoked) history.get(before + 2 * i);
            Event.Returned ended = (Event.Returned) history.get(before + 2 * i + 1);
            times[i] = (ended.at() - begun.at()) / (double) Times.MILLI;
        }
        Arrays.sort(times);
        return times;
    }
}
