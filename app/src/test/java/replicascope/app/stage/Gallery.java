package replicascope.app.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.Picture;
import replicascope.kernel.Seq;
import replicascope.kernel.Topology;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Health;

/// Writes pictures of the stage to look at: `Gallery FOLDER`.
final class Gallery {
    private final Path folder;

    private Gallery(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) {
        Shots.start();
        Gallery gallery = new Gallery(Path.of(args[0]));
        Sample raft = raft();
        gallery.shot("raft-660", raft.end(), 660, 532, 13);
        gallery.shot("raft-1100", raft.end(), 1100, 732, 13);
        gallery.shot("raft-200", raft.end(), 660, 532, 26);
        gallery.shot("raft-1100-200", raft.end(), 1100, 732, 26);
        Sample faults = faults();
        gallery.shot("faults-660", faults.end(), 660, 532, 13);
        gallery.shot("faults-1100", faults.end(), 1100, 732, 13);
        Sample parted = raft();
        parted.take(new Choice.Partition(Seq.of(Seq.of(parted.node("A"), parted.node("B"), parted.node("C")),
                Seq.of(parted.node("D"), parted.node("E")))));
        gallery.shot("parted-660", parted.end(), 660, 532, 13);
        gallery.sizes();
        gallery.topologies();
        gallery.kinds();
        gallery.hands(raft);
        Sample dropped = raft();
        LetterView lost = dropped.letter("B", "D");
        dropped.take(new Choice.Drop(lost.to(), lost.serial()));
        gallery.shot("dropped", dropped.at(dropped.length() - 1, 0.6), 660, 532, 13);
        Sample clock = new Sample("raft", Map.of()).ticks(4);
        for (double phase : new double[] {0, 0.4, 0.8})
            gallery.shot("clock-" + (int) (phase * 10), clock.at(2, phase), 660, 532, 13);
        System.exit(0);
    }

    /// An election under way, by hand.
    static Sample raft() {
        Sample run = new Sample("raft", Map.of("server", List.of("A", "B", "C", "D", "E"), "client", List.of()));
        run.fire("A", "election").deliver("A", "B").deliver("B", "A").deliver("A", "C").deliver("C", "A");
        run.until(frame -> frame.now() > 20_000);
        run.fire("B", "election").deliver("B", "C");
        return run;
    }

    static Sample faults() {
        Sample run = new Sample("raft", Map.of());
        run.until(frame -> frame.now() > 700_000);
        run.take(new Choice.Crash(run.node("S5")));
        run.take(new Choice.Pause(run.node("S4")));
        run.take(new Choice.Cut(Seq.of(run.node("S1")), true, Seq.of(run.node("S3"))));
        run.take(new Choice.Cut(Seq.of(run.node("S2")), false, Seq.of(run.node("S3"))));
        run.fire("S1", "election");
        LetterView one = run.letter("S1", "S2");
        run.take(new Choice.Duplicate(one.to(), one.serial()));
        LetterView two = run.letter("S1", "S4");
        run.take(new Choice.Hold(two.to(), two.serial()));
        LetterView three = run.letter("S1", "S5");
        run.take(new Choice.Delay(three.to(), three.serial(), 50_000));
        return run;
    }

    /// From one server to nine, with clients.
    private void sizes() {
        for (int count : new int[] {1, 2, 3, 4, 7, 9}) {
            List<String> names = java.util.stream.IntStream.rangeClosed(1, count).mapToObj(i -> "S" + i).toList();
            Sample run = new Sample("raft", Map.of("server", names, "client", List.of("C1", "C2")));
            run.until(frame -> frame.now() > 400_000);
            shot("nodes-" + count, run.end(), 660, 532, 13);
        }
    }

    /// The mouse over a letter, and the focus on a node.
    private void hands(Sample run) {
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            Scene scene = Shots.scene(view, 660, 532, 13);
            view.show(run.end());
            Shots.picture(scene);
            Node token = view.lookupAll(".stage-token").iterator().next();
            Event.fireEvent(token, new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false,
                    false, false, false, false, false, false, true, false, true, null));
            Shots.write(Shots.picture(scene), folder.resolve("hands.png"));
            return null;
        });
    }

    private void topologies() {
        for (int count : new int[] {5, 7}) {
            List<NodeId> nodes = Fakes.nodes(count);
            List<Frame.NodeView> views = nodes.stream().map(node -> Fakes.node(node, node.index() == 0 ? "HEAD"
                    : "REPLICA", Picture.Stress.PLAIN, Fakes.fields().toArray(Field[]::new))).toList();
            List<LetterView> letters = List.of(
                    Fakes.letter(1, nodes.get(1), nodes.get(2), Blueprint.Family.REPLICATE, 0, 10),
                    Fakes.letter(2, nodes.get(4), nodes.get(0), Blueprint.Family.ACK, 0, 10),
                    Fakes.letter(3, nodes.get(0), nodes.get(3), Blueprint.Family.TRANSACTION, 0, 10));
            shot("chain-" + count, Fakes.still(Fakes.frame(new Topology.Line(nodes), views, 5, letters)), 660, 532,
                    13);
        }
        for (int count : new int[] {5, 50, 1000}) {
            List<NodeId> nodes = Fakes.nodes(count);
            shot("circle-" + count, Fakes.still(Fakes.frame(new Topology.Circle(nodes), nodes)), 660, 532, 13);
            shot("line-" + count, Fakes.still(Fakes.frame(new Topology.Line(nodes), nodes)), 660, 532, 13);
            shot("ring-" + count, Fakes.still(Fakes.frame(Fakes.ring(nodes), nodes)), 660, 532, 13);
            int third = count / 3;
            Topology regions = new Topology.Regions(List.of(
                    new Topology.Region("Frankfurt", new Topology.Circle(nodes.subList(0, third + 1))),
                    new Topology.Region("Virginia", new Topology.Circle(nodes.subList(third + 1, 2 * third + 1))),
                    new Topology.Region("Tokyo", new Topology.Circle(nodes.subList(2 * third + 1, count)))));
            shot("regions-" + count, Fakes.still(Fakes.frame(regions, nodes)), 1100, 732, 13);
        }
    }

    /// Every kind of field and every family of messages.
    private void kinds() {
        List<NodeId> nodes = Fakes.nodes(9);
        List<Frame.NodeView> views = new ArrayList<>();
        for (NodeId node : nodes)
            views.add(node.index() == 8 ? new Frame.NodeView(node, "server", Picture.Badge.NONE,
                    Fakes.health(Health.Presence.ABSENT), List.of(), List.of(), List.of())
                    : Fakes.node(node, "REPLICA", Picture.Stress.PLAIN, Fakes.fields().get(node.index() + 1)));
        List<LetterView> letters = new ArrayList<>();
        for (Blueprint.Family family : Blueprint.Family.values())
            letters.add(Fakes.letter(family.ordinal(), nodes.get(0), nodes.get(family.ordinal() + 1), family, 0, 10));
        shot("kinds", Fakes.still(Fakes.frame(new Topology.Circle(nodes), views, 3, letters)), 1100, 732, 13);
    }

    private void shot(String name, Moment moment, double width, double height, double text) {
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            view.legend(List.of(Blueprint.Family.CLIENT, Blueprint.Family.REPLICATE, Blueprint.Family.VOTE,
                    Blueprint.Family.ACK));
            view.show(moment);
            view.select(moment.before().nodes().getLast().id());
            Shots.write(Shots.picture(Shots.scene(view, width, height, text)), folder.resolve(name + ".png"));
            return null;
        });
    }
}
