package replicascope.app.stage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import replicascope.kernel.Bag;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.Picture;
import replicascope.kernel.Sentence;
import replicascope.kernel.Topology;
import replicascope.simulation.Choice;
import replicascope.simulation.Explanation;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Frame.NodeView;
import replicascope.simulation.Frame.TimerView;
import replicascope.simulation.Health;
import replicascope.simulation.Letter;

/// Measures what an animated stage costs: 50 replicas with 500 letters, all moving, against as many plain circles moved
/// over links kept as a picture, in the same window; and a ring of 1,000 nodes with 300 letters, all moving.
public final class StageBench {
    private static final int REPLICAS = 50;
    private static final int LETTERS = 500;
    private static final int RING = 1000;
    /// Parts of the ring that each of its nodes owns.
    private static final int TOKENS = 8;
    private static final int RING_LETTERS = 300;
    /// One in so many nodes of the ring changes in each step.
    private static final int CHANGING = 10;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    /// Frames before measuring begins.
    private static final int WARM_UP = 180;
    /// Processor time is read once in so many frames: some systems count it in hundredths of a second.
    private static final int BLOCK = 20;
    /// Frames of one passage from a frame of the run to the next.
    private static final int PASSAGE = 60;

    private StageBench() {}

    /// What was measured, in milliseconds.
    ///
    /// @param stage   median processor time of the whole process for one frame of the stage
    /// @param circles the same for the circles
    /// @param p50     median interval between two frames of the stage
    /// @param p99     the interval that 99 of 100 do not exceed
    public record Result(double stage, double circles, double p50, double p99) {
        /// How many times as much the stage costs.
        public double ratio() {
            return stage / circles;
        }
    }

    /// What a few hundred frames cost, in milliseconds.
    ///
    /// @param cpu median processor time of the whole process for one frame
    /// @param p50 median interval between two frames
    /// @param p99 the interval that 99 of 100 do not exceed
    public record Measured(double cpu, double p50, double p99) {}

    /// Opens a window twice, and waits until both have been measured. Not to be called on JavaFX's own thread; starts
    /// JavaFX when nobody has.
    ///
    /// @param frames of each that are measured
    public static Result measure(int frames) {
        begin();
        Measured circles = on(frames, StageBench::circles);
        Measured stage = on(frames, StageBench::replicas);
        return new Result(stage.cpu(), circles.cpu(), stage.p50(), stage.p99());
    }

    /// The same for the ring, of which one node is chosen.
    public static Measured ring(int frames) {
        begin();
        return on(frames, StageBench::ring);
    }

