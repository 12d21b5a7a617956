package replicascope.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Parameter;
import replicascope.kernel.Settings;
import replicascope.kernel.Timer;
import replicascope.kernel.Times;
import replicascope.kernel.Value;

/// Short ways to say what tests of single steps need.
final class Small {
    private Small() {}

    /// Three servers, a monitor and a client; nothing in flight.
    static World world() {
        return Simulator.start(Toy.setup(3, 1));
    }

    /// The same with parameters set.
    static World world(Assignment... assignments) {
        return Simulator.start(Toy.setup(3, 1).with(List.of(assignments)));
    }

    static World world(List<String> absent) {
        return Simulator.start(Toy.setup(Settings.deployed(new Toy().blueprint()), 3, 1, absent));
    }

    static NodeId node(World world, String name) {
        return world.setup().node(name).orElseThrow();
    }

    static Slot slot(World world, String name) {
        return world.slot(node(world, name));
    }

    static ToyEngine.Server server(World world, String name) {
        return (ToyEngine.Server) slot(world, name).state();
    }

    static World step(World world, Choice... choices) {
        World now = world;
        for (Choice choice : choices)
            now = Simulator.step(now, choice);
        return now;
    }

    static Choice fire(World world, String node, Timer timer) {
        return new Choice.Fire(node(world, node), timer);
    }

    /// S1 beats and pings the peer with this number (0: S2, 1: S3).
    static World ping(World world, int peer) {
        return step(world, new Choice.Choosing(fire(world, "S1", new Toy.Beat()),
                replicascope.kernel.Seq.of(new Choice.Pin("peer", peer))));
    }

    /// C1 asks S1, which takes the request and is in the middle of writing.
    static World writing(World world) {
        World asked = step(world, put(world, "w1"));
        Choice deliver = deliver(asked, "S1", slot(asked, "S1").inbox().size() - 1);
        return step(asked, new Choice.Choosing(deliver, replicascope.kernel.Seq.of(new Choice.Pin("redirect", 1))));
    }

    static Choice put(World world, String id) {
        return new Choice.Invoke(node(world, "C1"), new OpId(id),
                new Operation("put", replicascope.kernel.Seq.of(Value.of("x"), Value.of(1)), node(world, "S1"),
                        replicascope.kernel.Table.empty()));
    }

    static Letter letter(World world, String node, int place) {
        return slot(world, node).inbox().get(place);
    }

    static Choice deliver(World world, String node, int place) {
        return new Choice.Deliver(node(world, node), letter(world, node, place).serial());
    }

    static Assignment set(String name, String word) {
        return new Assignment(name, null, new Parameter.Setting(Value.of(word), null));
    }

    static Assignment latency(long least, long most) {
        return new Assignment("latency", null, millis(least, most));
    }

    static Parameter.Setting millis(long least, long most) {
        return new Parameter.Setting(new Value.Span(least * Times.MILLI), new Value.Span(most * Times.MILLI));
    }

    static void assertRefused(World world, Choice choice, String reason) {
        assertThat(Simulator.refusal(world, choice).map(Texts::common)).contains(reason);
        assertThatThrownBy(() -> Simulator.step(world, choice)).isInstanceOf(Refused.class).hasMessage(reason);
        assertThatThrownBy(() -> Simulator.explain(world, choice)).isInstanceOf(Refused.class).hasMessage(reason);
    }
}
