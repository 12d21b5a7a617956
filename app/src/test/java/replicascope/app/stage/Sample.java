package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import replicascope.kernel.NodeId;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;
import replicascope.run.Protocols;
import replicascope.simulation.Choice;
import replicascope.simulation.Explanation;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// A run made step by step, to look at and to test with.
final class Sample {
    private final List<Frame> frames = new ArrayList<>();
    private final List<Explanation> steps = new ArrayList<>();
    private World world;

    Sample(String protocol, Map<String, List<String>> nodes) {
        Provider provider = Protocols.named(protocol);
        world = Simulator.start(Setup.of(provider, Settings.deployed(provider.blueprint()), 7, nodes, List.of()));
        frames.add(Frame.of(world, null));
    }

    World world() {
        return world;
    }

    NodeId node(String name) {
        return world.setup().node(name).orElseThrow();
    }

    Frame frame() {
        return frames.getLast();
    }

    Sample take(Choice choice) {
        Explanation step = Simulator.explain(world, choice);
        world = Simulator.step(world, choice);
        steps.add(step);
        frames.add(Frame.of(world, step));
        return this;
    }

    Sample ticks(int count) {
        for (int i = 0; i < count; i++)
            take(new Choice.Tick());
        return this;
    }

    /// Ticks until the last frame is as wanted.
    Sample until(Predicate<Frame> wanted) {
        for (int i = 0; i < 2_000 && !wanted.test(frame()); i++)
            take(new Choice.Tick());
        return this;
    }

    Sample fire(String node, String timer) {
        Choice fire = Simulator.moves(world).stream().filter(choice -> choice instanceof Choice.Fire one
                && one.node().equals(node(node)) && one.timer().getClass().getSimpleName().equalsIgnoreCase(timer))
                .findFirst().orElseThrow();
        return take(fire);
    }

    LetterView letter(String from, String to) {
        return frame().letters().stream()
                .filter(letter -> letter.from().name().equals(from) && letter.to().name().equals(to)).findFirst()
                .orElseThrow();
    }

    Sample deliver(String from, String to) {
        LetterView letter = letter(from, to);
        return take(new Choice.Deliver(letter.to(), letter.serial()));
    }

    int length() {
        return steps.size();
    }

    /// The moment in a step, counted from 0; the one after the last step has nothing following.
    Moment at(int step, double phase) {
        return step < steps.size() ? new Moment(frames.get(step), steps.get(step), frames.get(step + 1), phase)
                : new Moment(frames.get(step), null, null, 0);
    }

    Moment end() {
        return at(steps.size(), 0);
    }
}