    private static void begin() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException running) {
            Platform.runLater(() -> Platform.setImplicitExit(false));
        }
    }

    /// What is drawn, and how it is moved to a phase.
    private record Scenery(Parent root, DoubleConsumer move) {}

    private static Measured on(int frames, Supplier<Scenery> make) {
        CompletableFuture<Measured> measured = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                open(frames, make.get(), measured);
            } catch (RuntimeException failed) {
                measured.completeExceptionally(failed);
            }
        });
        return measured.join();
    }

    private static void open(int frames, Scenery scenery, CompletableFuture<Measured> measured) {
        Scene scene = new Scene(scenery.root(), WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(Sheets.address("light"));
        Stage window = new Stage();
        window.setScene(scene);
        window.show();
        new Meter(frames, scenery.move(), result -> {
            window.close();
            measured.complete(result);
        }).start();
    }

    /// Moves and measures.
    private static final class Meter extends AnimationTimer {
        private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory
                .getOperatingSystemMXBean();
        private final List<Double> intervals = new ArrayList<>();
        private final List<Double> costs = new ArrayList<>();
        private final int frames;
        private final DoubleConsumer move;
        private final Consumer<Measured> done;
        private int frame;
        private long last;
        private long spent;

        Meter(int frames, DoubleConsumer move, Consumer<Measured> done) {
            this.frames = frames;
            this.move = move;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            int measured = frame - WARM_UP;
            if (measured > 0)
                intervals.add((now - last) / 1e6);
            last = now;
            if (measured >= 0 && measured % BLOCK == 0) {
                long total = system.getProcessCpuTime();
                if (measured > 0)
                    costs.add((total - spent) / 1e6 / BLOCK);
                spent = total;
            }
            if (measured >= frames) {
                stop();
                done.accept(new Measured(part(costs, 0.5), part(intervals, 0.5), part(intervals, 0.99)));
                return;
            }
            move.accept(frame % PASSAGE / (double) PASSAGE);
            frame++;
        }
    }

    private static double part(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * (sorted.size() - 1))));
    }

    private static Scenery replicas() {
        List<NodeId> nodes = nodes(REPLICAS);
        Topology circle = new Topology.Circle(nodes);
        return stage(new StageView(new NoActions()), frame(circle, nodes, LETTERS, 0, 0),
                frame(circle, nodes, LETTERS, 0, 1_000_000));
    }

    /// With tokens where chance puts them, of which every tenth node tells something else after the step.
    private static Scenery ring() {
        List<NodeId> nodes = nodes(RING);
        Random random = new Random(1);
        TreeMap<Double, NodeId> owners = new TreeMap<>();
        for (int i = 0; i < RING * TOKENS; i++)
            owners.put(random.nextDouble(), nodes.get(i % RING));
        List<Topology.Place> places = nodes.stream()
                .map(node -> new Topology.Place(node, (double) node.index() / RING)).toList();
        List<Topology.Arc> arcs = new ArrayList<>();
        double from = owners.lastKey();
        for (Map.Entry<Double, NodeId> owner : owners.entrySet()) {
            arcs.add(new Topology.Arc(from, owner.getKey(), owner.getValue()));
            from = owner.getKey();
        }
        Topology ring = new Topology.Ring(places, arcs);
        StageView view = new StageView(new NoActions());
        view.select(nodes.getFirst());
        return stage(view, frame(ring, nodes, RING_LETTERS, 0, 0), frame(ring, nodes, RING_LETTERS, CHANGING,
                1_000_000));
    }

    private static Scenery stage(StageView view, Frame before, Frame after) {
        StackPane root = new StackPane(view);
        root.setStyle("-fx-font-size: 13px;");
        Explanation step = new Explanation(new Choice.Tick(), null, null, false, List.of(), List.of(), List.of(),
                List.of(), List.of(), Sentence.of("start.of.run"));
        return new Scenery(root, phase -> view.show(new Moment(before, step, after, phase)));
    }

    private static List<NodeId> nodes(int count) {
        return IntStream.range(0, count).mapToObj(i -> new NodeId(i, "n" + (i + 1))).toList();
    }

    /// @param leading every how manyth node is a leader; 0 when none is
    private static Frame frame(Topology topology, List<NodeId> nodes, int count, int leading, long now) {
        List<NodeView> views = new ArrayList<>();
        for (NodeId node : nodes) {
            boolean leads = leading > 0 && node.index() % leading == 0;
            views.add(new NodeView(node, "replica", new Picture.Badge(leads ? "LEADER" : "REPLICA",
                    leads ? Picture.Stress.CROWNED : Picture.Stress.PLAIN),
                    new Health(Health.Presence.UP, false, 0, 1, Bag.empty()),
                    List.of(new Field.Scalar("term", "1")), List.of(new TimerView("tick", 0, 2_000_000)), List.of()));
        }
        List<LetterView> letters = new ArrayList<>();
        int size = nodes.size();
        for (int i = 0; i < count; i++) {
            Family family = Family.values()[i % Family.values().length];
            letters.add(new LetterView(i, nodes.get(i % size), nodes.get((i * 7 + 1 + i / size) % size),
                    "Letter", 1, family.name().substring(0, 2), family, List.of(), 0, 1_200_000, false, false,
                    Letter.Fate.FLYING));
        }
        return new Frame(0, now, topology, views, letters, List.of(), List.of(), Sentence.of("start.of.run"));
    }

    private static Scenery circles() {
        Group links = new Group();
        for (int i = 0; i < REPLICAS; i++) {
            links.getChildren().add(new Line(x(i), y(i), x(i + 1), y(i + 1)));
            links.getChildren().add(new Circle(x(i), y(i), 15, Color.LIGHTGREY));
        }
        links.setCache(true);
        List<Circle> circles = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++)
            circles.add(new Circle(9, Color.hsb(i * 50 % 360, 0.7, 0.8)));
        Group moving = new Group();
        moving.getChildren().addAll(circles);
        for (Group group : List.of(links, moving))
            group.setManaged(false);
        return new Scenery(new StackPane(links, moving), phase -> {
            for (int i = 0; i < LETTERS; i++) {
                int to = i * 7 + 1 + i / REPLICAS;
                double t = 0.3 + 0.5 * phase;
                circles.get(i).setTranslateX(x(i) + (x(to) - x(i)) * t);
                circles.get(i).setTranslateY(y(i) + (y(to) - y(i)) * t);
            }
        });
    }

    private static double x(int node) {
        return WIDTH / 2 + 560 * Math.sin(2 * Math.PI * node / REPLICAS);
    }

    private static double y(int node) {
        return HEIGHT / 2 - 320 * Math.cos(2 * Math.PI * node / REPLICAS);
    }

    /// Hands that can do nothing.
    private static final class NoActions implements StageActions {
        @Override
        public void act(Choice choice) {}

        @Override
        public boolean possible(Choice choice) {
            return false;
        }

        @Override
        public String whyNot(Choice choice) {
            return "";
        }

        @Override
        public List<Named> timers(NodeId node) {
            return List.of();
        }

        @Override
        public List<Named> operations(NodeId node) {
            return List.of();
        }

        @Override
        public void select(NodeId node) {}
    }
}
