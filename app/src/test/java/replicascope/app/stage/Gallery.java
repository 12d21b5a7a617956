package replicascope.app.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
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

/// Writes pictures of the stage to look at: `Gallery FOLDER`; with a second word only those of rings.
final class Gallery {
    private final Path folder;
    private final String theme;

    private Gallery(Path folder, String theme) {
        this.folder = folder.resolve(theme);
        this.theme = theme;
    }

    public static void main(String[] args) {
        Shots.start();
        for (String theme : List.of("light", "dark"))
            if (args.length > 1)
                new Gallery(Path.of(args[0]), theme).rings();
            else
                new Gallery(Path.of(args[0]), theme).all();
        System.exit(0);
    }

    private void all() {
        Sample raft = raft();
        shot("raft-660", raft.end(), 660, 532, 13);
        shot("raft-1100", raft.end(), 1100, 732, 13);
        shot("raft-200", raft.end(), 660, 532, 26);
        shot("raft-1100-200", raft.end(), 1100, 732, 26);
        Sample faults = faults();
        shot("faults-660", faults.end(), 660, 532, 13);
        shot("faults-1100", faults.end(), 1100, 732, 13);
        Sample parted = raft();
        parted.take(new Choice.Partition(Seq.of(Seq.of(parted.node("A"), parted.node("B"), parted.node("C")),
                Seq.of(parted.node("D"), parted.node("E")))));
        shot("parted-660", parted.end(), 660, 532, 13);
        for (double text : new double[] {13, 26}) {
            shot("small-" + (int) text, raft.end(), 480, 500, text);
            shot("small-faults-" + (int) text, faults.end(), 480, 500, text);
        }
        lessons(raft);
        cuts(raft);
        sizes();
        rings();
        topologies();
        kinds();
        hands(raft);
        Sample dropped = raft();
        LetterView lost = dropped.letter("B", "D");
        dropped.take(new Choice.Drop(lost.to(), lost.serial()));
        shot("dropped", dropped.at(dropped.length() - 1, 0.6), 660, 532, 13);
        Sample clock = new Sample("raft", Map.of()).ticks(4);
        for (double phase : new double[] {0, 0.4, 0.8})
            shot("clock-" + (int) (phase * 10), clock.at(2, phase), 660, 532, 13);
    }

    private Scene scene(StageView view, double text) {
        return Shots.scene(view, 660, 532, text, theme);
    }

    /// What a lesson points at.
    private void lessons(Sample run) {
        for (boolean dim : new boolean[] {false, true})
            Shots.onStage(() -> {
                StageView view = new StageView(new Shots.Nothing());
                Scene scene = scene(view, 13);
                view.show(run.end());
                LetterView letter = run.letter("B", "D");
                view.highlight(List.of(new Target.OfNode(run.node("A")), new Target.OfField(run.node("C"), "votedFor"),
                        new Target.OfLetter(letter.serial())), dim);
                view.callouts(List.of(new Callout(new Target.OfNode(run.node("E")), "still believes in A"),
                        new Callout(new Target.OfLetter(letter.serial()), "asks for a vote in term 2")));
                Shots.write(Shots.picture(scene), folder.resolve(dim ? "lesson-dim.png" : "lesson.png"));
                return null;
            });
    }

    /// The cut tool in the hand, and the editor of a clock.
    private void cuts(Sample run) {
        for (String what : List.of("stroke", "links", "sides", "sides-200", "clock"))
            Shots.onStage(() -> {
                StageView view = new StageView(new Shots.Nothing());
                Scene scene = scene(view, what.endsWith("200") ? 26 : 13);
                view.show(run.end());
                Shots.picture(scene);
                view.setCutting(true);
                List<Node> cards = List.copyOf(view.lookupAll(".stage-card"));
                switch (what) {
                    case "stroke" -> drag(view, 200, 60, 330, 500);
                    case "links" -> drag(view, 250, 250, 330, 330);
                    case "clock" -> view.editClock(run.node("B"));
                    default -> {
                        click(cards.get(1));
                        click(cards.get(3));
                    }
                }
                Shots.write(Shots.picture(scene), folder.resolve("cut-" + what + ".png"));
                return null;
            });
    }

    private static void drag(Node on, double x0, double y0, double x1, double y1) {
        mouse(on, MouseEvent.MOUSE_PRESSED, x0, y0);
        mouse(on, MouseEvent.MOUSE_DRAGGED, x1, y1);
    }

    private static void click(Node on) {
        mouse(on, MouseEvent.MOUSE_PRESSED, 5, 5);
        mouse(on, MouseEvent.MOUSE_RELEASED, 5, 5);
    }

    private static void mouse(Node on, EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(on, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false,
                true, false, false, true, false, true, null));
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
            Scene scene = scene(view, 13);
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

    /// Rings of all sizes with the parts that nodes own, and data centres around one.
    private void rings() {
        for (int count : new int[] {3, 6, 12, 40, 100, 200, 1000})
            for (double text : new double[] {13, 26}) {
                List<NodeId> nodes = Fakes.nodes(count);
                String name = "arcs-" + count + "-" + (int) text;
                Frame frame = Fakes.frame(Fakes.ring(nodes, 8, count), nodes);
                shot(name, Fakes.still(frame), 660, 532, text);
                if (count % 100 == 0)
                    shot(name + "-wide", Fakes.still(frame), 1100, 732, text);
            }
        List<NodeId> nodes = Fakes.nodes(6);
        Topology.Ring ring = (Topology.Ring) Fakes.ring(nodes, 4, 1);
        Topology racks = new Topology.Regions(List.of(rack("rack1", nodes.subList(0, 2)),
                rack("rack2", nodes.subList(2, 3))));
        Topology others = new Topology.Regions(List.of(rack("rack1", nodes.subList(3, 5)),
                rack("rack2", nodes.subList(5, 6))));
        for (boolean middle : new boolean[] {false, true}) {
            List<Topology.Region> regions = new ArrayList<>(List.of(new Topology.Region("dc1", racks)));
            if (middle)
                regions.add(new Topology.Region("", new Topology.Ring(List.of(), ring.arcs())));
            regions.add(new Topology.Region("dc2", others));
            Frame frame = Fakes.frame(new Topology.Regions(regions), nodes);
            String name = middle ? "centres-ring" : "centres";
            shot(name, Fakes.still(frame), 660, 532, 13);
            shot(name + "-wide", Fakes.still(frame), 1100, 732, 13);
            shot(name + "-200", Fakes.still(frame), 660, 532, 26);
        }
    }

    private static Topology.Region rack(String name, List<NodeId> nodes) {
        return new Topology.Region(name, new Topology.Circle(nodes));
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
            Shots.write(Shots.picture(Shots.scene(view, width, height, text, theme)), folder.resolve(name + ".png"));
            return null;
        });
    }
}
